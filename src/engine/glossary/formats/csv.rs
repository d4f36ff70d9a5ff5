//! CSV: a row for each language of a term.
//!
//! The columns are term, aliases, definition and link, in this order or named by a first row; a
//! first row may also name id, language and category, in English or Korean. Aliases are separated
//! by semicolons or bars. Rows with one id are one term.

use super::main_sense;
use super::{Finding, Loaded};
use crate::engine::Glossary;
use crate::engine::glossary::{Sense, Source, Term};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Column {
    Id,
    Language,
    Term,
    Aliases,
    Definition,
    Link,
    Category,
}

/// What the columns may be called.
const NAMES: [(Column, &[&str]); 7] = [
    (Column::Id, &["id", "key", "아이디"]),
    (Column::Language, &["language", "lang", "언어"]),
    (Column::Term, &["term", "name", "용어", "표제어"]),
    (Column::Aliases, &["aliases", "alias", "synonyms", "별칭", "동의어", "이형태"]),
    (Column::Definition, &["definition", "description", "정의", "설명", "뜻"]),
    (Column::Link, &["link", "url", "source", "링크", "출처"]),
    (Column::Category, &["category", "subject", "분류", "분야"]),
];

/// The columns of a file whose first row does not name them.
const UNNAMED: [Option<Column>; 4] =
    [Some(Column::Term), Some(Column::Aliases), Some(Column::Definition), Some(Column::Link)];

fn column(name: &str) -> Option<Column> {
    let name = name.trim().to_lowercase();
    NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|&(column, _)| column)
}

/// Reads a table of terms; `language` is the tag of rows that do not say theirs.
pub fn read(text: &str, language: &str) -> Loaded {
    let mut findings = Vec::new();
    let mut entries: Vec<(usize, Term)> = Vec::new();
    let mut places = BTreeMap::new();
    let mut columns: Option<Vec<Option<Column>>> = None;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map(|position| position.line() as usize);
                findings.push(Finding::error(line, format!("the row cannot be read: {error}; it is skipped")));
                continue;
            }
        };
        let line = record.position().map_or(1, |position| position.line() as usize);
        let Some(columns) = &columns else {
            let named: Vec<Option<Column>> = record.iter().map(column).collect();
            let is_header = named.contains(&Some(Column::Term));
            columns = Some(if is_header { named } else { UNNAMED.to_vec() });
            if is_header {
                for (name, _) in record.iter().zip(columns.iter().flatten()).filter(|(_, column)| column.is_none()) {
                    findings.push(Finding::warning(
                        line,
                        format!("the column \"{name}\" is not one of a glossary's and is not read"),
                    ));
                }
            } else {
                row(&record, &UNNAMED, language, line, &mut entries, &mut places);
            }
            continue;
        };
        row(&record, columns, language, line, &mut entries, &mut places);
    }
    let entries = entries.into_iter().map(|(line, term)| (line, Ok(term))).collect();
    let mut loaded = Loaded::of_entries(entries, |_| None);
    loaded.findings.append(&mut findings);
    loaded.findings.sort();
    loaded
}

/// Adds a row to the term that it belongs to.
fn row(
    record: &csv::StringRecord,
    columns: &[Option<Column>],
    language: &str,
    line: usize,
    entries: &mut Vec<(usize, Term)>,
    places: &mut BTreeMap<String, usize>,
) {
    let cell = |wanted: Column| {
        let at = columns.iter().position(|&column| column == Some(wanted));
        at.and_then(|at| record.get(at)).unwrap_or_default()
    };
    let name = cell(Column::Term);
    let id = Some(cell(Column::Id)).filter(|id| !id.is_empty()).unwrap_or(name);
    let place = *places.entry(id.to_owned()).or_insert(entries.len());
    if place == entries.len() {
        entries.push((line, Term { id: id.to_owned(), senses: vec![Sense::default()], ..Term::default() }));
    }
    let Some((_, term)) = entries.get_mut(place) else { return };
    let tag = Some(cell(Column::Language)).filter(|tag| !tag.is_empty()).unwrap_or(language);
    let aliases = cell(Column::Aliases).split([';', '|']).map(str::trim);
    let forms = [name].into_iter().chain(aliases).filter(|form| !form.is_empty());
    for form in forms {
        term.forms.push(tag, form.to_owned());
    }
    let category = cell(Column::Category);
    if !category.is_empty() {
        term.category = Some(category.to_owned());
    }
    for sense in &mut term.senses {
        let definition = cell(Column::Definition);
        if !definition.is_empty() {
            sense.definition.insert(tag.to_owned(), definition.to_owned());
        }
        let link = cell(Column::Link);
        if !link.is_empty() {
            sense.source = Some(Source::of_url(link.to_owned()));
        }
    }
}

