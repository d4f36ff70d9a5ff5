//! What the reader sets in the card's menu: done, and remembered where storage is allowed.

use crate::embed::complaint::Complaint;
use crate::embed::desk::Desk;
use crate::embed::{load, preferences, session};
use crate::engine::annotate::{self, Occurrences};
use crate::engine::money::Currency;
use crate::task;
use crate::ui::Locale;
use crate::ui::messages::Messages;
use crate::ui::reader::{Asked, Density};
use std::rc::Rc;

impl Desk {
    /// Follows a choice of the reader.
    pub(super) fn chosen(self: &Rc<Self>, asked: Asked) {
        match asked {
            Asked::Currency(currency) => {
                preferences::remember(preferences::CURRENCY, currency.code());
                self.reader.change(&mut |state| state.currency = currency);
            }
            Asked::Second(second) => {
                preferences::remember(preferences::SECOND, second.as_ref().map_or("", Currency::code));
                self.reader.change(&mut |state| state.second = second);
            }
            Asked::Language(locale) => {
                preferences::remember(preferences::LANGUAGE, locale.tag());
                if self.translate(locale) {
                    task::beside(Rc::clone(self).fetch_again());
                }
            }
            Asked::Density(density) => {
                let name = Density::ALL.iter().find(|(known, _)| *known == density).map_or("", |(_, name)| name);
                preferences::remember(preferences::DENSITY, name);
                self.reader.change(&mut |state| state.density = density);
                self.adopt_options();
                self.reread();
            }
            Asked::Off { site } => {
                preferences::remember(preferences::OFF, if site { preferences::SITE } else { "page" });
                self.close();
                self.reader.change(&mut |state| (state.off, state.ring) = (true, None));
                self.pointer.take();
                self.marks.take();
                self.dress();
            }
            Asked::On => {
                preferences::remember(preferences::OFF, "");
                self.reader.change(&mut |state| state.off = false);
                self.reread();
                self.watch_pointer();
            }
            Asked::Open(_) | Asked::Close => {}
        }
    }

    /// Lets the engine have the options as they are, and the reader's wish for fewer or more marks.
    pub(super) fn adopt_options(&self) {
        let mut options = session::engine_options(&self.document, &self.options.borrow());
        adjust(&mut options, self.reader.now().density);
        let annotator = self.annotator.borrow().with_options(options);
        self.annotator.replace(Rc::new(annotator));
    }

    /// Speaks another language. True where its definitions have to be fetched: then
    /// [`Desk::fetch_again`] does the rest.
    pub(super) fn translate(&self, locale: Locale) -> bool {
        let before = self.files();
        self.speak(locale);
        self.files() != before
    }

    /// Speaks a language: figures and what definitions are here at once, the interface's own words
    /// when their file has come. Until then, and where it cannot be had, they are English.
    pub(super) fn speak(&self, locale: Locale) {
        self.reader.change(&mut |state| {
            state.locale = locale;
            if locale == Locale::English {
                state.words = Messages::ENGLISH;
            }
        });
        if locale == Locale::English {
            return;
        }
        let reader = self.reader.clone();
        let address = [&*self.base, "messages/", locale.tag(), ".txt"].concat();
        load::then(address, move |address, text| {
            let words = text.and_then(|text| {
                let remedy = "Put the file of the same release there.";
                let other = || Complaint::new(address, "its messages are not those of this release.", remedy);
                Messages::read(&text).ok_or_else(other)
            });
            match words {
                // Another language may have been chosen meanwhile.
                Ok(words) if reader.try_now().is_some_and(|state| state.locale == locale) => {
                    reader.change(&mut |state| state.words = words.clone());
                }
                Ok(_) => {}
                Err(complaint) => complaint.say(),
            }
        });
    }
}

/// What the reader's wish for fewer or more marks makes of the site's own options.
fn adjust(options: &mut annotate::Options, density: Density) {
    match density {
        Density::Fewer => (options.occurrences, options.most_per_block) = (Occurrences::First, Some(1)),
        Density::Usual => {}
        Density::More => (options.occurrences, options.most_per_block) = (Occurrences::All, None),
    }
}
