//! Texts cut at signs of ASCII, byte by byte. `str::split` and its kin do so for any pattern: with a
//! search engine behind them, and a state of ten words at each of fifty places.

/// Cuts a text at every sign.
///
/// ```
/// use hovergloss::engine::text::pieces::split;
/// assert_eq!(split("de  do", b' ').collect::<Vec<_>>(), ["de", "", "do"]);
/// assert_eq!(split("", b' ').collect::<Vec<_>>(), [""]);
/// ```
pub fn split(text: &str, sign: u8) -> Pieces<'_> {
    Pieces { rest: Some(text), sign }
}

/// The lines of a text, as [`str::lines`] has them, but for a carriage return at the very end.
///
/// ```
/// use hovergloss::engine::text::pieces::lines;
/// assert_eq!(lines("de\r\n\ndo\n").collect::<Vec<_>>(), ["de", "", "do"]);
/// assert_eq!(lines("").next(), None);
/// ```
pub fn lines(text: &str) -> Pieces<'_> {
    split(text, b'\n')
}

/// What stands before the first of a sign, and what behind it.
///
/// ```
/// use hovergloss::engine::text::pieces::split_once;
/// assert_eq!(split_once("de=do=da", b'='), Some(("de", "do=da")));
/// assert_eq!(split_once("de", b'='), None);
/// ```
#[inline(never)]
pub fn split_once(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == sign)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// A text with another in the place of every sign.
///
/// ```
/// use hovergloss::engine::text::pieces::replace;
/// assert_eq!(replace("U.S.", b'.', ""), "US");
/// ```
pub fn replace(text: &str, sign: u8, by: &str) -> String {
    let mut replaced = String::new();
    let mut rest = text;
    while let Some((piece, behind)) = split_once(rest, sign) {
        replaced.push_str(piece);
        replaced.push_str(by);
        rest = behind;
    }
    replaced.push_str(rest);
    replaced
}

/// The pieces of a text: see [`split`] and [`lines`].
#[derive(Clone)]
pub struct Pieces<'a> {
    rest: Option<&'a str>,
    sign: u8,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest.take()?;
        let lines = self.sign == b'\n';
        if lines && text.is_empty() {
            return None;
        }
        let mut piece = text;
        if let Some((before, behind)) = split_once(text, self.sign) {
            piece = before;
            self.rest = Some(behind);
        }
        Some(if lines { piece.strip_suffix("\r").unwrap_or(piece) } else { piece })
    }
}
