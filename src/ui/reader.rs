//! The state of the reader's view. Rooms outside change it only through [`Reader`].

use crate::engine::money::{Currency, Money};
use crate::engine::rates::{Date, Rates};
use crate::engine::{Glossary, annotate::Meaning};
use crate::task;
use crate::ui::locale::Locale;
use crate::ui::messages::Messages;
use crate::ui::placement::Rect;
use std::cell::{Cell, RefCell};
use std::ops::{Deref, DerefMut};
use std::rc::Rc;
use std::sync::Arc;

/// One note of the article, as the reader's view needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The article's own words.
    pub words: String,
    /// The language that these are in.
    pub language: &'static str,
    /// What there is to say.
    pub kind: Kind,
}

impl Note {
    /// The article's own words, and their language.
    pub fn worded(&self) -> Worded<'_> {
        (self.language, &self.words)
    }
}

/// A text and before it the tag of the language it is in, as the attribute `lang` has it.
pub type Worded<'a> = (&'a str, &'a str);

/// What there is to say.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// The senses of a term, likeliest first.
    Term(Vec<Meaning>),
    /// An amount, and the article's words for what it is paid for.
    Money(Box<Money>, Option<String>),
}

/// An open card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OpenCard {
    /// Index of the note.
    pub index: usize,
    /// Where its word stands in the viewport.
    pub word: Rect,
    /// Whether that text runs from top to bottom.
    pub vertical: bool,
    /// How it was opened.
    pub by: By,
}

/// How a card was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A mouse or a pen: focus stays where it is.
    Pointer,
    /// A finger: on narrow screens the card is a sheet.
    Touch,
    /// The keyboard or the list: the card takes the focus and gives it back.
    Keyboard,
}

/// How many words the reader wants marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// One term a paragraph.
    Fewer,
    /// What the site asks for.
    #[default]
    Usual,
    /// Every occurrence.
    More,
}

impl Density {
    /// Every choice with the name it is remembered by, in the order of the menu.
    pub const ALL: [(Density, &str); 3] =
        [(Density::Fewer, "fewer"), (Density::Usual, "usual"), (Density::More, "more")];

    /// The choice of a name.
    pub fn named(name: &str) -> Option<Density> {
        Density::ALL.into_iter().find(|(_, known)| *known == name).map(|(density, _)| density)
    }
}

/// Whether the rates are here.
#[derive(Clone, Debug, Default)]
pub enum RatesState {
    /// They are on their way.
    #[default]
    Loading,
    /// They are here, as far as their years are loaded. The number tells them from what they were before.
    Here(Rc<RefCell<Rates>>, usize),
    /// They cannot be had.
    Failed,
}

/// Everything the view shows. A change of any part lets the view compare and touch what differs.
#[derive(Clone, Debug)]
pub struct State {
    /// The notes of the article, in reading order.
    pub notes: Arc<Vec<Note>>,
    /// The glossary that the notes' meanings point into.
    pub glossary: Arc<Glossary>,
    /// The rates.
    pub rates: RatesState,
    /// The interface's words; English until those of the reader's language have come.
    pub words: Messages,
    /// The related terms opened in the open card's place, the one that shows last.
    pub trail: Vec<usize>,
    /// All that is a plain value.
    pub values: Values,
}

/// The plain values of a [`State`], which are copied as one.
#[derive(Clone, Copy, Debug)]
pub struct Values {
    /// How many files of a dictionary have come, or failed to come.
    pub definitions: usize,
    /// Whether a year of the rates could not be had.
    pub year_failed: bool,
    /// The day of the article whose card opened last.
    pub day: Option<Date>,
    /// The reader's currency.
    pub currency: Currency,
    /// A second currency to convert to, if the reader wants one.
    pub second: Option<Currency>,
    /// The reader's other choice for an amount whose sign several currencies share.
    pub reading: Option<Currency>,
    /// The reader's language.
    pub locale: Locale,
    /// How many words the reader wants marked.
    pub density: Density,
    /// Whether the reader has turned the notes off.
    pub off: bool,
    /// The name of a theme: see [`crate::ui::THEMES`].
    pub theme: &'static str,
    /// Whether the list of notes has been opened.
    pub listed: bool,
    /// Whether a card may be wanted soon.
    pub expected: bool,
    /// The open card.
    pub open: Option<OpenCard>,
    /// Whether the card's menu is open.
    pub menu: bool,
    /// The note the keyboard stands on, and where its word is.
    pub ring: Option<(usize, Rect)>,
}

impl Deref for State {
    type Target = Values;

