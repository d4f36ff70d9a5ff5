//! Starting and ending a session: from options to everything that reading an article takes. What
//! happens in between is in `desk`.

use crate::embed::complaint::Complaint;
use crate::embed::desk::Desk;
use crate::embed::live::Live;
use crate::embed::options::{Options, Root};
use crate::embed::{glossaries, load, preferences, rates};
use crate::engine::annotate;
use crate::engine::money::{Currency, PageFacts};
use crate::engine::{Annotator, Glossary};
use crate::page::{Article, facts, root};
use crate::ui::shell::HOST;
use crate::ui::{Locale, Reader, Shell};
use leptos::prelude::Owner;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Window};

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

    /// Reads the article again, for a page that changed where nobody could notice.
    pub fn refresh(&self) {
        let desk = self.desk.borrow().clone();
        if let Some(desk) = desk {
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
    let day = options.day.or_else(|| facts::day(&document, &first));
    let annotator = Rc::new(Annotator::new(glossary, engine_options(&document, &options)));
    let article = Article::empty(&window, &document);
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
            annotator: RefCell::new(annotator),
            article: Rc::new(RefCell::new(article)),
            rates: rates::Loader::new(&window, &packed, options.rates.as_deref(), reader),
            marks: RefCell::default(),
            shell: RefCell::default(),
            pointer: RefCell::default(),
            listeners: RefCell::default(),
            frame_asked: Cell::new(false),
            live: Live::default(),
            options: RefCell::new(options.clone()),
        }
    });
    let second = preferences::recall(&window, preferences::SECOND).map(|code| Currency::new(&code));
    desk.reader.change(&mut |state| {
        state.day = day;
        state.second = second.unwrap_or(options.second_currency);
        state.theme = options.theme.unwrap_or("auto");
    });
    desk.read(roots).await;
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

/// The elements that the option `root` names.
pub(super) fn roots(document: &Document, wanted: &Root) -> Result<Vec<Element>, Complaint> {
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

/// What the engine needs to know of the options and the page.
pub(super) fn engine_options(document: &Document, options: &Options) -> annotate::Options {
    annotate::Options {
        occurrences: options.occurrences,
        money: !options.no_money,
        terms: !options.no_terms,
        hidden_categories: options.hide.to_vec(),
        most_per_block: options.density,
        facts: PageFacts { country: facts::country(document) },
    }
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
