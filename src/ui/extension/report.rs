//! "Report a wrong mark": a text the reader can paste wherever the makers take reports.

/// What a report says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report<'a> {
    /// The page's address.
    pub address: &'a str,
    /// The marked words; none where a mark is missing.
    pub words: &'a str,
    /// What the note says.
    pub says: &'a str,
    /// The extension's release.
    pub version: &'a str,
    /// `wasm` or `JavaScript`.
    pub engine: &'a str,
}

impl Report<'_> {
    /// The report as text. What follows a `#` or a `?` in the address stays out: it may be about
    /// the reader.
    ///
    /// ```
    /// use hovergloss::ui::extension::report::Report;
    /// let report = Report { address: "https://news.example/a?user=7#top", words: "증류", ..Report::default() };
    /// assert!(report.text().contains("Page: https://news.example/a\n"));
    /// ```
    pub fn text(&self) -> String {
        let page = self.address.split(['?', '#']).next().unwrap_or_default();
        let lines = [
            ("Page: ", page),
            ("Marked: ", self.words),
            ("The note says: ", self.says),
            ("It should say: ", "…"),
            ("Hovergloss: ", self.version),
            ("Engine: ", self.engine),
        ];
        let mut text = String::from("A wrong mark\n");
        for (name, value) in lines.into_iter().filter(|(_, value)| !value.is_empty()) {
            text.extend([name, value, "\n"]);
        }
        text
    }
}
