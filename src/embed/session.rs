//! Starting and ending a session: from options to everything that reading an article takes. What
//! happens in between is in `desk`.

use crate::dom::{self, Sure};
use crate::embed::complaint::Complaint;
use crate::embed::desk::Desk;
use crate::embed::live::Live;
use crate::embed::options::{List, Options};
use crate::embed::{annotations, preferences, rates, reading, roots};
use crate::engine::annotate;
use crate::engine::money::{self, Currency, PageFacts};
use crate::engine::{likely_region, region};
use crate::page::{Article, facts};
use crate::task::{self, pause};
use crate::ui::reader::{Asked, Density};
use crate::ui::shell::{self, HOST, Home};
use crate::ui::{Locale, Reader, Shell};
use js_sys::Promise;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Node};

/// A running session. Nothing of it is left on the page after [`Session::destroy`].
#[wasm_bindgen]
pub struct Session {
    desk: RefCell<Option<Rc<Desk>>>,
}

#[wasm_bindgen]
impl Session {
    /// How many notes the article has.
    #[wasm_bindgen(getter)]
    pub fn count(&self) -> usize {
        self.desk().map_or(0, |desk| desk.article.borrow().placed().len())
    }

    /// The notes as W3C Web Annotations; see `annotations` in the type definitions.
    pub fn annotations(&self) -> JsValue {
        let list = self.desk().map(|desk| annotations::list(&desk));
        dom::options(list.as_deref().unwrap_or("[]"))
    }

    /// Opens the card of a note, by its place in the reading order, and brings its words into view.
    pub fn open(&self, index: usize) {
        self.ask(Asked::Open(index));
    }

    /// Closes the open card.
    pub fn close(&self) {
        self.ask(Asked::Close);
    }

    /// Changes options of a running session: only what depends on them is done again. The promise
    /// ends when other files have come, where it needs any, and the article has been read.
    pub fn update(&self, options: JsValue) -> Promise {
        let desk = self.desk();
        let files = desk.as_ref().is_some_and(|desk| desk.apply(&options));
        task::promise(Box::pin(async move {
            if let Some(desk) = desk {
                let read = reading::in_slices(&desk, |desk| !desk.live.is_reading());
                if files {
                    desk.fetch_again().await;
                } else {
                    drop(desk);
                }
                read.await;
            }
            JsValue::UNDEFINED
        }))
    }

    /// Reads the article again, for a page that changed where nobody could notice.
    pub fn refresh(&self) {
        if let Some(desk) = self.desk() {
            desk.reread();
        }
    }

    /// Ends the session and takes everything of it off the page.
    pub fn destroy(&self) {
        let desk = self.desk.take();
        if let Some(desk) = desk {
            desk.clear();
        }
    }
}

impl Session {
    fn desk(&self) -> Option<Rc<Desk>> {
        self.desk.borrow().clone()
    }

    fn ask(&self, asked: Asked) {
        if let Some(desk) = self.desk() {
            desk.asked(asked);
        }
    }
}

impl Drop for Session {
    /// The browser may collect a handle that nobody has kept; its session goes on.
    fn drop(&mut self) {
        std::mem::forget(self.desk.take());
    }
}

/// Starts a session; see [`crate::embed::start`].
pub async fn start(given: JsValue, base: String) -> Option<Session> {
    let desk = match prepare(&given, base).await {
        Ok(desk) => Some(desk?),
        Err(complaint) => {
            complaint.say();
            None
        }
    };
    Some(Session { desk: RefCell::new(desk) })
}

/// Nothing where there is no article; then nothing has been said either.
async fn prepare(given: &JsValue, base: String) -> Result<Option<Rc<Desk>>, Complaint> {
    let Some(desk) = set_up(given, base)? else { return Ok(None) };
    desk.dress();
    desk.fetch().await;
    pause().await;
    enter(&desk)?;
    desk.observe();
    desk.begin_reading();
    pause().await;
    // What is found first shows at once, before there is a card.
    let done = desk.read_on();
    pause().await;
    // A browser that cannot show the reader anything has nothing marked either.
    fill(&desk).inspect_err(|_| desk.clear())?;
    if !done {
        reading::in_slices(&desk, Desk::read_on).await;
    }
    desk.listen();
    desk.rates.start();
    desk.tell_ready();
    Ok(Some(desk))
}

/// Lays everything on a desk that can be there before the files. Nothing where there is no article.
fn set_up(given: &JsValue, base: String) -> Result<Option<Rc<Desk>>, Complaint> {
    let window = web_sys::window().ok_or_else(no_page)?;
    let document = window.document().ok_or_else(no_page)?;
    let mut options = Options::default();
    let (_, complaints) = options.apply(&task::entries(given));
    let roots = roots::of(&document, &options.root);
    if roots.as_ref().is_ok_and(Vec::is_empty) {
        return Ok(None);
    }
    complaints.iter().for_each(Complaint::say);
    let roots = roots?;
    let mut article = Article::empty(&document);
    article.follow_roots(roots);
    let desk = Rc::new_cyclic(|desk: &Weak<Desk>| {
        let ask = Weak::clone(desk);
        let ask = move |asked| {
            if let Some(desk) = ask.upgrade() {
                desk.asked(asked);
            }
        };
        let mut languages = Vec::new();
        for language in dom::items::<JsValue>(&window.navigator().languages()) {
            languages.extend(language.as_string());
        }
        let currency = currency(&document, &options, languages.first());
        let reader = Reader::new(currency, locale(&options, &languages), Rc::new(ask));
        Desk {
            reader: reader.clone(),
            annotator: RefCell::default(),
            rates: rates::Loader::new([&*base, "rates/"].concat(), options.rates.clone(), reader),
            base,
            article: Rc::new(RefCell::new(article)),
            marks: RefCell::default(),
            sheet: RefCell::default(),
            shell: RefCell::default(),
            pointer: RefCell::default(),
            listeners: RefCell::default(),
            frame: RefCell::default(),
            expected: RefCell::default(),
            left: Cell::default(),
            live: Live::default(),
            options: RefCell::new(options),
            window,
            document,
        }
    });
    let options = desk.options.borrow();
    desk.reader.change(&mut |state| {
        state.day = options.day;
        state.second = match preferences::recall(preferences::SECOND) {
            Some(code) => Currency::new(&code),
            None => options.second_currency,
        };
        state.theme = options.theme.unwrap_or(state.theme);
        state.off = preferences::recall(preferences::OFF).is_some_and(|off| off == preferences::SITE);
        state.density =
            preferences::recall(preferences::DENSITY).and_then(|name| Density::named(&name)).unwrap_or_default();
    });
    drop(options);
    Ok(Some(desk))
}

