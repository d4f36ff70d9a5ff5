//! Glossaries as editors write them.
#![allow(clippy::unwrap_used, clippy::panic)]

use hovergloss::engine::Glossary;

fn built_in() -> Glossary {
    serde_json::from_str(include_str!("../../www/glossaries/ai-and-markets.json")).unwrap()
}

#[test]
fn the_built_in_glossary_explains_every_term_in_both_languages() {
    for term in built_in().terms {
        for language in ["en", "ko"] {
            assert!(term.forms.contains_key(language), "{}: no {language} form", term.id);
            let explained = term.senses.iter().filter(|sense| !sense.definition.is_empty());
            for sense in explained {
                assert!(sense.definition.contains_key(language), "{}: no {language} definition", term.id);
                assert!(sense.source.is_some(), "{}: no source", term.id);
            }
        }
    }
}
