//! Any article and glossary: every annotation lies in its block, on whole characters.
//!
//!     cargo +nightly fuzz run annotator -- -runs=5000000 -max_len=256
#![no_main]

use hovergloss::engine::{Annotator, Block, Glossary, Language, Options};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str)| {
    let (choice, text) = input;
    let language = Language::ALL[usize::from(choice) % Language::ALL.len()];
    // The first line is the glossary, a term a word; every other one is a block.
    let (forms, article) = text.split_once('\n').unwrap_or(("", text));
    let annotator = Annotator::new(Glossary::from_forms(language, forms.split(' ')), Options::default());
    let lines: Vec<&str> = article.split('\n').collect();
    let blocks: Vec<Block> =
        lines.iter().zip(0..).map(|(text, section)| Block { text, language, section: section / 2 }).collect();
    for annotation in annotator.annotate(&blocks) {
        assert!(!lines[annotation.block][annotation.range.clone()].is_empty(), "an empty mark");
    }
});
