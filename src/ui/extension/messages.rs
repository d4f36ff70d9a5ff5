//! The words of panel and options page: `www/extension/messages/*.txt`, one `key = text` a line.
//! The build script makes a value of each file, so a language that lacks a message does not compile.

use crate::ui::locale::Locale;

/// The words of one language. `{}` stands for the text that is put in.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)] // each field is named after what it says
pub struct Messages {
    pub here: &'static str,
    pub notes: &'static str,
    pub one_note: &'static str,
    pub no_notes: &'static str,
    pub starting: &'static str,
    pub off: &'static str,
    pub no_article: &'static str,
    pub own: &'static str,
    pub never_here: &'static str,
    pub closed: &'static str,
    pub pdf: &'static str,
    pub always: &'static str,
    pub never: &'static str,
    pub everywhere: &'static str,
    pub currency: &'static str,
    pub second: &'static str,
    pub language: &'static str,
    pub by_browser: &'static str,
    pub none: &'static str,
    pub terms: &'static str,
    pub money: &'static str,
    pub glossaries: &'static str,
    pub built_in: &'static str,
    pub report: &'static str,
    pub report_missing: &'static str,
    pub copied: &'static str,
    pub settings: &'static str,
    pub reading: &'static str,
    pub occurrences: &'static str,
    pub first: &'static str,
    pub section: &'static str,
    pub all: &'static str,
    pub marks: &'static str,
    pub theme: &'static str,
    pub automatic: &'static str,
    pub light: &'static str,
    pub dark: &'static str,
    pub paper: &'static str,
    pub newspaper: &'static str,
    pub night: &'static str,
    pub highlights: &'static str,
    pub spans: &'static str,
    pub no_marks: &'static str,
    pub next_key: &'static str,
    pub previous_key: &'static str,
    pub rates: &'static str,
    pub rates_help: &'static str,
    pub packed: &'static str,
    pub bank: &'static str,
    pub other_source: &'static str,
    pub address: &'static str,
    pub own_glossaries: &'static str,
    pub glossary_help: &'static str,
    pub name: &'static str,
    pub glossary_language: &'static str,
    pub paste: &'static str,
    pub file: &'static str,
    pub add: &'static str,
    pub remove: &'static str,
    pub entries: &'static str,
    pub sites: &'static str,
    pub sites_help: &'static str,
    pub site: &'static str,
    pub everything: &'static str,
    pub everything_help: &'static str,
    pub export: &'static str,
    pub import: &'static str,
    pub reset: &'static str,
    pub really: &'static str,
    pub refused: &'static str,
    pub full: &'static str,
    pub no_site: &'static str,
    pub no_key: &'static str,
    pub no_address: &'static str,
    pub no_settings: &'static str,
    pub newer: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/extension-messages.rs"));

/// The words for a language's tag; English for languages that these pages do not speak.
///
/// ```
/// use hovergloss::ui::extension::messages::messages;
/// assert_eq!(messages("ko-KR").currency, "내 통화");
/// assert_eq!(messages("zh-TW").currency, "我的貨幣");
/// assert_eq!(messages("pl").currency, "Your currency");
/// ```
pub fn messages(tag: &str) -> &'static Messages {
    of(Locale::from_tag(tag).unwrap_or_default().tag())
}

impl Messages {
    /// What went wrong: the outside names what it knows, and hands on what the browser said.
    pub fn trouble(&self, what: &str) -> String {
        let known = match what {
            "refused" => self.refused,
            "full" => self.full,
            "no-site" => self.no_site,
            "no-key" => self.no_key,
            "no-address" => self.no_address,
            "no-settings" => self.no_settings,
            "newer" => self.newer,
            other => other,
        };
        known.to_owned()
    }
}