fn no_page() -> Complaint {
    Complaint::new("page", "there is no document to read.", "Start in a page, not in a worker.")
}

/// Puts the host into a page that no other session reads.
fn enter(desk: &Desk) -> Result<(), Complaint> {
    // Asked as late as can be: another session may have begun while the files were on their way.
    if Sure::of(&desk.document).query_selector(HOST).is_some() {
        let remedy = "Use the running session's update(), or its destroy() first.";
        return Err(Complaint::new("page", "Hovergloss already reads it.", remedy));
    }
    desk.speak(desk.reader.now().locale);
    place(desk)
}

/// Puts what the reader sees into the page, in the place of what was there before.
pub(super) fn mount(desk: &Desk) {
    desk.shell.take();
    if let Err(complaint) = place(desk).and_then(|()| fill(desk)) {
        complaint.say();
    }
}

/// Puts the host into the page, if there is anything that could be explained.
fn place(desk: &Desk) -> Result<(), Complaint> {
    let no_money = desk.options.borrow().no_money || !money::tables_are_here();
    if no_money && desk.annotator.borrow().glossary().count() == 0 {
        return Ok(());
    }
    let body: Element = desk.document.body().ok_or_else(no_page)?.into();
    let first = desk.article.borrow().roots().first().cloned();
    let list = desk.options.borrow().list.clone();
    let home = home(&desk.document, &list, &body, first.as_ref().unwrap_or(&body));
    let shell = Shell::place(&desk.document, &home).ok_or_else(too_old)?;
    desk.shell.replace(Some(shell));
    Ok(())
}

/// Fills the host, if it is there.
pub(super) fn fill(desk: &Desk) -> Result<(), Complaint> {
    match desk.shell.borrow_mut().as_mut() {
        Some(shell) => shell.fill(&desk.document, &desk.reader).ok_or_else(too_old),
        None => Ok(()),
    }
}

fn too_old() -> Complaint {
    Complaint::new(
        "browser",
        "it has no shadow roots or no style sheets of their own.",
        "Use a browser of 2023 or later.",
    )
}

/// Where the option `list` has the host. What stands at the end of the page, an open dialog's stands at the
/// end of the dialog: the rest of the page cannot be reached behind it.
fn home(document: &Document, list: &List, body: &Element, article: &Element) -> Home {
    let (mut parent, mut before, mut listed) = (None, None, shell::PAGE);
    match list {
        List::End => listed = shell::FOCUS,
        List::None => listed = shell::NONE,
        List::After => (parent, before) = (article.parent_element().map(Node::from), article.next_sibling()),
        List::In(selector) => {
            if let Ok(Some(place)) = document.query_selector(selector) {
                parent = Some(place.into());
            } else {
                let problem = ["nothing on this page is \"", selector, "\"."];
                Complaint::of(&["option list"], &problem, &["The list stands at the end of the page."]).say();
                listed = shell::FOCUS;
            }
        }
    }
    let end = || Sure::of(article).closest("dialog").unwrap_or_else(|| body.clone()).into();
    Home { parent: parent.unwrap_or_else(end), before, listed }
}

/// What the engine needs to know of the options and the page.
pub(super) fn engine_options(document: &Document, options: &Options) -> annotate::Options {
    annotate::Options {
        occurrences: options.occurrences,
        money: !options.no_money && money::tables_are_here(),
        terms: !options.no_terms,
        hidden_categories: options.hide.to_vec(),
        most_per_block: options.density,
        facts: PageFacts { country: facts::country(document) },
    }
}

/// What the reader chose before, what the page says, what is used where their language is at home.
fn currency(document: &Document, options: &Options, language: Option<&String>) -> Currency {
    let of_language = || {
        let language = language?;
        Currency::of_country(region(language).or_else(|| likely_region(language))?)
    };
    preferences::recall(preferences::CURRENCY)
        .and_then(|code| Currency::new(&code))
        .or(options.currency)
        .or_else(of_language)
        .or_else(|| Currency::of_country(facts::country(document)?))
        .unwrap_or(Currency::USD)
}

/// What the reader chose before, what the page asks for, the first of the browser's languages that we have.
fn locale(options: &Options, languages: &[String]) -> Locale {
    let chosen = preferences::recall(preferences::LANGUAGE).and_then(|tag| Locale::from_tag(&tag));
    let known = || languages.iter().find_map(|tag| Locale::from_tag(tag));
    chosen.or(options.language).or_else(known).unwrap_or_default()
}
