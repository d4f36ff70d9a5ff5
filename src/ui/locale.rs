//! The languages the reader's view speaks.

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // each variant is its own name
pub enum Locale {
    #[default]
    English,
    Korean,
}

impl Locale {
    /// Every language, in the order the menu shows them.
    pub const ALL: [Locale; 2] = [Locale::Korean, Locale::English];

    /// The nearest language of a BCP 47 tag.
    ///
    /// ```
    /// use hovergloss::ui::Locale;
    /// assert_eq!(Locale::from_tag("ko-KR"), Some(Locale::Korean));
    /// assert_eq!(Locale::from_tag("tlh"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Locale> {
        let primary = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        Locale::ALL.into_iter().find(|locale| locale.tag() == primary)
    }

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Locale::English => "en",
            Locale::Korean => "ko",
        }
    }

    /// The language's own name.
    pub const fn name(self) -> &'static str {
        match self {
            Locale::English => "English",
            Locale::Korean => "한국어",
        }
    }

    /// The text of `texts` that serves this reader best: their language, then English, then any.
    pub fn pick<T>(self, texts: &crate::engine::glossary::Localized<T>) -> Option<&T> {
        texts.get(self.tag()).or_else(|| texts.get("en")).or_else(|| texts.values().next())
    }
}
