//! Changing options of a running session: only what depends on an option is done again.

use crate::embed::complaint::Complaint;
use crate::embed::desk::Desk;
use crate::embed::files::Files;
use crate::embed::options::{Effect, Effects};
use crate::embed::{roots, session};
use crate::engine::{Annotator, annotate};
use crate::task::{self, Boxed};
use std::rc::Rc;
use wasm_bindgen::JsValue;

impl Desk {
    /// Changes options and does at once what needs no file. True where files have to be fetched:
    /// then [`Desk::fetch_again`] does the rest.
    pub(super) fn apply(self: &Rc<Self>, given: &JsValue) -> bool {
        let given = task::entries(given);
        let (effects, complaints) = self.options.borrow_mut().apply(&given);
        complaints.iter().for_each(Complaint::say);
        let mut files = effects.has(Effect::Files);
        // No borrow is held on: a page that hears of a change may change options itself.
        if effects.has(Effect::Language) {
            let language = self.options.borrow().language;
            files |= self.translate(language.unwrap_or_else(|| self.reader.now().locale));
        }
        if effects.has(Effect::List) {
            session::mount(self);
        }
        if effects.has(Effect::Rates) {
            let rates = self.options.borrow().rates.clone();
            self.rates.follow(rates);
        }
        self.show(effects);
        if effects.has(Effect::Day) {
            self.rates.need();
        }
        if !files && effects.has(Effect::Article) {
            let found = roots::of(&self.document, &self.options.borrow().root);
            match found {
                Ok(found) if found.is_empty() => roots::no_article().say(),
                Ok(_) => {}
                Err(complaint) => complaint.say(),
            }
            self.adopt_options();
            self.reread();
        }
        files
    }

    /// Shows what the options are now that only the view follows.
    fn show(&self, effects: Effects) {
        let options = self.options.borrow();
        self.reader.change(&mut |state| {
            if effects.has(Effect::Currency) {
                state.currency = options.currency.unwrap_or(state.currency);
            }
            if effects.has(Effect::SecondCurrency) {
                state.second = options.second_currency;
            }
            if effects.has(Effect::Day) {
                state.day = options.day;
            }
            if effects.has(Effect::Theme) {
                state.theme = options.theme.unwrap_or(state.theme);
            }
        });
    }

    /// The files that options and language ask for now.
    pub(super) fn files(&self) -> Files {
        Files::of(&self.options.borrow(), &self.base, self.reader.now().locale)
    }

    /// Fetches the files that are asked for now, for the engine to read with. False where another change
    /// has asked for other files meanwhile, or the session has ended.
    pub(super) fn fetch(&self) -> Boxed<'_, bool> {
        Box::pin(async move {
            let files = self.files();
            let (glossary, matcher) = files.fetch(&self.window).await;
            if self.files() != files || self.reader.try_now().is_none() {
                return false;
            }
            // Notes in another language are better than none.
            if glossary.count() > 0 || !files.built_in {
                let annotator = Annotator::prepared(glossary, matcher, annotate::Options::default());
                self.annotator.replace(Rc::new(annotator));
            }
            self.adopt_options();
            true
        })
    }

    /// The same, and reads the article again with them.
    pub(super) fn fetch_again(self: Rc<Self>) -> Boxed<'static, ()> {
        Box::pin(async move {
            if self.fetch().await {
                // There may have been nothing to explain before.
                if self.shell.borrow().is_none() {
                    session::mount(&self);
                }
                self.reread();
            }
        })
    }
}
