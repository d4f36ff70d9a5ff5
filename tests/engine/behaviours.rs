//! What the test suites of other highlighters and dictionaries ask of the engine, by the numbers of
//! the project's catalogue of behaviours (its groups A, B, C and F; D and E are the page's).
//!
//! Left out on purpose:
//! - 15, marking the whole word around a find: the mark covers the term, never its particle.
//! - 22, a callback for each find: an embedder filters the annotations it gets.
//! - 23, leaving a term's own page alone: the page knows its address, the engine does not.
//! - 32, compatibility ideographs and radicals (U+F900 to U+FAFF): the table is all of incompressible
//!   characters and would cost the reader more bytes than such text is worth; a glossary can
//!   declare the form.
//! - 35, letters without their diacritics: in the languages read, they make other words ("schon" and
//!   "schön"); a glossary can declare the form.
//! - 38, a term across a middle dot that it is written without: in Korean the dot joins two words
//!   ("한·미"), so leaving it out would find terms that are not there. All middle dots are one, and
//!   each is a boundary.
//! - 73 to 76, amounts: tested with money. 78 too, where it speaks of numbers.

use crate::support::{bare, block, check, glossary, ids, marked, of};
use crate::test;
use hovergloss::engine::{Annotator, Glossary, Language, Note, Options};
use serde_json::json;

use Language::{Chinese, English, German, Japanese, Korean};

#[test]
fn b01_a_term_is_not_found_inside_a_longer_word() {
    check(English, &[(&["Tim"], "[Tim] has no Time for Timmy."), (&["each"], "to reach [each] peach")]);
}

#[test]
fn b02_punctuation_quotes_and_brackets_are_boundaries() {
    check(
        English,
        &[(&["bond"], "([bond]) “[bond]” [bond], [bond]: [bond]; *[bond]* /[bond]/ … [bond]… —[bond]— <[bond]>")],
    );
    check(Korean, &[(&["채권"], "‘[채권]’ 「[채권]」 《[채권]》·[채권]·, [채권]… ([채권]) “[채권]”이")]);
}

#[test]
fn b03_letters_with_diacritics_are_letters() {
    check(German, &[(&["Öl"], "[Öl] und Ölpreis, Rohöl, xÖl"), (&["Bank"], "Bankë, ëBank, [Bank]")]);
}

#[test]
fn b04_a_korean_term_with_particles_is_found_and_with_other_syllables_is_not() {
    check(
        Korean,
        &[
            (&["채권"], "[채권] [채권]을 [채권]으로부터의 [채권]까지만 채권단은 채권자가 국채권은 채권추심의"),
            (&["주가"], "[주가] [주가]를 [주가]에서도 [주가]보다는 주가지수는 주가조작을"),
        ],
    );
}

#[test]
fn b05_a_change_of_script_is_a_boundary() {
    check(Korean, &[(&["마이크로소프트", "R1", "CEO"], "[마이크로소프트]MS와 [R1]은 [CEO]를")]);
    check(Japanese, &[(&["いう"], "abc[いう]def")]);
}

#[test]
fn b06_languages_without_spaces_need_no_blank_around_a_term() {
    check(Japanese, &[(&["金利"], "日銀が[金利]を上げた")]);
    check(Chinese, &[(&["利率"], "央行上调了[利率]水平")]);
}

#[test]
fn b07_runs_of_katakana_latin_and_digits_stay_whole_in_japanese() {
    check(
        Japanese,
        &[
            (&["AI"], "[AI]とAIDSとＡＩＭ"),
            (&["チップ"], "[チップ]とチップス、ポテトチップ、チップー"),
            (&["R1"], "[R1]とR10とR１２"),
        ],
    );
}

#[test]
fn b08_a_latin_term_may_be_followed_by_hangul_but_not_by_latin() {
    check(Korean, &[(&["GPU"], "[GPU]가 [GPU]용 [GPU]를, GPUX가 XGPU를")]);
}

#[test]
fn b09_an_apostrophe_is_inside_a_word() {
    check(
        English,
        &[(&["don"], "I don't, I don’t know the [don]"), (&["t"], "don't"), (&["Brien"], "O’Brien, [Brien]")],
    );
}

#[test]
fn b10_the_possessive_is_not_part_of_the_mark() {
    check(English, &[(&["night"], "the [night]'s end, the [night]’s end, the [night]s’ end")]);
}

#[test]
fn b11_plurals_go_by_rule_and_declared_forms_win() {
    check(
        English,
        &[
            (&["bond", "hedge", "box", "rally"], "[bond]s, [hedge]s, [box]es, [rallies]; not bondes or boxs"),
            (&["index", "indices"], "an [index], the [indices]"),
        ],
    );
    let annotator = of(glossary(json!({"terms": [
        {"id": "by-rule", "forms": {"en": ["stock"]}, "senses": [{}]},
        {"id": "declared", "forms": {"en": ["stocks"]}, "senses": [{}]},
    ]})));
    let found = annotator.annotate(&[block("stocks", English)]);
    assert_eq!(ids(&annotator, &found[0]), ["declared"]);
}

