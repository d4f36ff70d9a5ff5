//! What is allowed, but will not serve the reader.

use super::everyday::{are_headings, is_everyday, is_titled};
use super::{Finding, Loaded};
use crate::engine::Language;
use crate::engine::glossary::{CaseRule, Term};
use std::collections::{BTreeMap, BTreeSet};

/// Everything to say of a glossary that could be read.
pub fn advise(loaded: &Loaded) -> Vec<Finding> {
    let terms = &loaded.glossary.terms;
    let expected = languages(terms);
    let headings = are_headings(terms);
    let ids: BTreeSet<&str> = terms.iter().map(|term| term.id.as_str()).collect();
    let mut findings = collisions(loaded);
    for (term, &line) in terms.iter().zip(&loaded.lines) {
        let mut warn = |message: String| findings.push(Finding::warning(line, format!("{}: {message}", term.id)));
        missing_languages(term, &expected, &mut warn);
        everyday_forms(term, &mut warn);
        if headings && term.case == CaseRule::Auto {
            titled_forms(term, &mut warn);
        }
        unlabelled_senses(term, &mut warn);
        for sense in &term.senses {
            if let Some(source) = &sense.source
                && let Some(reason) = looks_dead(&source.url)
            {
                warn(format!("the link {} looks dead: {reason}", source.url));
            }
        }
        for related in term.related.iter().filter(|related| !ids.contains(related.as_str())) {
            warn(format!("the related term `{related}` is not in this file; correct its id or remove it"));
        }
    }
    findings.sort();
    findings
}

/// The languages that a glossary is written in: those of at least half of its definitions.
fn languages(terms: &[Term]) -> Vec<&str> {
    let mut counts = BTreeMap::new();
    for term in terms {
        let defined: BTreeSet<&str> =
            term.senses.iter().flat_map(|sense| sense.definition.keys().map(String::as_str)).collect();
        for tag in defined {
            *counts.entry(tag).or_insert(0) += 1;
        }
    }
    counts.retain(|_, count| *count * 2 >= terms.len());
    counts.into_keys().collect()
}

fn missing_languages(term: &Term, expected: &[&str], warn: &mut impl FnMut(String)) {
    for &tag in expected {
        if !term.forms.contains_key(tag) {
            warn(format!("no forms in {tag}, as most entries have; add them"));
        }
        let explained = term.senses.iter().filter(|sense| !sense.definition.is_empty());
        if explained.into_iter().any(|sense| !sense.definition.contains_key(tag)) {
            warn(format!("no definition in {tag}, as most entries have; add one"));
        }
    }
}

fn everyday_forms(term: &Term, warn: &mut impl FnMut(String)) {
    for (tag, forms) in term.forms.iter() {
        let Some(language) = Language::from_tag(tag) else { continue };
        for form in forms.iter().filter(|form| is_everyday(form, term.case, language)) {
            if term.senses.iter().all(|sense| sense.cues.is_empty()) {
                warn(format!(
                    "\"{form}\" is an everyday word; add cues, or a sense without a definition for its everyday use"
                ));
            } else if term.senses.iter().any(|sense| {
                !sense.definition.is_empty() && sense.cues.get(tag).is_some_and(|cues| cues.contains(form))
            }) {
                warn(format!("\"{form}\" is an everyday word and its own cue, which proves nothing; remove the cue"));
            }
        }
    }
}

fn titled_forms(term: &Term, warn: &mut impl FnMut(String)) {
    for (tag, forms) in term.forms.iter() {
        let Some(language) = Language::from_tag(tag) else { continue };
        for form in forms.iter().filter(|form| is_titled(form, language)) {
            warn(format!(
                "\"{form}\" is found with these capitals only; if it is no name, write it small or add \"case\": \"insensitive\""
            ));
        }
    }
}

fn unlabelled_senses(term: &Term, warn: &mut impl FnMut(String)) {
    let explained: Vec<_> = term.senses.iter().filter(|sense| !sense.definition.is_empty()).collect();
    if explained.len() > 1 && explained.iter().any(|sense| sense.label.is_empty()) {
        warn("several senses are explained; give each a `label` that tells them apart".to_owned());
    }
}

/// Forms that two entries share: both are shown, in the order of the file.
fn collisions(loaded: &Loaded) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen: BTreeMap<(&str, String), (&str, usize)> = BTreeMap::new();
    for (term, &line) in loaded.glossary.terms.iter().zip(&loaded.lines) {
        for (tag, forms) in term.forms.iter() {
            for form in forms {
                let first = *seen.entry((tag, form.to_lowercase())).or_insert((&term.id, line));
                if first.0 != term.id {
                    let message = format!(
                        "{}: \"{form}\" is also a form of {} on line {}; make them senses of one entry, whose cues can choose",
                        term.id, first.0, first.1
                    );
                    findings.push(Finding::warning(line, message));
                }
            }
        }
    }
    findings
}

