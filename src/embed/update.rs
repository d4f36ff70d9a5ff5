//! Changing options of a running session: only what depends on an option is done again.

use crate::embed::complaint::Complaint;
use crate::embed::desk::Desk;
use crate::embed::options::Effect;
use crate::embed::session;
use crate::engine::Annotator;
use std::rc::Rc;
use wasm_bindgen::JsValue;

impl Desk {
    /// Changes options and does at once what needs no file. True where files have to be fetched:
    /// then [`Desk::fetch_again`] does the rest.
    pub(super) fn apply(self: &Rc<Self>, given: &JsValue) -> bool {
        let (effects, complaints) = self.options.borrow_mut().apply(given);
        complaints.iter().for_each(Complaint::say);
        let options = self.options.borrow().clone();
        for effect in &effects {
            match effect {
                Effect::Currency => {
                    self.reader.change(&mut |state| state.currency = options.currency.unwrap_or(state.currency));
                }
                Effect::SecondCurrency => self.reader.change(&mut |state| state.second = options.second_currency),
                Effect::Day => self.reader.change(&mut |state| state.day = options.day),
                Effect::Language => {
                    self.speak(options.language.unwrap_or_else(|| self.reader.now().locale));
                }
                Effect::Theme => self.reader.change(&mut |state| state.theme = options.theme.unwrap_or(state.theme)),
                Effect::List => {
                    let first = self.article.borrow().roots().first().cloned();
                    if let Err(complaint) = session::mount(self, first.as_ref()) {
                        complaint.say();
                    }
                }
                Effect::Keys => self.listen(options.keys.clone()),
                Effect::Rates => self.rates.follow(options.rates.as_deref()),
                Effect::Start | Effect::Article | Effect::Files => {}
            }
        }
        if effects.contains(&Effect::Day) && self.reader.now().open.is_some() {
            self.rates.need();
        }
        let files = effects.contains(&Effect::Files);
        if !files && effects.contains(&Effect::Article) {
            if let Err(complaint) = session::roots(&self.document, &options.root) {
                complaint.say();
            }
            self.adopt_options();
            self.reread();
        }
        files
    }

    /// Fetches the files that the options name now, and reads the article again with them.
    pub(super) async fn fetch_again(self: Rc<Self>) {
        let options = self.options.borrow().clone();
        let (glossary, matcher) = session::files(&self.window, &options, &self.base).await;
        // Another change may have asked for other files meanwhile, or the session ended.
        let now = self.options.borrow().clone();
        let same =
            (&now.glossary, now.no_terms, now.no_money) == (&options.glossary, options.no_terms, options.no_money);
        if !same || self.reader.try_now().is_none() {
            return;
        }
        let options = session::engine_options(&self.document, &now);
        let annotator = Annotator::prepared(glossary, matcher, options);
        self.annotator.replace(Rc::new(annotator));
        self.adopt_options();
        self.reread();
    }
}
