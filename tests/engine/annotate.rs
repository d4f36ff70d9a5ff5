//! What of an article's finds gets a mark: options, limits, money, several glossaries.

use crate::support::{block, brackets, glossary, ids, of};
use crate::test;
use hovergloss::engine::annotate::Occurrences;
use hovergloss::engine::{Annotation, Annotator, Block, Glossary, Language, Note, Options};
use serde_json::json;

/// The article's paragraphs with brackets around what is marked; `#` at the start of one begins a
/// section.
fn article(annotator: &Annotator, paragraphs: &[&str]) -> Vec<String> {
    let mut section = 0;
    let blocks: Vec<Block> = paragraphs
        .iter()
        .map(|text| {
            section += u32::from(text.starts_with('#'));
            Block { text, language: Language::English, section }
        })
        .collect();
    let found = annotator.annotate(&blocks);
    let of_block = |index| found.iter().filter(move |annotation: &&Annotation| annotation.block == index);
    paragraphs.iter().enumerate().map(|(index, text)| brackets(text, of_block(index))).collect()
}

fn bare(forms: &[&str], options: Options) -> Annotator {
    Annotator::new(Glossary::from_forms(Language::English, forms.iter().copied()), options)
}

#[test]
fn occurrences_are_counted_over_the_article_its_sections_or_not_at_all() {
    let paragraphs = ["A token, a token.", "The token and the chip.", "# Tokens", "One token."];
    let cases = [
        (Occurrences::First, ["A [token], a token.", "The token and the [chip].", "# Tokens", "One token."]),
        (Occurrences::Section, ["A [token], a token.", "The token and the [chip].", "# [Token]s", "One token."]),
        (Occurrences::All, ["A [token], a [token].", "The [token] and the [chip].", "# [Token]s", "One [token]."]),
    ];
    for (occurrences, wanted) in cases {
        let annotator = bare(&["token", "chip"], Options { occurrences, ..Options::default() });
        assert_eq!(article(&annotator, &paragraphs), wanted, "{occurrences:?}");
    }
}

#[test]
fn a_paragraph_has_at_most_as_many_marks_as_asked_for_and_the_rest_wait() {
    let options = Options { most_per_block: Some(1), ..Options::default() };
    let annotator = bare(&["token", "chip", "model"], options);
    let wanted = ["A [token], a chip, a model.", "A token and a [chip].", "The [model]."];
    assert_eq!(article(&annotator, &["A token, a chip, a model.", "A token and a chip.", "The model."]), wanted);
}

#[test]
fn categories_terms_and_money_can_be_left_out() {
    let both = glossary(json!({"terms": [
        {"id": "openai", "forms": {"en": ["OpenAI"]}, "category": "company", "senses": [{}]},
        {"id": "token", "forms": {"en": ["token"]}, "senses": [{}]},
    ]}));
    let text = ["OpenAI sells a token."];
    let hidden = Options { hidden_categories: ["company".to_owned()].into(), ..Options::default() };
    assert_eq!(article(&Annotator::new(both.clone(), hidden), &text), ["OpenAI sells a [token]."]);
    let none = Options { terms: false, ..Options::default() };
    assert_eq!(article(&Annotator::new(both.clone(), none), &text), text);
    assert_eq!(article(&Annotator::new(both, Options::default()), &text), ["[OpenAI] sells a [token]."]);
}

#[test]
fn several_definitions_of_a_form_are_shown_together_and_the_same_one_once() {
    let entries = glossary(json!({"terms": [
        {"id": "model-1", "forms": {"en": ["model"]}, "senses": [{"definition": {"en": "A program."}}]},
        {"id": "model-2", "forms": {"en": ["Model", "models"]}, "senses": [{"definition": {"en": "A person."}}]},
        {"id": "model-3", "forms": {"en": ["model"]}, "senses": [{"definition": {"en": "A program."}}]},
    ]}));
    let annotator = of(entries);
    let found = annotator.annotate(&[block("a model", Language::English)]);
    assert_eq!(found.len(), 1);
    assert_eq!(ids(&annotator, &found[0]), ["model-1"], "the form with a capital is a name; the third says the same");
    let found = annotator.annotate(&[block("the Model", Language::English)]);
    assert_eq!(ids(&annotator, &found[0]), ["model-1", "model-2"]);
    let found = annotator.annotate(&[block("two models", Language::English)]);
    assert_eq!(ids(&annotator, &found[0]), ["model-2"], "a declared plural wins over the rule");
}