    fn deref(&self) -> &Values {
        &self.values
    }
}

impl DerefMut for State {
    fn deref_mut(&mut self) -> &mut Values {
        &mut self.values
    }
}

impl State {
    /// The note of the open card.
    pub fn open_note(&self) -> Option<&Note> {
        self.notes.get(self.open.as_ref()?.index)
    }

    /// Whether what the card and its menu both depend on is as in another state.
    pub fn reads_as(&self, other: &State) -> bool {
        self.words.same(&other.words)
            && self.locale == other.locale
            && self.currency == other.currency
            && self.second == other.second
            && self.trail == other.trail
            && self.definitions == other.definitions
            && Arc::ptr_eq(&self.glossary, &other.glossary)
    }
}

/// What the reader asks of the rooms outside.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Asked {
    /// Open the card of a note, from the list or the ring.
    Open(usize),
    /// Close the open card.
    Close,
    /// Another currency was chosen in the card.
    Currency(Currency),
    /// A second currency was chosen, or none.
    Second(Option<Currency>),
    /// Another language was chosen.
    Language(Locale),
    /// More or fewer marks.
    Density(Density),
    /// No more notes on this page, or on the whole site.
    Off {
        /// Whether to remember it for the site.
        site: bool,
    },
    /// The notes again.
    On,
}

/// The state of the reader's view; cheap to clone, every clone is the same state.
///
/// One state and one view that follows it: a graph of signals for that would be a tenth of the
/// whole program.
#[derive(Clone)]
pub struct Reader(Rc<Shared>);

struct Shared {
    state: RefCell<Rc<State>>,
    ask: Rc<dyn Fn(Asked)>,
    /// What follows the state; none before the view is there and after the session has ended.
    view: Cell<Option<View>>,
    /// Whether the view is about to be told.
    due: Cell<bool>,
    ended: Cell<bool>,
}

/// Is given the state after it changed.
type View = Box<dyn FnMut(Rc<State>)>;

impl Reader {
    /// An empty view that passes on what the reader asks for.
    pub fn new(currency: Currency, locale: Locale, ask: Rc<dyn Fn(Asked)>) -> Reader {
        let values = Values {
            definitions: 0,
            year_failed: false,
            day: None,
            currency,
            second: None,
            reading: None,
            locale,
            density: Density::default(),
            off: false,
            theme: "auto",
            listed: false,
            expected: false,
            open: None,
            menu: false,
            ring: None,
        };
        let state = State {
            notes: Arc::default(),
            glossary: Arc::default(),
            rates: RatesState::default(),
            words: Messages::ENGLISH,
            trail: Vec::new(),
            values,
        };
        Reader(Rc::new(Shared {
            state: RefCell::new(Rc::new(state)),
            ask,
            view: Cell::default(),
            due: Cell::default(),
            ended: Cell::default(),
        }))
    }

    /// Shows the state in `view` now and whenever it has changed.
    pub fn follow(&self, mut view: View) {
        view(self.now());
        self.0.view.replace(Some(view));
    }

    /// The state as it is now.
    pub fn now(&self) -> Rc<State> {
        Rc::clone(&self.0.state.borrow())
    }

    /// The same for what comes late: `None` after the session has ended.
    pub fn try_now(&self) -> Option<Rc<State>> {
        (!self.0.ended.get()).then(|| self.now())
    }

    /// Changes the state; the view follows at the end of the browser's current task.
    pub fn change(&self, change: &mut dyn FnMut(&mut State)) {
        let mut state = State::clone(&self.0.state.borrow());
        change(&mut state);
        self.0.state.replace(Rc::new(state));
        if self.0.due.replace(true) {
            return;
        }
        let reader = self.clone();
        task::beside(Box::pin(async move {
            let Shared { view, due, .. } = &*reader.0;
            due.set(false);
            // Taken out meanwhile: focus that the view moves comes back as a change.
            let Some(mut shown) = view.take() else { return };
            shown(reader.now());
            if !reader.0.ended.get() {
                view.replace(Some(shown));
            }
        }));
    }

    /// Passes a wish of the reader on to the rooms outside.
    pub fn ask(&self, asked: Asked) {
        (self.0.ask)(asked);
    }

    /// Ends the session: nothing is shown any more, whatever still changes. Files on their way still
    /// hold the state, so it lets go of what is large: else a page that starts one session after the
    /// other would need memory for two glossaries.
    pub fn end(&self) {
        self.0.ended.set(true);
        self.0.view.take();
        self.change(&mut |state| (state.notes, state.glossary) = Default::default());
    }
}