#[test]
fn b12_a_hyphenated_term_is_one_term_whatever_its_hyphen() {
    for hyphen in ['-', '\u{2010}', '\u{2011}', '–'] {
        let text = format!("Aus Nordrhein{hyphen}Westfalen kommt er.");
        let found = marked(&bare(German, &["Nordrhein-Westfalen", "Westfalen"]), &text, German);
        assert_eq!(found, format!("Aus [Nordrhein{hyphen}Westfalen] kommt er."));
    }
}

#[test]
fn b13_brackets_and_signs_are_themselves() {
    check(
        English,
        &[
            (&["Test (2)"], "the [Test (2)] and the Test 2"),
            (&["A.I."], "[A.I.] and [AI]"),
            (&["C++"], "[C++], C and C+"),
            (&["a.b*"], "[a.b*] axb a.bb"),
            (&["[x]"], "x"),
        ],
    );
}

#[test]
fn b14_an_ampersand_is_itself() {
    check(English, &[(&["A&B"], "[A&B] but not A&amp;B"), (&["R&D"], "[R&D] costs")]);
}

#[test]
fn b16_the_longest_term_wins() {
    check(
        English,
        &[(&["data", "data center", "data center chip"], "a [data center chip], a [data center] and [data]")],
    );
    check(Korean, &[(&["투자", "투자은행"], "[투자은행]의 [투자]")]);
}

#[test]
fn b17_when_the_longer_term_goes_on_differently_the_shorter_is_found() {
    check(
        English,
        &[(&["data", "data center chip"], "[data] center and [data] chip"), (&["aab", "ab"], "a aa [ab] [aab]")],
    );
}

#[test]
fn b18_when_the_longer_term_is_part_of_a_word_the_shorter_is_found() {
    check(English, &[(&["data", "data cent"], "a [data] center")]);
    check(Korean, &[(&["오픈", "오픈 소스"], "[오픈] 소스코드")]);
}

#[test]
fn b19_overlapping_finds_are_marked_once() {
    check(English, &[(&["interest rate", "rate cut"], "an [interest rate] cut, a [rate cut]")]);
}

#[test]
fn b20_equal_terms_collapse_and_their_definitions_are_shown_together() {
    let annotator = of(glossary(json!({"terms": [
        {"id": "a", "forms": {"en": ["yield", "yield"]}, "senses": [{"definition": {"en": "One."}}]},
        {"id": "b", "forms": {"en": ["yield"]}, "senses": [{"definition": {"en": "Two."}}]},
    ]})));
    let found = annotator.annotate(&[block("the yield", English)]);
    assert_eq!(found.len(), 1);
    assert_eq!(ids(&annotator, &found[0]), ["a", "b"]);
}

#[test]
fn b21_the_first_occurrence_is_counted_over_the_article() {
    let annotator = Annotator::new(Glossary::from_forms(English, ["yield"]), Options::default());
    let texts = ["No such word.", "A yield, yields.", "The yield."];
    let found = annotator.annotate(&texts.map(|text| block(text, English)));
    let places: Vec<_> = found.iter().map(|found| (found.block, found.range.clone())).collect();
    assert_eq!(places, [(1, 2..7)], "a plural or a later paragraph gets no second mark");
}

#[test]
fn b24_empty_terms_find_nothing() {
    let annotator = bare(English, &["", "  ", "yield"]);
    assert_eq!(marked(&annotator, "a  yield ", English), "a  [yield] ");
}

#[test]
fn b25_finds_of_a_text_that_has_changed_cannot_point_outside_it() {
    // Finds belong to the text they were read from; choosing among them reads no text at all.
    let annotator = bare(English, &["yield"]);
    let read = annotator.read(&block("a long way to the yield", English));
    assert_eq!(annotator.choose(&[read])[0].range, 18..23);
}

#[test]
fn b26_very_many_terms_are_no_matter() {
    let forms: Vec<String> = (0..20_000).map(|number| format!("term{number}x")).collect();
    let annotator = of(Glossary::from_forms(English, forms));
    assert_eq!(marked(&annotator, "a term19999x, term1999", English), "a [term19999x], term1999");
}

#[test]
fn b27_a_soft_hyphen_inside_a_term_is_ignored() {
    check(English, &[(&["Lorem"], "[Lo\u{AD}rem] is [Lor\u{AD}em]")]);
    check(Korean, &[(&["증류"], "[증\u{AD}류]를 [증류]\u{AD}를")]);
}

#[test]
fn b28_joiners_and_marks_without_width_are_ignored() {
    for mark in ['\u{200B}', '\u{200C}', '\u{200D}', '\u{FEFF}', '\u{2060}'] {
        let text = format!("{mark}증{mark}류{mark}를");
        assert_eq!(marked(&bare(Korean, &["증류"]), &text, Korean), format!("{mark}[증{mark}류]{mark}를"));
    }
}