#[test]
fn a_form_that_two_terms_share_uses_up_the_mark_of_both() {
    let entries = glossary(json!({"terms": [
        {"id": "one", "forms": {"en": ["chip", "die"]}, "senses": [{"definition": {"en": "One."}}]},
        {"id": "other", "forms": {"en": ["chip"]}, "senses": [{"definition": {"en": "Other."}}]},
        {"id": "hidden", "forms": {"en": ["chip"]}, "category": "off", "senses": [{"definition": {"en": "Third."}}]},
    ]}));
    let options = Options { hidden_categories: ["off".to_owned()].into(), ..Options::default() };
    let annotator = Annotator::new(entries, options);
    assert_eq!(article(&annotator, &["a chip, a chip", "a die"]), ["a [chip], a chip", "a die"]);
}

#[test]
fn later_glossaries_win_on_the_same_id() {
    let mut first = glossary(json!({"title": {"en": "First"}, "terms": [
        {"id": "token", "forms": {"en": ["token"]}, "senses": [{"definition": {"en": "Old."}}]},
        {"id": "chip", "forms": {"en": ["chip"]}, "senses": [{}]},
    ]}));
    first.merge(glossary(json!({"title": {"en": "Second"}, "terms": [
        {"id": "token", "forms": {"en": ["token"]}, "senses": [{"definition": {"en": "New."}}]},
        {"id": "jeton", "forms": {"en": ["token"]}, "senses": [{"definition": {"en": "French."}}]},
    ]})));
    let annotator = of(first);
    let found = annotator.annotate(&[block("a token", Language::English)]);
    assert_eq!(ids(&annotator, &found[0]), ["token", "jeton"], "the same form under another id is shown too");
    assert_eq!(annotator.glossary().terms[0].senses[0].definition["en"], "New.");
    assert_eq!(annotator.glossary().title["en"], "First");
}

#[test]
fn forms_cross_languages_only_as_names_and_as_english_in_spaceless_scripts() {
    let entries = glossary(json!({"terms": [
        {"id": "openai", "forms": {"en": ["OpenAI"], "ko": ["오픈AI"]}, "senses": [{}]},
        {"id": "token", "forms": {"en": ["token"], "ko": ["토큰"], "de": ["Gift"]}, "senses": [{}]},
    ]}));
    let annotator = of(entries);
    let cases = [
        (Language::Korean, "오픈AI와 OpenAI는 token과 토큰을 쓴다", "[오픈AI]와 [OpenAI]는 [token]과 [토큰]을 쓴다"),
        (Language::English, "A Gift: OpenAI's token, 토큰", "A Gift: [OpenAI]'s [token], [토큰]"),
        (Language::German, "Das Gift und der token von OpenAI", "Das [Gift] und der token von [OpenAI]"),
        (Language::French, "Le token d'OpenAI", "Le token d'[OpenAI]"),
        (Language::Japanese, "OpenAIのtokenと오픈AI", "[OpenAI]の[token]と[오픈AI]"),
    ];
    for (language, text, wanted) in cases {
        assert_eq!(crate::support::marked(&annotator, text, language), wanted, "{language:?}");
    }
}

#[test]
fn acronyms_cross_languages_only_as_english_in_spaceless_scripts() {
    let annotator = of(glossary(json!({"terms": [
        {"id": "ibm", "forms": {"en": ["IBM"], "de": ["IBM"], "it": ["IBM"]}, "senses": [{}]},
        {"id": "cpi", "forms": {"en": ["CPI"]}, "senses": [{}]},
        {"id": "ms", "forms": {"ko": ["MS"]}, "senses": [{}]},
        {"id": "ppa", "forms": {"fr": ["PPA"]}, "senses": [{}]},
        {"id": "gpt", "forms": {"en": ["GPT-4", "ChatGPT"]}, "senses": [{}]},
        {"id": "vn", "forms": {"vi": ["VNI"]}, "senses": [{}]},
    ]})));
    let cases = [
        (Language::English, "IBM, CPI, MS, PPA, ChatGPT", "[IBM], [CPI], MS, PPA, [ChatGPT]"),
        (Language::Korean, "IBM과 CPI, MS, PPA", "[IBM]과 [CPI], [MS], PPA"),
        (Language::Japanese, "IBMのCPI、MS。", "[IBM]の[CPI]、MS。"),
        (Language::Chinese, "IBM和MS", "[IBM]和MS"),
        (Language::German, "Zwei IBMs, GPT-4, CPI.", "Zwei [IBM]s, [GPT-4], CPI."),
        (Language::French, "La CPI, la PPA, IBM, ChatGPT", "La CPI, la [PPA], IBM, [ChatGPT]"),
        (Language::Italian, "La CPI e IBM, VNI", "La CPI e [IBM], [VNI]"),
    ];
    for (language, text, wanted) in cases {
        assert_eq!(crate::support::marked(&annotator, text, language), wanted, "{language:?}");
    }
}

