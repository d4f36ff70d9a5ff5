//! One article being read: what ties the page, the engine and the reader's view together.

use crate::embed::complaint::Complaint;
use crate::embed::options::{Options, Root};
use crate::embed::{glossaries, load, preferences, rates};
use crate::engine::annotate;
use crate::engine::money::{Currency, PageFacts};
use crate::engine::{Annotator, Glossary};
use crate::page::blocks::Reading;
use crate::page::geometry::{Point, Rect};
use crate::page::keyboard;
use crate::page::listeners::watch;
use crate::page::marks::Marks;
use crate::page::pointer::{self, Pointer};
use crate::page::{Article, facts, root};
use crate::ui::placement::Frame;
use crate::ui::reader::{Asked, By, Kind, Note, OpenCard};
use crate::ui::shell::HOST;
use crate::ui::{Locale, Reader, Shell};
use gloo::events::EventListener;
use leptos::prelude::Owner;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, Node, Window};

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
        self.desk.borrow().as_ref().map_or(0, |desk| desk.article.borrow().placed().len())
    }

    /// Changes options of a running session. The marks are made anew only where they must be.
    pub fn update(&self, options: JsValue) {
        let desk = self.desk.borrow().clone();
        if let Some(desk) = desk {
            desk.update(&options);
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

/// Starts a session; see [`crate::embed::start`].
pub async fn start(given: JsValue, base: String) -> Session {
    let (options, complaints) = Options::read(&given);
    complaints.iter().for_each(Complaint::say);
    match prepare(options, &base).await {
        Ok(desk) => Session { desk: RefCell::new(Some(desk)) },
        Err(complaint) => {
            complaint.say();
            Session { desk: RefCell::new(None) }
        }
    }
}

async fn prepare(options: Options, base: &str) -> Result<Rc<Desk>, Complaint> {
    let no_page =
        || Complaint::new("page", "there is no document to read.", "Start Hovergloss in a page, not in a worker.");
    let window = web_sys::window().ok_or_else(no_page)?;
    let document = window.document().ok_or_else(no_page)?;
    let roots = roots(&document, &options.root)?;
    tables(&window, &options, base).await;
    let glossary = glossary(&window, &options, base).await?;
    let body = document.body().ok_or_else(no_page)?;
    // Asked as late as can be: another session may have begun while the files were on their way.
    if document.query_selector(HOST).is_ok_and(|host| host.is_some()) {
        let remedy = "Change the running session with update(), or end it first with destroy().";
        return Err(Complaint::new("page", "Hovergloss already reads it.", remedy));
    }

    let first = roots.first().cloned().unwrap_or_else(|| body.clone().into());
    let engine_options = annotate::Options {
        occurrences: options.occurrences,
        money: !options.no_money,
        terms: !options.no_terms,
        hidden_categories: options.hide.to_vec(),
        most_per_block: options.density,
        facts: PageFacts { country: facts::country(&document) },
    };
    let annotator = Annotator::new(glossary, engine_options);
    let reading = Reading { headings: options.headings, links: options.links, skip: options.skip.clone() };
    let mut article = Article::read(&window, &document, roots, options.article_language, &reading);
    article.annotate(&annotator);
    let marks = Marks::show(&document, options.marks, article.placed_mut());

    let day = options.day.or_else(|| facts::day(&document, &first));
    let packed = [base, "rates/"].concat();
    let owner = Owner::new();
    let desk = Rc::new_cyclic(|desk: &Weak<Desk>| {
        let ask = Weak::clone(desk);
        let reader = owner.with(|| {
            let ask = move |asked| {
                if let Some(desk) = ask.upgrade() {
                    desk.asked(asked);
                }
            };
            Reader::new(currency(&window, &document, &options), locale(&window, &options), Rc::new(ask))
        });
        Desk {
            window: window.clone(),
            document: document.clone(),
            reader,
            owner: owner.clone(),
            annotator,
            article: Rc::new(RefCell::new(article)),
            rates: rates::Loader::new(&window, &packed, options.rates.as_deref(), reader),
            marks: RefCell::new(Some(marks)),
            shell: RefCell::default(),
            pointer: RefCell::default(),
            listeners: RefCell::default(),
            frame_asked: Cell::new(false),
        }
    });
    let second = preferences::recall(&window, preferences::SECOND).map(|code| Currency::new(&code));
    desk.reader.change(&mut |state| {
        state.day = day;
        state.second = second.unwrap_or(options.second_currency);
        state.theme = options.theme.unwrap_or("auto");
    });
    desk.tell_reader();
    let shell = owner.with(|| Shell::mount(&document, &body, desk.reader));
    let shell = shell.ok_or_else(|| {
        Complaint::new(
            "browser",
            "it has no shadow roots or no style sheets of their own.",
            "Use a browser of 2023 or later.",
        )
    })?;
    desk.shell.replace(Some(shell));
    desk.listen(options.keys);
    desk.rates.start();
    Ok(desk)
}

fn roots(document: &Document, wanted: &Root) -> Result<Vec<Element>, Complaint> {
    let found = match wanted {
        Root::Elements(elements) if elements.iter().all(|element| element.is_connected()) => elements.clone(),
        Root::Elements(_) => {
            let remedy = "Start when the element has been inserted.";
            return Err(Complaint::new("option root", "the element is not in the page.", remedy));
        }
        Root::Find => root::find(document, None).unwrap_or_default(),
        Root::Selector(selector) => root::find(document, Some(selector)).map_err(|selector| {
            Complaint::new(
                "option root",
                ["\"", &selector, "\" is not a CSS selector."].concat(),
                "Write one such as \"article\".",
            )
        })?,
    };
    if found.is_empty() {
        let problem = "no article was found on this page.";
        return Err(Complaint::new("page", problem, "Name it with data-root=\"a CSS selector\"."));
    }
    Ok(found)
}

/// Fetches the tables of money. Without them the terms are still explained.
#[cfg(feature = "tables-apart")]
async fn tables(window: &Window, options: &Options, base: &str) {
    if options.no_money {
        return;
    }
    match load::text(window, &[base, "tables/money.txt"].concat()).await {
        Ok(text) => crate::engine::money::install_tables(text),
        Err(complaint) => complaint.say(),
    }
}

#[cfg(not(feature = "tables-apart"))]
async fn tables(_: &Window, _: &Options, _: &str) {}

async fn glossary(window: &Window, options: &Options, base: &str) -> Result<Glossary, Complaint> {
    let built_in = [base, "glossaries/ai-and-markets.json"].concat();
    let addresses = options.glossary.clone().unwrap_or_else(|| vec![built_in]);
    let mut merged = Glossary::default();
    if options.no_terms {
        return Ok(merged);
    }
    for address in addresses {
        // A glossary that fails leaves the amounts and the other glossaries standing.
        match load::text(window, &address).await.and_then(|text| load::json(&address, &text)) {
            Ok(value) => glossaries::read(&address, &value, &mut merged),
            Err(complaint) => complaint.say(),
        }
    }
    Ok(merged)
}

/// What the reader chose before, what the page says, what their browser's region uses.
fn currency(window: &Window, document: &Document, options: &Options) -> Currency {
    let navigator = window.navigator();
    let region = navigator.language().and_then(|tag| facts::region(&tag));
    preferences::recall(window, preferences::CURRENCY)
        .and_then(|code| Currency::new(&code))
        .or(options.currency)
        .or_else(|| Currency::of_country(region?))
        .or_else(|| Currency::of_country(facts::country(document)?))
        .unwrap_or(Currency::USD)
}

fn locale(window: &Window, options: &Options) -> Locale {
    options
        .language
        .or_else(|| window.navigator().languages().iter().find_map(|tag| Locale::from_tag(&tag.as_string()?)))
        .unwrap_or_default()
}

/// The table everything of one session lies on.
struct Desk {
    window: Window,
    document: Document,
    reader: Reader,
    owner: Owner,
    annotator: Annotator,
    article: Rc<RefCell<Article>>,
    rates: rates::Loader,
    marks: RefCell<Option<Marks>>,
    shell: RefCell<Option<Shell>>,
    pointer: RefCell<Option<Pointer>>,
    listeners: RefCell<Vec<EventListener>>,
    frame_asked: Cell<bool>,
}

impl Desk {
    /// Hands the article's notes to the reader's view.
    fn tell_reader(&self) {
        let article = self.article.borrow();
        let notes = article.placed().iter().enumerate().map(|(index, placed)| {
            let words = article.text(index).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            let kind = match &placed.annotation.note {
                crate::engine::Note::Term(meanings) => Kind::Term(meanings.clone()),
                crate::engine::Note::Money(money) => {
                    let per = money.qualifiers.per.clone();
                    Kind::Money(Box::new(money.clone()), per.and_then(|range| article.words(index, range)))
                }
            };
            Note { words, kind }
        });
        let notes: Arc<Vec<Note>> = Arc::new(notes.collect());
        let glossary = self.annotator.shared_glossary();
        self.reader.change(&mut |state| {
            state.notes = Arc::clone(&notes);
            state.glossary = Arc::clone(&glossary);
        });
    }

    fn listen(self: &Rc<Self>, keys: keyboard::Keys) {
        let view = Rc::new(View(Rc::downgrade(self)));
        let pointer = Pointer::new(&self.window, &self.document, Rc::clone(&self.article), view);
        self.pointer.replace(Some(pointer));
        let desk = Rc::downgrade(self);
        let key =
            keyboard::listen(&self.document, keys, move |request| desk.upgrade().is_some_and(|desk| desk.key(request)));
        let moved = |desk: Weak<Desk>| {
            move |_: &Event| {
                if let Some(desk) = desk.upgrade() {
                    desk.follow_soon();
                }
            }
        };
        let scroll = watch(&self.document, "scroll", moved(Rc::downgrade(self)));
        let resize = watch(&self.window, "resize", moved(Rc::downgrade(self)));
        self.listeners.replace(vec![key, scroll, resize]);
    }

    fn open(&self, index: usize, by: By, point: Option<Point>) {
        let Some(word) = self.article.borrow().rect(index, point) else { return };
        if let Some(pointer) = self.pointer.borrow().as_ref() {
            pointer.set(Some(index));
        }
        self.rates.need();
        self.reader.change(&mut |state| {
            if state.open.as_ref().is_none_or(|open| open.index != index) {
                state.reading = None;
            }
            state.open = Some(OpenCard { index, word: frame(word), by });
        });
    }

    fn close(&self) {
        if let Some(pointer) = self.pointer.borrow().as_ref() {
            pointer.set(None);
        }
        self.reader.change(&mut |state| state.open = None);
    }

    fn asked(&self, asked: Asked) {
        match asked {
            Asked::Open(index) => {
                self.bring_into_view(index);
                self.open(index, By::Keyboard, None);
            }
            Asked::Close => self.close(),
            Asked::Currency(currency) => {
                preferences::remember(&self.window, preferences::CURRENCY, currency.code());
                self.reader.change(&mut |state| state.currency = currency);
            }
            Asked::Second(second) => {
                let code = second.as_ref().map_or("", Currency::code);
                preferences::remember(&self.window, preferences::SECOND, code);
                self.reader.change(&mut |state| state.second = second);
            }
        }
    }

    fn key(&self, request: keyboard::Request) -> bool {
        let state = self.reader.now();
        let open = state.open.as_ref().map(|open| open.index);
        let ring = state.ring.map(|(index, _)| index);
        let count = self.article.borrow().placed().len();
        let here = ring.or(open);
        let target = match request {
            keyboard::Request::Close if open.is_some() => {
                self.close();
                return true;
            }
            keyboard::Request::Close => {
                self.reader.change(&mut |state| state.ring = None);
                return ring.is_some();
            }
            keyboard::Request::Next => here.map_or(self.first_in_view(), |here| here + 1),
            keyboard::Request::Previous => {
                here.unwrap_or(self.first_in_view()).checked_sub(1).unwrap_or(count.saturating_sub(1))
            }
        };
        if count == 0 {
            return false;
        }
        let target = if target < count { target } else { 0 };
        if open.is_some() {
            self.close();
        }
        self.bring_into_view(target);
        let word = self.article.borrow().rect(target, None);
        if let Some(word) = word {
            self.reader.change(&mut |state| state.ring = Some((target, frame(word))));
        }
        true
    }

    /// The first note at or below the viewport's upper edge.
    fn first_in_view(&self) -> usize {
        let article = self.article.borrow();
        let visible = |index: &usize| article.rect(*index, None).is_some_and(|rect| rect.top >= 0.0);
        (0..article.placed().len()).find(visible).unwrap_or(0)
    }

    fn bring_into_view(&self, index: usize) {
        let article = self.article.borrow();
        let Some(placed) = article.placed().get(index) else { return };
        let height = self.viewport().bottom;
        let outside = |rect: &Rect| rect.top < 0.0 || rect.bottom > height;
        if article.rect(index, None).is_some_and(|rect| outside(&rect)) {
            let parent = placed.range.start_container().ok().and_then(|node: Node| node.parent_element());
            if let Some(parent) = parent {
                parent.scroll_into_view();
            }
            // A long paragraph may still hold the word outside the view.
            if let Some(rect) = article.rect(index, None).filter(outside) {
                self.window.scroll_by_with_x_and_y(0.0, rect.top - height / 3.0);
            }
        }
    }

    fn viewport(&self) -> Rect {
        let root = self.document.document_element();
        let (width, height) = root.map_or((0, 0), |root| (root.client_width(), root.client_height()));
        Rect { left: 0.0, top: 0.0, right: f64::from(width), bottom: f64::from(height) }
    }

    /// Follows the open card's word in the next frame.
    fn follow_soon(self: &Rc<Self>) {
        let state = self.reader.now();
        let idle = state.open.is_none() && state.ring.is_none();
        if idle || self.frame_asked.replace(true) {
            return;
        }
        let desk = Rc::downgrade(self);
        let follow = Closure::once_into_js(move || {
            if let Some(desk) = desk.upgrade() {
                desk.frame_asked.set(false);
                desk.follow();
            }
        });
        if self.window.request_animation_frame(follow.unchecked_ref()).is_err() {
            self.frame_asked.set(false);
        }
    }

    fn follow(&self) {
        let view = self.viewport();
        let visible =
            |rect: &Rect| rect.bottom > 0.0 && rect.top < view.bottom && rect.right > 0.0 && rect.left < view.right;
        let state = self.reader.now();
        if let Some(open) = state.open {
            let before = Point { x: open.word.left, y: open.word.top };
            match self.article.borrow().rect(open.index, Some(before)).filter(visible) {
                Some(rect) if frame(rect) != open.word => {
                    self.reader.change(&mut |state| state.open = Some(OpenCard { word: frame(rect), ..open }));
                }
                Some(_) => {}
                // A sheet does not stand by its word and stays.
                None if open.by == By::Touch => {}
                None => self.close(),
            }
        }
        if let Some((index, _)) = state.ring
            && let Some(rect) = self.article.borrow().rect(index, None)
        {
            self.reader.change(&mut |state| state.ring = Some((index, frame(rect))));
        }
    }

    fn update(&self, given: &JsValue) {
        let (options, complaints) = Options::read(given);
        complaints.iter().for_each(Complaint::say);
        self.reader.change(&mut |state| {
            state.currency = options.currency.unwrap_or(state.currency);
            state.locale = options.language.unwrap_or(state.locale);
            state.theme = options.theme.unwrap_or(state.theme);
            state.day = options.day.or(state.day);
        });
    }

    fn clear(&self) {
        self.listeners.take();
        self.pointer.take();
        self.shell.take();
        self.marks.take();
        self.owner.cleanup();
    }
}

/// What the pointer sees of the desk.
struct View(Weak<Desk>);

impl pointer::View for View {
    fn card(&self) -> Option<Rect> {
        let desk = self.0.upgrade()?;
        desk.reader.now().open?;
        let card = desk.shell.borrow().as_ref()?.card()?;
        Some(Rect { left: card.left, top: card.top, right: card.right, bottom: card.bottom })
    }

    fn owns(&self, event: &Event) -> bool {
        let Some(desk) = self.0.upgrade() else { return false };
        let shell = desk.shell.borrow();
        shell.as_ref().is_some_and(|shell| event.composed_path().includes(shell.host(), 0))
    }

    fn request(&self, request: pointer::Request) {
        let Some(desk) = self.0.upgrade() else { return };
        match request {
            pointer::Request::Open { index, point, touch } => {
                desk.open(index, if touch { By::Touch } else { By::Pointer }, Some(point));
            }
            pointer::Request::Close => desk.close(),
        }
    }
}

fn frame(rect: Rect) -> Frame {
    Frame { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom }
}