#[test]
fn b29_blanks_of_any_kind_and_number_are_one() {
    for blank in ["\u{A0}", "  ", "\n    ", "\t", "\u{2009}", "\u{3000}", "\r\n"] {
        let text = format!("the interest{blank}rate fell");
        assert_eq!(
            marked(&bare(English, &["interest rate"]), &text, English),
            format!("the [interest{blank}rate] fell")
        );
    }
}

#[test]
fn b30_composed_and_decomposed_hangul_are_equal_in_text_and_term() {
    let decomposed = "\u{110C}\u{1173}\u{11BC}\u{1105}\u{1172}";
    for (form, text) in [("증류", decomposed), (decomposed, "증류"), (decomposed, decomposed)] {
        let found = marked(&bare(Korean, &[form]), &format!("그 {text}를"), Korean);
        assert_eq!(found, format!("그 [{text}]를"));
    }
}

#[test]
fn b31_full_width_and_half_width_are_equal() {
    check(Japanese, &[(&["GPT-4"], "[ＧＰＴ－４]と[GPT-4]"), (&["カード"], "[ｶｰﾄﾞ]と[カード]")]);
    check(Japanese, &[(&["ＧＰＵ", "ｶｰﾄﾞ"], "[GPU]と[カード]")]);
}

#[test]
fn b33_curly_and_straight_apostrophes_are_equal() {
    check(English, &[(&["Moody's"], "[Moody's] and [Moody’s]"), (&["Moody’s"], "[Moody's] and [Moody’s]")]);
}

#[test]
fn b34_capitals_matter_as_the_form_is_written_or_as_the_term_says() {
    check(
        English,
        &[
            (&["MS", "IN"], "[MS] is not ms; [IN] is not in"),
            (&["lorem"], "[Lorem], [LOREM], [lorem]"),
            (&["Lorem"], "[Lorem], not lorem"),
            (&["o1"], "[o1], not an O1 visa"),
        ],
    );
    for (rule, wanted) in [("sensitive", "bond [Bond]"), ("insensitive", "[bond] [Bond]"), ("auto", "bond [Bond]")] {
        let annotator =
            of(glossary(json!({"terms": [{"id": "b", "forms": {"en": ["Bond"]}, "case": rule, "senses": [{}]}]})));
        assert_eq!(marked(&annotator, "bond Bond", English), wanted, "{rule}");
    }
}

#[test]
fn b36_stops_inside_an_acronym_are_ignored() {
    check(English, &[(&["U.S."], "[U.S.] and [US], not us"), (&["AI"], "[A.I.] and [AI]")]);
}

#[test]
fn b37_characters_outside_the_basic_plane_are_never_split() {
    check(Japanese, &[(&["𠮷野家"], "😀[𠮷野家]😀𠮷野"), (&["😀a"], "x[😀a]😀")]);
    check(Korean, &[(&["칩"], "👩‍👩‍👧[칩]은 😀[칩]😀")]);
}

#[test]
fn b38_a_middle_dot_is_a_boundary() {
    for dot in ['·', 'ㆍ', '・', '‧'] {
        let text = format!("금리{dot}환율을");
        assert_eq!(marked(&bare(Korean, &["금리", "환율"]), &text, Korean), format!("[금리]{dot}[환율]을"));
        let text = format!("サム{dot}アルトマン");
        assert_eq!(marked(&bare(Japanese, &["サム・アルトマン"]), &text, Japanese), format!("[{text}]"));
    }
}

#[test]
fn b39_the_mark_covers_the_pages_own_characters() {
    let text = "the ＩｎＴｅｒｅｓｔ \n\u{AD} rate fell";
    let found = bare(English, &["interest rate"]).annotate(&[block(text, English)]);
    assert_eq!(&text[found[0].range.clone()], "ＩｎＴｅｒｅｓｔ \n\u{AD} rate");
}

#[test]
fn b77_a_term_never_steals_an_amount() {
    let options = Options { occurrences: hovergloss::engine::annotate::Occurrences::All, ..Options::default() };
    for (language, form, text, amount) in [
        (Japanese, "64", "価格は64,040円です。", "64,040円"),
        (Korean, "5000억달러", "총 5000억달러를 들인다.", "5000억달러"),
        (Korean, "달러", "모두 60달러를 낸다.", "60달러"),
        (English, "US", "It costs US$2.19 a month.", "US$2.19"),
    ] {
        let annotator = Annotator::new(Glossary::from_forms(language, [form]), options.clone());
        let found = annotator.annotate(&[block(text, language)]);
        let marks: Vec<&str> = found.iter().map(|found| &text[found.range.clone()]).collect();
        assert_eq!(marks, [amount], "{form:?} in {text:?}");
        assert!(matches!(found[0].note, Note::Money(_)), "{form:?} in {text:?}");
    }
    check(Japanese, &[(&["64"], "価格は64,040円、[64]は違う")]);
}