#[test]
fn a_block_that_changes_is_read_again_alone() {
    let annotator = bare(&["token"], Options::default());
    let read = |text| annotator.read(&block(text, Language::English));
    let blocks = [read("a chip"), read("a token"), read("a token")];
    let before = annotator.choose(&blocks);
    let changed = [read("one token"), blocks[1].clone(), blocks[2].clone()];
    let after = annotator.choose(&changed);
    assert_eq!(before.iter().map(|found| found.block).collect::<Vec<_>>(), [1]);
    assert_eq!(after.iter().map(|found| found.block).collect::<Vec<_>>(), [0]);
}

#[test]
fn nothing_is_found_with_nothing_to_find() {
    let empty = glossary(json!({"terms": [
        {"id": "blank", "forms": {"en": ["", " ", "...", "\u{200B}"], "ko": []}},
        {"id": "nothing"},
    ]}));
    for annotator in [of(Glossary::default()), of(empty)] {
        for text in ["", " ", "...", "a text", "글"] {
            assert!(annotator.annotate(&[block(text, Language::English)]).is_empty(), "{text:?}");
        }
        assert!(annotator.annotate(&[]).is_empty());
    }
}

#[test]
fn annotations_are_notes_on_terms_with_what_they_mean() {
    let annotator = bare(&["token"], Options::default());
    let found = annotator.annotate(&[block("one token", Language::English)]);
    let Note::Term(meanings) = &found[0].note else { panic!("not a term: {found:?}") };
    assert_eq!((meanings.len(), meanings[0].term, meanings[0].sense), (1, 0, 0));
}

#[test]
fn amounts_are_settled_over_the_article_and_point_at_the_pages_own_text() {
    let annotator = bare(&[], Options::default());
    let texts = ["It raised C$5\u{AD}00.", "It spent $2\u{200B}0 per user\u{A0}."];
    let found = annotator.annotate(&texts.map(|text| block(text, Language::English)));
    let money: Vec<_> = found
        .iter()
        .filter_map(|annotation| match &annotation.note {
            Note::Money(money) => Some((&texts[annotation.block][annotation.range.clone()], money)),
            Note::Term(_) => None,
        })
        .collect();
    assert_eq!(money.len(), 2, "{money:?}");
    assert_eq!(money[0].0, "C$5\u{AD}00");
    assert_eq!(money[1].0, "$2\u{200B}0");
    assert_eq!(money[1].1.currency.code(), "CAD", "the first amount says which dollar");
    let per = money[1].1.qualifiers.per.clone().expect("the second amount is per user");
    assert!(texts[1][per.clone()].contains("user"), "{:?}", &texts[1][per]);
}

#[test]
fn denied_words_hide_the_forms_inside_them() {
    let entries = glossary(json!({"terms": [
        {"id": "stock-price", "forms": {"ko": ["주가"]}, "deny": ["다음 주가", "주가여"], "senses": [{}]},
        {"id": "microsoft", "forms": {"en": ["MS"]}, "deny": ["MS-DOS"], "senses": [{}]},
    ]}));
    let annotator = of(entries);
    let cases = [
        (Language::Korean, "[주가]가 다음 주가 되면 주가여는 [주가]를"),
        (Language::Korean, "다음 주가격은 [MS]가"),
        (Language::English, "[MS] sold MS-DOS and ms-dos"),
    ];
    for (language, wanted) in cases {
        let text: String = wanted.chars().filter(|character| !matches!(character, '[' | ']')).collect();
        assert_eq!(crate::support::marked(&annotator, &text, language), wanted);
    }
}
