//! The languages the engine reads.

use crate::engine::text::look;

/// A language the engine reads, named by its BCP 47 primary subtag.
///
/// ```
/// use hovergloss::engine::Language;
/// assert_eq!(Language::from_tag("ko-KR"), Some(Language::Korean));
/// assert_eq!(Language::from_tag("zh_Hant"), Some(Language::Chinese));
/// assert_eq!(Language::from_tag("tlh"), None);
/// assert_eq!(Language::Korean.tag(), "ko");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // each variant is its own name
pub enum Language {
    #[default]
    English,
    Korean,
    Japanese,
    Chinese,
    German,
    French,
    Spanish,
    Portuguese,
    Italian,
}

impl Language {
    /// Every language the engine reads, in the order of [`Language`]'s variants.
    pub const ALL: [Language; 9] = [
        Language::English,
        Language::Korean,
        Language::Japanese,
        Language::Chinese,
        Language::German,
        Language::French,
        Language::Spanish,
        Language::Portuguese,
        Language::Italian,
    ];

    /// The language of a BCP 47 tag, whatever its case, script and region;
    /// `None` for a language the engine does not read.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = look::until(tag, "-_");
        Language::ALL.iter().copied().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The BCP 47 primary subtag, as in `"ko"`.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Korean => "ko",
            Language::Japanese => "ja",
            Language::Chinese => "zh",
            Language::German => "de",
            Language::French => "fr",
            Language::Spanish => "es",
            Language::Portuguese => "pt",
            Language::Italian => "it",
        }
    }
}

/// The region of a BCP 47 tag: its ISO 3166 alpha-2 code.
///
/// ```
/// use hovergloss::engine::region;
/// assert_eq!(region("zh-Hant-tw"), Some(*b"TW"));
/// assert_eq!(region("pt"), None);
/// assert_eq!(region("ko-u-ca-gregory"), None, "the calendar");
/// ```
pub fn region(tag: &str) -> Option<[u8; 2]> {
    let mut code = <[u8; 2]>::try_from(subtag(tag, |part| part.len() == 2)?.as_bytes()).ok()?;
    code.make_ascii_uppercase();
    Some(code)
}

/// Whether a tag of Chinese is one of traditional characters, by its script or its region.
///
/// ```
/// use hovergloss::engine::is_traditional;
/// assert!(is_traditional("zh-hant") && is_traditional("zh-HK"));
/// assert!(!is_traditional("zh") && !is_traditional("zh-Hans-TW"));
/// ```
pub fn is_traditional(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let script = subtag(&tag, |part| look::is_one_of("hans hant tw hk mo", part));
    script.is_some_and(|script| script != "hans")
}

/// The first of a tag's parts behind its language that fits.
fn subtag(tag: &str, fits: fn(&str) -> bool) -> Option<&str> {
    let mut part = look::until(tag, "-_");
    let mut rest = tag;
    while part.len() < rest.len() {
        rest = rest.get(part.len() + 1..)?;
        part = look::until(rest, "-_");
        // A single letter begins what is of another kind: "ko-u-ca-gregory".
        if part.len() == 1 {
            break;
        }
        if fits(part) {
            return Some(part);
        }
    }
    None
}

/// The region where a language is at home, of those that browsers often name without one (CLDR's
/// likely subtags). English is at home in too many.
///
/// ```
/// use hovergloss::engine::likely_region;
/// assert_eq!(likely_region("ja"), Some(*b"JP"));
/// assert_eq!(likely_region("en"), None);
/// ```
pub fn likely_region(tag: &str) -> Option<[u8; 2]> {
    look::row("ja JP\nko KR\nde DE\nfr FR\nit IT\nes ES", tag)?.as_bytes().try_into().ok()
}
