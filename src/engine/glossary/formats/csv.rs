//! CSV: a row for each language of a term.
//!
//! The columns are term, aliases, definition and link, in this order or named by a first row; a
//! first row may also name id, language and category, in English or Korean. Aliases are separated
//! by semicolons or bars. Rows with one id are one term; a second definition in one language is a
//! second sense of it.

use super::{Finding, Loaded};
use super::{main_sense, quotes};
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
    let delimiter = delimiter(text);
    let (text, mut findings) = quotes::closed(text, delimiter);
    let mut entries: Vec<(usize, Term)> = Vec::new();
    let mut places = BTreeMap::new();
    let mut columns: Option<Vec<Option<Column>>> = None;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .delimiter(delimiter)
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
        if columns.is_none() {
            let named: Vec<Option<Column>> = record.iter().map(column).collect();
            let is_header = named.contains(&Some(Column::Term));
            if is_header {
                for (name, _) in record.iter().zip(&named).filter(|(_, column)| column.is_none()) {
                    findings.push(Finding::warning(
                        line,
                        format!("the column \"{name}\" is not one of a glossary's and is not read"),
                    ));
                }
                columns = Some(named);
                continue;
            }
        }
        let columns = columns.get_or_insert_with(|| UNNAMED.to_vec());
        if let Err(message) = row(&record, columns, language, line, &mut entries, &mut places) {
            findings.push(Finding::error(line, message));
        }
    }
    if entries.is_empty() && findings.is_empty() {
        findings.push(Finding::error(1, "the table has no term; write a row for each: term,aliases,definition,link"));
    }
    let entries = entries.into_iter().map(|(line, term)| (line, Ok(term))).collect();
    let mut loaded = Loaded::of_entries(entries, |_| None);
    loaded.findings.append(&mut findings);
    loaded.findings.sort();
    loaded
}

/// Adds a row to the term that it belongs to, or says why not.
fn row(
    record: &csv::StringRecord,
    columns: &[Option<Column>],
    language: &str,
    line: usize,
    entries: &mut Vec<(usize, Term)>,
    places: &mut BTreeMap<String, usize>,
) -> Result<(), String> {
    if record.iter().all(str::is_empty) {
        return Ok(());
    }
    if record.iter().skip(columns.len()).any(|cell| !cell.is_empty()) {
        let (cells, columns) = (record.len(), columns.len());
        return Err(format!(
            "the row has {cells} cells for {columns} columns and is skipped; \
             put quotation marks around a cell that contains the separator"
        ));
    }
    let cell = |wanted: Column| {
        let at = columns.iter().position(|&column| column == Some(wanted));
        at.and_then(|at| record.get(at)).unwrap_or_default()
    };
    let name = cell(Column::Term);
    let id = Some(cell(Column::Id)).filter(|id| !id.is_empty()).unwrap_or(name);
    let place = *places.entry(id.to_owned()).or_insert(entries.len());
    if place == entries.len() {
        entries.push((line, Term { id: id.to_owned(), ..Term::default() }));
    }
    let Some((first, term)) = entries.get_mut(place) else { return Ok(()) };
    let tag = Some(cell(Column::Language)).filter(|tag| !tag.is_empty()).unwrap_or(language);
    let definition = cell(Column::Definition);
    let fits = |sense: &Sense| {
        let known = sense.definition.get(tag);
        definition.is_empty() || known.is_none_or(|known| known == definition)
    };
    let sense = term.senses.iter().position(fits).unwrap_or(term.senses.len());
    let known = term.forms.get(tag).map(Vec::as_slice).unwrap_or_default();
    if sense > 0 && !known.iter().any(|form| form == name) {
        return Err(format!(
            "the term of line {first} has the id \"{id}\", too; the row is skipped; give it another id"
        ));
    }
    let aliases = cell(Column::Aliases).split([';', '|']).map(str::trim);
    for form in [name].into_iter().chain(aliases).filter(|form| !form.is_empty()) {
        if term.forms.get(tag).is_none_or(|forms| !forms.iter().any(|known| known == form)) {
            term.forms.push(tag, form.to_owned());
        }
    }
    let category = cell(Column::Category);
    if !category.is_empty() {
        term.category = Some(category.to_owned());
    }
    if sense == term.senses.len() {
        term.senses.push(Sense::default());
    }
    let Some(sense) = term.senses.get_mut(sense) else { return Ok(()) };
    if !definition.is_empty() {
        sense.definition.insert(tag.to_owned(), definition.to_owned());
    }
    let link = cell(Column::Link);
    if !link.is_empty() {
        sense.source = Some(Source::of_url(link.to_owned()));
    }
    Ok(())
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
    use crate::engine::glossary::Severity;

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
    fn a_term_of_several_rows_keeps_every_definition_once() {
        // The table, the definitions of its only term by sense, how many forms that has.
        let cases: [(&str, &[&[&str]], usize); 4] = [
            ("배,과일.\n배,탈것.\n", &[&["과일."], &["탈것."]], 1),
            ("배,과일.\n배,과일.\n배,\n", &[&["과일."]], 1),
            ("배,과일.,,en\n배,,,ko\n배,A fruit.,참배,en\n", &[&["과일."], &["A fruit."]], 3),
            (
                "배,과일.,,ko\n배,A fruit.,,en\n배,탈것.,,ko\n배,A ship.,,en\n",
                &[&["A fruit.", "과일."], &["A ship.", "탈것."]],
                2,
            ),
        ];
        for (rows, expected, forms) in cases {
            let loaded = read(&format!("term,definition,aliases,language\n{rows}"), "ko");
            let term = &loaded.glossary.terms[0];
            let found: Vec<Vec<&str>> =
                term.senses.iter().map(|sense| sense.definition.values().map(String::as_str).collect()).collect();
            assert_eq!(found, expected, "{rows}");
            assert_eq!(term.forms.values().flatten().count(), forms, "{rows}: {:?}", term.forms);
        }
    }

    #[test]
    fn what_cannot_be_used_is_named_by_its_line() {
        // What is wrong with the table, the table, how many terms are left, the lines that are named.
        let cases: [(&str, &str, usize, &[usize]); 8] = [
            ("a script as link", "term,definition,link\n칩,조각.,https://a.kr/\n팹,공장.,javascript:x\n", 2, &[3]),
            ("a comma in a cell", "term,definition\n칩,조각, 판.\n팹,공장.,,\n", 1, &[2]),
            ("a comma without a header", "칩,,조각,판,https://a.kr/\n팹,,공장.\n", 1, &[1]),
            ("a cell that stays open", "term,definition\n칩,\"조각.\n팹,공장.\n", 1, &[2]),
            ("an id of two terms", "id,term,definition\n1,칩,조각.\n1,팹,공장.\n", 1, &[3]),
            ("no byte", "", 0, &[1]),
            ("a header alone", "term,definition\n", 0, &[1]),
            ("rows of nothing", "term,definition\n,\n,\n", 0, &[1]),
        ];
        for (what, table, terms, lines) in cases {
            let loaded = read(table, "ko");
            assert_eq!(loaded.glossary.terms.len(), terms, "{what}");
            let found: Vec<_> = loaded.findings.iter().filter_map(|finding| finding.line).collect();
            assert_eq!(found, lines, "{what}: {:?}", loaded.findings);
            assert!(loaded.findings.iter().all(|finding| finding.severity == Severity::Error), "{what}");
        }
    }
}
