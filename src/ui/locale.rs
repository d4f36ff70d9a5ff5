//! The languages the reader's view speaks.

use crate::engine::glossary::Localized;
use crate::engine::is_traditional;
use crate::engine::text::{look, pieces};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // each variant is its own name
pub enum Locale {
    #[default]
    English,
    Korean,
    Japanese,
    SimplifiedChinese,
    TraditionalChinese,
    German,
    French,
    Spanish,
    Portuguese,
    Italian,
    Arabic,
}

/// Tag and own name of each, in the order of [`Locale`].
const NAMES: &str = "\
en English
ko 한국어
ja 日本語
zh-Hans 简体中文
zh-Hant 繁體中文
de Deutsch
fr Français
es Español
pt Português
it Italiano
ar العربية";

impl Locale {
    /// Every language, in the order the menu shows them.
    pub const ALL: [Locale; 11] = [
        Locale::English,
        Locale::Korean,
        Locale::Japanese,
        Locale::SimplifiedChinese,
        Locale::TraditionalChinese,
        Locale::German,
        Locale::French,
        Locale::Spanish,
        Locale::Portuguese,
        Locale::Italian,
        Locale::Arabic,
    ];

    /// The nearest language of a BCP 47 tag; of Chinese, script and region count.
    ///
    /// ```
    /// use hovergloss::ui::Locale;
    /// assert_eq!(Locale::from_tag("ko-KR"), Some(Locale::Korean));
    /// assert_eq!(Locale::from_tag("zh-TW"), Some(Locale::TraditionalChinese));
    /// assert_eq!(Locale::from_tag("zh-CN"), Some(Locale::SimplifiedChinese));
    /// assert_eq!(Locale::from_tag("tlh"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Locale> {
        let primary = look::until(tag, "-_");
        if primary.eq_ignore_ascii_case("zh") && is_traditional(tag) {
            return Some(Locale::TraditionalChinese);
        }
        let same = |locale: &Locale| locale.tag().get(..2).is_some_and(|own| own.eq_ignore_ascii_case(primary));
        Locale::ALL.into_iter().find(same)
    }

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        self.names().0
    }

    /// The language's own name.
    pub fn name(self) -> &'static str {
        self.names().1
    }

    fn names(self) -> (&'static str, &'static str) {
        pieces::lines(NAMES).nth(self as usize).and_then(|line| pieces::split_once(line, b' ')).unwrap_or_default()
    }

    /// The direction of its text, as the attribute `dir` takes it.
    pub const fn direction(self) -> &'static str {
        if matches!(self, Locale::Arabic) { "rtl" } else { "ltr" }
    }

    /// What of `texts` serves this reader best, with its language: theirs, then English, then any.
    ///
    /// ```
    /// use hovergloss::engine::glossary::Localized;
    /// use hovergloss::ui::Locale;
    /// let texts = Localized::from([("en", "IPO"), ("zh", "首次公开募股")]);
    /// assert_eq!(Locale::SimplifiedChinese.pick(&texts), Some(("zh", &"首次公开募股")));
    /// assert_eq!(Locale::German.pick(&texts), Some(("en", &"IPO")));
    /// ```
    pub fn pick<T>(self, texts: &Localized<T>) -> Option<(&str, &T)> {
        let tag = self.tag();
        let wanted = [tag, tag.get(..2).unwrap_or(tag), "en"];
        let found = wanted.iter().find_map(|tag| texts.iter().find(|(known, _)| known == tag));
        found.or_else(|| texts.iter().next()).map(|(tag, text)| (tag.as_str(), text))
    }
}