/// Why an address can hardly lead anywhere, judged by its looks: nothing is fetched.
fn looks_dead(url: &str) -> Option<&'static str> {
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
    let domain = host.trim_end_matches('.').to_ascii_lowercase();
    let last = domain.rsplit('.').next().unwrap_or_default();
    // RFC 2606 and RFC 6761 keep these names for examples and tests.
    let reserved = ["example", "test", "invalid", "localhost", "local"].contains(&last)
        || ["example.com", "example.org", "example.net"]
            .iter()
            .any(|name| domain == *name || domain.ends_with(&format!(".{name}")));
    if reserved {
        Some("its host is one for examples and tests; name the real page")
    } else if !domain.contains('.') || last.chars().all(|character| character.is_ascii_digit()) {
        Some("its host is no public name; name a public page")
    } else if url.contains('…') || url.ends_with("...") {
        Some("it was cut short; copy it whole")
    } else if !scheme.eq_ignore_ascii_case("https") {
        Some("few sites still answer without https; use https")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::glossary::formats::json;

    #[test]
    fn dead_looking_links_are_told_apart() {
        for (url, dead) in [
            ("https://www.bok.or.kr", false),
            ("https://ko.wikipedia.org/wiki/증류", false),
            ("https://www.example.com/terms", true),
            ("https://localhost:8080/x", true),
            ("https://192.168.0.1/x", true),
            ("https://intranet/terms", true),
            ("https://news.site.kr/article…", true),
            ("http://www.bok.or.kr", true),
        ] {
            assert_eq!(looks_dead(url).is_some(), dead, "{url}");
        }
    }

    /// (what the file has, the words of the warning that it gets)
    const ADVICE: [(&str, &str, Option<&str>); 11] = [
        ("nothing odd", r#"{"id": "a", "forms": {"ko": ["웨이퍼"]}, "definition": {"ko": "판."}}"#, None),
        (
            "an everyday word",
            r#"{"id": "a", "forms": {"ko": ["선물"]}, "definition": {"ko": "계약."}}"#,
            Some("\"선물\" is an everyday word; add cues"),
        ),
        (
            "an everyday word with cues",
            r#"{"id": "a", "forms": {"ko": ["선물"]}, "cues": {"ko": ["만기"]}, "definition": {"ko": "계약."}}"#,
            None,
        ),
        (
            "an everyday word that is its own cue",
            r#"{"id": "a", "forms": {"ko": ["선물"]}, "cues": {"ko": ["선물"]}, "definition": {"ko": "계약."}}"#,
            Some("proves nothing"),
        ),
        (
            "a heading's capitals",
            r#"{"id": "a", "forms": {"en": ["Credit Line"]}, "definition": {"en": "Money."}}"#,
            Some("\"Credit Line\" is found with these capitals only"),
        ),
        (
            "a name's capitals, where other terms have none",
            r#"{"id": "a", "forms": {"en": ["World Bank", "credit line"]}, "definition": {"en": "Money."}}"#,
            None,
        ),
        (
            "a heading's capitals that do not matter",
            r#"{"id": "a", "forms": {"en": ["Credit Line"]}, "case": "insensitive", "definition": {"en": "Money."}}"#,
            None,
        ),
        (
            "a form of another entry",
            r#"{"id": "a", "forms": {"ko": ["팹"]}, "definition": {"ko": "공장."}}, {"id": "b", "forms": {"ko": ["팹"]}, "definition": {"ko": "b"}}"#,
            Some("b: \"팹\" is also a form of a on line 1"),
        ),
        (
            "a term in one language among those in two",
            r#"{"id": "a", "forms": {"ko": ["팹"], "en": ["fab"]}, "definition": {"ko": "공장.", "en": "Works."}}, {"id": "b", "forms": {"ko": ["웨이퍼"]}, "definition": {"ko": "판."}}"#,
            Some("b: no forms in en"),
        ),
        (
            "a related term that is not there",
            r#"{"id": "a", "forms": {"ko": ["팹"]}, "definition": {"ko": "공장."}, "related": ["c"]}"#,
            Some("the related term `c` is not in this file"),
        ),
        (
            "senses that cannot be told apart",
            r#"{"id": "a", "forms": {"ko": ["팹"]}, "senses": [{"definition": {"ko": "공장."}}, {"cues": {"ko": ["x"]}, "definition": {"ko": "y"}}]}"#,
            Some("give each a `label`"),
        ),
    ];

    #[test]
    fn advice_is_given_where_it_is_due() {
        for (what, terms, expected) in ADVICE {
            let loaded = json::load(&format!("{{\"terms\": [{terms}]}}"), "en");
            let found: Vec<String> = advise(&loaded).into_iter().map(|finding| finding.message).collect();
            match expected {
                Some(words) => assert!(found.iter().any(|message| message.contains(words)), "{what}: {found:?}"),
                None => assert!(found.is_empty(), "{what}: {found:?}"),
            }
        }
    }
}
