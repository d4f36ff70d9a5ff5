//! The files a session needs before it can read: which they are, and what they come to.

use crate::embed::options::Options;
use crate::embed::{glossaries, load};
use crate::engine::Glossary;
use crate::engine::terms::TermMatcher;
use web_sys::Window;

/// The files that options ask for.
#[derive(PartialEq)]
pub(super) struct Files {
    glossary: Option<Vec<String>>,
    terms: bool,
    money: bool,
}

impl Files {
    /// The files of these options.
    pub(super) fn of(options: &Options) -> Files {
        Files { glossary: options.glossary.clone(), terms: !options.no_terms, money: !options.no_money }
    }

    /// Fetches the tables of money and the glossaries, all at once, and prepares the glossaries for
    /// matching.
    pub(super) async fn fetch(&self, window: &Window, base: &str) -> (Glossary, TermMatcher) {
        #[cfg(feature = "tables-apart")]
        let tables = self.money.then(|| load::text(window, &[base, "tables/money.txt"].concat()));
        let built_in = [[base, "glossaries/ai-and-markets.json"].concat()];
        let addresses = if self.terms { self.glossary.as_deref().unwrap_or(&built_in) } else { &[] };
        let texts: Vec<_> = addresses.iter().map(|address| load::text(window, address)).collect();
        // Without the tables the terms are still explained.
        #[cfg(feature = "tables-apart")]
        if let Some(tables) = tables {
            match tables.await {
                Ok(text) => crate::engine::money::install_tables(text),
                Err(complaint) => complaint.say(),
            }
        }
        let mut merged = Glossary::default();
        for (address, text) in addresses.iter().zip(texts) {
            // A glossary that fails leaves the amounts and the other glossaries standing.
            glossaries::add(window, address, text, &mut merged).await;
        }
        let matcher = glossaries::matcher(window, &merged).await;
        (merged, matcher)
    }
}