/// What separates the cells: spreadsheets write semicolons where the comma is the decimal sign.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: char| first.matches(sign).count();
    let comma = count(',');
    if count('\t') > comma {
        b'\t'
    } else if comma == 0 && count(';') > 0 {
        b';'
    } else {
        b','
    }
}

/// A glossary as a table with a first row of names.
pub fn write(glossary: &Glossary) -> Result<String, Box<dyn Error>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["id", "language", "term", "aliases", "definition", "link", "category"])?;
    for term in &glossary.terms {
        let sense = main_sense(term).cloned().unwrap_or_default();
        let tags: BTreeSet<&String> = term.forms.keys().chain(sense.definition.keys()).collect();
        for tag in tags {
            let forms = term.forms.get(tag).map(Vec::as_slice).unwrap_or_default();
            let (name, aliases) = forms.split_first().map_or(("", [].as_slice()), |(name, rest)| (name, rest));
            writer.write_record([
                &term.id,
                tag,
                name,
                &aliases.join("; "),
                sense.definition.get(tag).map(String::as_str).unwrap_or_default(),
                sense.source.as_ref().map(|source| source.url.as_str()).unwrap_or_default(),
                term.category.as_deref().unwrap_or_default(),
            ])?;
        }
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// (what the table is like, the table, its terms: id, forms, definition, link)
    type Row<'a> = (&'a str, &'a [&'a str], &'a str, &'a str);
    const TABLES: [(&str, &str, &[Row]); 6] = [
        (
            "no header",
            "칩,반도체 칩;칩셋,조각.,https://a.kr/\n",
            &[("칩", &["칩", "반도체 칩", "칩셋"], "조각.", "https://a.kr/")],
        ),
        ("a header in another order", "definition,term\n조각.,칩\n", &[("칩", &["칩"], "조각.", "")]),
        (
            "a Korean header",
            "용어,동의어,설명\n칩,칩셋|반도체 칩,조각.\n",
            &[("칩", &["칩", "칩셋", "반도체 칩"], "조각.", "")],
        ),
        ("semicolons between cells", "term;definition\n칩;\"조각; 판.\"\n", &[("칩", &["칩"], "조각; 판.", "")]),
        (
            "tabs, CR LF and a quoted break",
            "term\tdefinition\r\n칩\t\"조각,\r\n판.\"\r\n",
            &[("칩", &["칩"], "조각,\r\n판.", "")],
        ),
        ("short rows and empty ones", "term,aliases,definition\n\n칩,,조각.\n,,\n", &[("칩", &["칩"], "조각.", "")]),
    ];

    #[test]
    fn tables_are_read_as_spreadsheets_write_them() {
        for (what, text, expected) in TABLES {
            let loaded = read(text, "ko");
            let found: Vec<_> = loaded.glossary.terms.iter().collect();
            assert_eq!(found.len(), expected.len(), "{what}: {found:?}");
            for (term, &(id, forms, definition, link)) in found.into_iter().zip(expected) {
                assert_eq!(term.id, id, "{what}");
                assert_eq!(term.forms["ko"], forms, "{what}");
                assert_eq!(term.senses[0].definition["ko"], definition, "{what}");
                let url = term.senses[0].source.as_ref().map_or("", |source| &source.url);
                assert_eq!(url, link, "{what}");
            }
        }
    }

    #[test]
    fn a_bad_row_is_named_by_its_line() {
        let loaded = read("term,definition,link\n칩,조각.,https://a.kr/\n팹,공장.,javascript:x\n", "ko");
        assert_eq!(loaded.glossary.terms.len(), 2);
        let lines: Vec<_> = loaded.findings.iter().map(|finding| finding.line).collect();
        assert_eq!(lines, [Some(3)], "{:?}", loaded.findings);
    }
}
