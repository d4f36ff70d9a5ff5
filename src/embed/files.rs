//! The files a session needs before it can read: which they are, and what they come to.

use crate::embed::glossaries;
use crate::embed::options::Options;
#[cfg(feature = "tables-apart")]
use crate::embed::{complaint::Complaint, load};
use crate::engine::Glossary;
#[cfg(feature = "tables-apart")]
use crate::engine::money::install_tables;
use crate::engine::terms::TermMatcher;
use crate::ui::Locale;
use web_sys::Window;

/// The files that options and the reader's language ask for.
#[derive(PartialEq)]
pub(super) struct Files {
    /// The addresses of the glossaries.
    glossaries: Vec<String>,
    /// Whether the only glossary is the built-in one.
    pub(super) built_in: bool,
    /// The address of the tables of money, where amounts are read.
    tables: Option<String>,
}

impl Files {
    /// The files of these options, in the folder `base` unless options say otherwise.
    pub(super) fn of(options: &Options, base: &str, locale: Locale) -> Files {
        let glossaries = match &options.glossary {
            _ if options.no_terms => Vec::new(),
            Some(addresses) => addresses.clone(),
            None => vec![[base, built_in(locale)].concat()],
        };
        Files {
            glossaries,
            built_in: options.glossary.is_none() && !options.no_terms,
            tables: (!options.no_money).then(|| [base, "tables/money.txt"].concat()),
        }
    }

    /// Fetches the tables of money and the glossaries, all at once, and prepares the glossaries for
    /// matching.
    pub(super) async fn fetch(&self, window: &Window) -> (Glossary, TermMatcher) {
        #[cfg(feature = "tables-apart")]
        let tables = self.tables.as_ref().map(|address| load::text(address));
        let mut readings = Vec::new();
        for address in &self.glossaries {
            readings.push(glossaries::read(window, address));
        }
        // Without the tables the terms are still explained.
        #[cfg(feature = "tables-apart")]
        if let (Some(tables), Some(address)) = (tables, &self.tables) {
            let other =
                || Complaint::new(address, "it holds no tables.", "Serve the file of that name of this release there.");
            let installed = |text| install_tables(text).then_some(()).ok_or_else(other);
            if let Err(complaint) = tables.await.and_then(installed) {
                complaint.say();
            }
        }
        let mut merged = Glossary::default();
        for (address, reading) in self.glossaries.iter().zip(readings) {
            // A glossary that fails leaves the amounts and the other glossaries standing.
            glossaries::add(address, reading.await, &mut merged);
        }
        let matcher = glossaries::matcher(window, &merged).await;
        (merged, matcher)
    }
}

/// The built-in glossary with its definitions in a reader's language, or else in English: a reader
/// needs one language, and tools/finish/glossaries.mjs writes a file for each.
fn built_in(locale: Locale) -> &'static str {
    match locale {
        Locale::Korean => "glossaries/ai-and-markets.ko.json",
        _ => "glossaries/ai-and-markets.en.json",
    }
}
