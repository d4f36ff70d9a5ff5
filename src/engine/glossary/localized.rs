//! Texts by language.

use std::cmp::Ordering;
use std::ops::Index;

/// Text by BCP 47 language tag, as in `{"en": "…", "ko": "…"}`, in the order of the tags.
///
/// There are a handful at most, so a sorted list serves, at a fraction of a tree's code.
///
/// ```
/// use hovergloss::engine::glossary::Localized;
/// let mut texts = Localized::from([("ko", "증류"), ("en", "distillation")]);
/// texts.insert("ja".to_owned(), "蒸留");
/// assert_eq!(texts.keys().collect::<Vec<_>>(), ["en", "ja", "ko"]);
/// assert_eq!(texts.get("ko"), Some(&"증류"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized<T>(Vec<(String, T)>);

impl<T> Localized<T> {
    /// No texts.
    pub const fn new() -> Localized<T> {
        Localized(Vec::new())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What there is in a language, by its exact tag.
    pub fn get(&self, tag: &str) -> Option<&T> {
        self.0.iter().find(|(known, _)| known == tag).map(|(_, text)| text)
    }

    /// Whether there is anything in a language.
    pub fn contains_key(&self, tag: &str) -> bool {
        self.get(tag).is_some()
    }

    /// Puts a text in the place of any other in its language, and gives back that one.
    pub fn insert(&mut self, tag: String, text: T) -> Option<T> {
        let mut place = 0;
        for (known, here) in &mut self.0 {
            match (**known).cmp(&*tag) {
                Ordering::Less => place += 1,
                Ordering::Equal => return Some(std::mem::replace(here, text)),
                Ordering::Greater => break,
            }
        }
        self.0.insert(place, (tag, text));
        None
    }

    /// The texts with their tags.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.0.iter().map(|(tag, text)| (tag, text))
    }

    /// The tags.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(tag, _)| tag)
    }

    /// The texts.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(_, text)| text)
    }

    /// The texts, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(|(_, text)| text)
    }

    /// Keeps the texts that pass.
    pub fn retain(&mut self, keep: fn(&T) -> bool) {
        self.0.retain(|(_, text)| keep(text));
    }
}

impl<T: Default> Localized<T> {
    /// The place of the text in a language; nothing is in it where there was none.
    ///
    /// ```
    /// use hovergloss::engine::glossary::Localized;
    /// let mut texts = Localized::new();
    /// *texts.place("ko") = "증류";
    /// assert_eq!(texts["ko"], "증류");
    /// ```
    pub fn place(&mut self, tag: &str) -> &mut T {
        let place = self.0.partition_point(|(known, _)| **known < *tag);
        if self.0.get(place).is_none_or(|(known, _)| known != tag) {
            self.0.insert(place, (tag.to_owned(), T::default()));
        }
        &mut self.0[place].1
    }
}

impl<T> IntoIterator for Localized<T> {
    type Item = (String, T);
    type IntoIter = std::vec::IntoIter<(String, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<T> Localized<Vec<T>> {
    /// Adds one of several texts in a language.
    pub fn push(&mut self, tag: &str, text: T) {
        self.place(tag).push(text);
    }
}

impl<T> Default for Localized<T> {
    fn default() -> Localized<T> {
        Localized::new()
    }
}

/// # Panics
/// Like any map, on a tag that is not there.
impl<T> Index<&str> for Localized<T> {
    type Output = T;

    #[allow(clippy::expect_used)] // indexing is for tests; `get` is for pages
    fn index(&self, tag: &str) -> &T {
        self.get(tag).expect("there should be a text in the language asked for")
    }
}

impl<T> FromIterator<(String, T)> for Localized<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(texts: I) -> Localized<T> {
        let mut localized = Localized::new();
        for (tag, text) in texts {
            localized.insert(tag, text);
        }
        localized
    }
}

impl<T, const COUNT: usize> From<[(&str, T); COUNT]> for Localized<T> {
    fn from(texts: [(&str, T); COUNT]) -> Localized<T> {
        texts.into_iter().map(|(tag, text)| (tag.to_owned(), text)).collect()
    }
}
