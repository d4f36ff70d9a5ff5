//! The state of the reader's view. Rooms outside change it only through these methods.

use crate::engine::money::{Currency, Money};
use crate::engine::rates::{Date, Rates};
use crate::engine::{Glossary, annotate::Meaning};
use crate::ui::locale::Locale;
use crate::ui::placement::Frame;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// One note of the article, as the reader's view needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The article's own words.
    pub words: String,
    /// What there is to say.
    pub kind: Kind,
}

/// What there is to say.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// The senses of a term, likeliest first.
    Term(Vec<Meaning>),
    /// An amount, and the article's words for what it is paid for.
    Money(Box<Money>, Option<String>),
}

/// An open card.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenCard {
    /// Index of the note.
    pub index: usize,
    /// Where its word stands in the viewport.
    pub word: Frame,
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

/// The state of the reader's view; cheap to clone, every clone is the same state.
#[derive(Clone, Copy)]
pub struct Reader {
    /// The notes of the article, in reading order.
    pub notes: RwSignal<Arc<Vec<Note>>>,
    /// The glossary that the notes' meanings point into.
    pub glossary: RwSignal<Arc<Glossary>>,
    /// The rates, once they are here.
    pub rates: RwSignal<Option<Arc<Rates>>>,
    /// Whether the rates, or one of their years, could not be had.
    pub rates_failed: RwSignal<bool>,
    /// See `rates_failed`.
    pub years_failed: RwSignal<bool>,
    /// The article's day.
    pub day: RwSignal<Option<Date>>,
    /// The reader's currency.
    pub currency: RwSignal<Currency>,
    /// The reader's language.
    pub locale: RwSignal<Locale>,
    /// `light`, `dark` or `auto`.
    pub theme: RwSignal<&'static str>,
    /// The open card.
    pub open: RwSignal<Option<OpenCard>>,
    /// The note the keyboard stands on, and where its word is.
    pub ring: RwSignal<Option<(usize, Frame)>>,
    ask: StoredValue<Rc<dyn Fn(Asked)>, LocalStorage>,
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
}

impl Reader {
    /// An empty view that passes on what the reader asks for.
    pub fn new(currency: Currency, locale: Locale, ask: impl Fn(Asked) + 'static) -> Reader {
        Reader {
            notes: RwSignal::default(),
            glossary: RwSignal::default(),
            rates: RwSignal::new(None),
            rates_failed: RwSignal::new(false),
            years_failed: RwSignal::new(false),
            day: RwSignal::new(None),
            currency: RwSignal::new(currency),
            locale: RwSignal::new(locale),
            theme: RwSignal::new("auto"),
            open: RwSignal::new(None),
            ring: RwSignal::new(None),
            ask: StoredValue::new_local(Rc::new(ask)),
        }
    }

    /// Passes a wish of the reader on to the rooms outside.
    pub fn ask(&self, asked: Asked) {
        if let Some(ask) = self.ask.try_get_value() {
            ask(asked);
        }
    }

    /// The note of the open card.
    pub fn open_note(&self) -> Option<Note> {
        let index = self.open.with(|open| open.as_ref().map(|open| open.index))?;
        self.notes.with(|notes| notes.get(index).cloned())
    }
}
