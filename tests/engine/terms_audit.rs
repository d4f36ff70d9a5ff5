//! What an audit of terms outside Korean found, a table a rule; the sentences are others.

use super::support::bare;
use crate::test;
use hovergloss::engine::Language::{self, *};
use hovergloss::engine::{Block, Note};

/// A text in a language, one form, and the words that are to be marked.
type Case = (Language, &'static str, &'static str, &'static [&'static str]);

fn check(cases: &[Case]) {
    for (language, form, text, want) in cases {
        let found = bare(*language, &[form]).annotate(&[Block { text, language: *language, section: 0 }]);
        let words: Vec<&str> = found
            .iter()
            .filter(|found| matches!(found.note, Note::Term(_)))
            .map(|found| &text[found.range.clone()])
            .collect();
        assert_eq!(words, *want, "{form} in {text}");
    }
}

#[test]
fn capitals_that_are_as_good() {
    check(&[
        (English, "NATO", "Ministers met the Nato secretary.", &["Nato"]),
        (French, "UNESCO", "Selon l'Unesco, le site est menacé.", &["Unesco"]),
        (English, "COVID-19", "The Covid-19 inquiry resumed.", &["Covid-19"]),
        (English, "NATO", "  a Nato plane", &["Nato"]),
        (English, "WHO", "Who said so?", &[]),
        (English, "AI chip", "AI Chip Makers Gain", &["AI Chip"]),
        (English, "G7 summit", "G7 Summit Opens in Rain", &["G7 Summit"]),
        (English, "Google", "GOOGLE LOSES APPEAL", &["GOOGLE"]),
        (German, "Inflation", "INFLATION SINKT WIEDER", &["INFLATION"]),
        (English, "Meta", "a meta study", &[]),
        (English, "iPhone", "an iphone", &[]),
    ]);
}

#[test]
fn characters_that_belong_to_the_word_before() {
    check(&[
        (Japanese, "日銀", "12日銀座で開かれた。", &[]),
        (Japanese, "日銀", "日銀は据え置いた。", &["日銀"]),
        (Japanese, "年金", "昨年金額が増え、年金も増えた。", &["年金"]),
        (Chinese, "国企", "中国企业走出去，国企改革加快。", &["国企"]),
        (Chinese, "日本", "23日本报记者获悉，日本代表团抵京。", &["日本"]),
        (Japanese, "年間", "3年間で倍になった。", &["年間"]),
    ]);
}

#[test]
fn english_nouns_behind_what_only_a_verb_follows() {
    check(&[
        (English, "hedge", "The airline failed to hedge fuel.", &[]),
        (English, "fund", "The council voted to fund libraries.", &[]),
        (English, "tax", "The state may tax streaming.", &[]),
        (English, "tax", "They do not tax bicycles.", &[]),
        (English, "tax", "a way to tax reform and the tax itself", &["tax", "tax"]),
    ]);
}
