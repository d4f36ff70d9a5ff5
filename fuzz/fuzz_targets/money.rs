//! Any text in any language: finds are in order, whole characters, and never a panic.
//!
//!     cargo +nightly fuzz run money -- -runs=5000000 -max_len=256
#![no_main]

use hovergloss::engine::Language;
use hovergloss::engine::money::{self, PageFacts};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str)| {
    let (choice, text) = input;
    let language = Language::ALL[usize::from(choice) % Language::ALL.len()];
    let country = [None, Some(*b"CA"), Some(*b"MX"), Some(*b"CH")][usize::from(choice) / 64];
    let mut finds = money::find(text, language, &PageFacts { country });
    money::settle(&mut finds.iter_mut().map(|find| &mut find.money).collect::<Vec<_>>());
    let mut end = 0;
    for find in &finds {
        assert!(find.range.start >= end, "overlapping finds");
        assert!(!text[find.range.clone()].is_empty(), "an empty find");
        if let Some(per) = &find.money.qualifiers.per {
            assert!(!text[per.clone()].is_empty(), "an empty unit of what is paid for");
        }
        assert!(find.money.amount_max.is_none_or(|upper| upper > find.money.amount), "a range the wrong way round");
        assert!(!find.money.candidates.contains(&find.money.currency), "a currency beside itself");
        end = find.range.end;
    }
});
