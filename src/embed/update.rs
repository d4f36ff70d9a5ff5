//! Changing options of a running session: only what depends on an option is done again.

use crate::embed::complaint::Complaint;
use crate::embed::desk::Desk;
use crate::embed::files::Files;
use crate::embed::options::Effect;
use crate::embed::{roots, session};
use crate::engine::Annotator;
use crate::task::Boxed;
use std::rc::Rc;
use wasm_bindgen::JsValue;

impl Desk {
    /// Changes options and does at once what needs no file. True where files have to be fetched:
    /// then [`Desk::fetch_again`] does the rest.
    pub(super) fn apply(self: &Rc<Self>, given: &JsValue) -> bool {
        let (effects, complaints) = self.options.borrow_mut().apply(given);
        complaints.iter().for_each(Complaint::say);
        let mut files = effects.contains(&Effect::Files);
        // No borrow is held on: a page that hears of a change may change options itself.
        for effect in &effects {
            match effect {
                Effect::Language => {
                    let language = self.options.borrow().language;
                    files |= self.translate(language.unwrap_or_else(|| self.reader.now().locale));
                }
                Effect::List => session::mount(self),
                Effect::Keys => {
                    let keys = self.options.borrow().keys.clone();
                    self.listen(keys);
                }
                Effect::Rates => {
                    let rates = self.options.borrow().rates.clone();
                    self.rates.follow(rates);
                }
                _ => self.show(*effect),
            }
        }
        if effects.contains(&Effect::Day) && self.reader.now().open.is_some() {
            self.rates.need();
        }
        if !files && effects.contains(&Effect::Article) {
            match roots::of(&self.document, &self.options.borrow().root) {
                Ok(found) if found.is_empty() => roots::no_article().say(),
                Ok(_) => {}
                Err(complaint) => complaint.say(),
            }
            self.adopt_options();
            self.reread();
        }
        files
    }

    /// Shows what an option that only the view follows is now.
    fn show(&self, effect: Effect) {
        let options = self.options.borrow();
        self.reader.change(&mut |state| match effect {
            Effect::Currency => state.currency = options.currency.unwrap_or(state.currency),
            Effect::SecondCurrency => state.second = options.second_currency,
            Effect::Day => state.day = options.day,
            Effect::Theme => state.theme = options.theme.unwrap_or(state.theme),
            _ => {}
        });
    }

    /// The files that options and language ask for now.
    pub(super) fn files(&self) -> Files {
        Files::of(&self.options.borrow(), &self.base, self.reader.now().locale)
    }

    /// Fetches the files that are asked for now, and reads the article again with them.
    pub(super) fn fetch_again(self: Rc<Self>) -> Boxed<'static, ()> {
        Box::pin(async move {
            let files = self.files();
            let (glossary, matcher) = files.fetch(&self.window).await;
            // Another change may have asked for other files meanwhile, or the session ended.
            if self.files() != files || self.reader.try_now().is_none() {
                return;
            }
            // Notes in another language are better than none.
            if glossary.count() > 0 || !files.built_in {
                let options = session::engine_options(&self.document, &self.options.borrow());
                let annotator = Annotator::prepared(glossary, matcher, options);
                self.annotator.replace(Rc::new(annotator));
            }
            self.adopt_options();
            self.reread();
        })
    }
}
