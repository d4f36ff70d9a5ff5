//! TermBase eXchange, ISO 30042: read in the editions of 2008 (`martif`, `termEntry`, `langSet`)
//! and 2019 (`tbx`, `conceptEntry`, `langSec`), data categories as attributes or as elements;
//! written as TBX-Basic of 2019 with attributes.

use super::main_sense;
use super::{Finding, Loaded};
use crate::engine::glossary::{Sense, Source, Term};
use crate::engine::{Glossary, Language};
use roxmltree::{Document, Node, ParsingOptions};

const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// No term base for readers is larger; more is an attack.
const MOST_NODES: u32 = 10_000_000;

/// Reads a term base; `language` is the tag of texts that do not say theirs.
pub fn read(text: &str, language: &str) -> Loaded {
    // The older edition names a document type. No file outside is ever fetched for it.
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(text, options) {
        Ok(document) => document,
        Err(error) => {
            let message = format!("the file is not well-formed XML: {error}; nothing of it is read; correct it");
            return Loaded { findings: vec![Finding::error(error.pos().row as usize, message)], ..Loaded::default() };
        }
    };
    let concepts = document.descendants().filter(|node| is_named(*node, &["conceptEntry", "termEntry"]));
    let entries: Vec<_> = concepts
        .map(|concept| {
            let line = document.text_pos_at(concept.range().start).row as usize;
            (line, Ok(term(concept, language)))
        })
        .collect();
    if entries.is_empty() {
        let message = "the file has no conceptEntry or termEntry; it may be no TBX file";
        return Loaded { findings: vec![Finding::error(1, message)], ..Loaded::default() };
    }
    Loaded::of_entries(entries, |_| None)
}

fn term(concept: Node, language: &str) -> Term {
    let mut term = Term { id: concept.attribute("id").unwrap_or_default().to_owned(), ..Term::default() };
    let mut sense = Sense::default();
    for node in concept.descendants().filter(Node::is_element) {
        if is_named(node, &["term"]) {
            term.forms.push(&language_of(node, language), content(node));
        } else if is_category(node, "definition") {
            let tag = language_of(node, language);
            if !sense.definition.contains_key(&tag) {
                sense.definition.insert(tag, content(node));
            }
        } else if is_category(node, "subjectField") {
            term.category.get_or_insert_with(|| content(node));
        } else if is_named(node, &["xref", "externalCrossReference"])
            && sense.source.is_none()
            && let Some(url) = node.attribute("target")
        {
            let title = content(node);
            let source = Source::of_url(url.to_owned());
            sense.source = Some(if title.is_empty() { source } else { Source { title, ..source } });
        }
    }
    if term.id.is_empty() {
        term.id = term.forms.values().flatten().next().cloned().unwrap_or_default();
    }
    term.senses.push(sense);
    term
}

/// Whether an element is of a data category, by its `type` or by its own name.
fn is_category(node: Node, category: &str) -> bool {
    is_named(node, &[category]) || is_named(node, &["descrip"]) && node.attribute("type") == Some(category)
}

fn is_named(node: Node, names: &[&str]) -> bool {
    node.is_element() && names.contains(&node.tag_name().name())
}

/// The language that the element or one around it says: its primary subtag when the engine reads
/// it, for "en-US" and "en" are one column of a glossary.
fn language_of(node: Node, default: &str) -> String {
    let tag = node.ancestors().find_map(|node| node.attribute((XML, "lang"))).unwrap_or(default);
    Language::from_tag(tag).map_or_else(|| tag.to_owned(), |language| language.tag().to_owned())
}

/// All text of an element, blanks put in order.
fn content(node: Node) -> String {
    let text: String = node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A glossary as TBX-Basic.
pub fn write(glossary: &Glossary) -> String {
    let title = glossary.title.values().next().map_or("Glossary", String::as_str);
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml += "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n";
    xml += "  <tbxHeader><fileDesc>\n";
    xml += &format!("    <titleStmt><title>{}</title></titleStmt>\n", escape(title));
    xml += "    <sourceDesc><p>Exported by Hovergloss</p></sourceDesc>\n";
    xml += "  </fileDesc></tbxHeader>\n  <text><body>\n";
    for term in &glossary.terms {
        xml += &concept(term);
    }
    xml + "  </body></text>\n</tbx>\n"
}

fn concept(term: &Term) -> String {
    let mut xml = format!("    <conceptEntry id=\"{}\">\n", escape(&identifier(&term.id)));
    if let Some(category) = &term.category {
        xml += &format!("      <descrip type=\"subjectField\">{}</descrip>\n", escape(category));
    }
    let sense = main_sense(term).cloned().unwrap_or_default();
    // A langSec needs a term; a definition in a language without one stands on the concept.
    for (tag, definition) in sense.definition.iter().filter(|(tag, _)| !term.forms.contains_key(tag)) {
        let definition = escape(definition);
        xml += &format!("      <descrip type=\"definition\" xml:lang=\"{}\">{definition}</descrip>\n", escape(tag));
    }
    if let Some(source) = &sense.source {
        let (url, title) = (escape(&source.url), escape(&source.title));
        xml += &format!("      <xref type=\"externalCrossReference\" target=\"{url}\">{title}</xref>\n");
    }
    for (tag, forms) in term.forms.iter() {
        xml += &format!("      <langSec xml:lang=\"{}\">\n", escape(tag));
        if let Some(definition) = sense.definition.get(tag) {
            xml += &format!("        <descrip type=\"definition\">{}</descrip>\n", escape(definition));
        }
        for form in forms {
            xml += &format!("        <termSec><term>{}</term></termSec>\n", escape(form));
        }
        xml += "      </langSec>\n";
    }
    xml + "    </conceptEntry>\n"
}

/// An id as XML allows it: letters, digits and a few signs, not beginning with a digit or sign.
fn identifier(id: &str) -> String {
    let fits = |character: char| character.is_alphanumeric() || "-_.".contains(character);
    let mut identifier: String = id.chars().map(|character| if fits(character) { character } else { '_' }).collect();
    if !identifier.starts_with(|first: char| first.is_alphabetic() || first == '_') {
        identifier.insert(0, '_');
    }
    identifier
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const EDITION_2008: &str = r#"<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
  <termEntry id="c7">
    <descripGrp><descrip type="definition">A slice of
      <hi>silicon</hi>.</descrip></descripGrp>
    <langSet xml:lang="en-US"><ntig><termGrp><term>wafer</term></termGrp></ntig></langSet>
    <langSet xml:lang="ko"><tig><term>웨이퍼</term></tig></langSet>
  </termEntry>
</body></text></martif>"#;

    const EDITION_2019_ELEMENTS: &str = r#"<tbx type="TBX-Basic" style="dct" xml:lang="en"
    xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <text><body><conceptEntry id="c7"><min:subjectField>chips</min:subjectField>
    <langSec xml:lang="en"><basic:definition>A slice of silicon.</basic:definition>
      <termSec><term>wafer</term></termSec></langSec>
    <langSec xml:lang="ko"><termSec><term>웨이퍼</term></termSec></langSec>
  </conceptEntry></body></text></tbx>"#;

    #[test]
    fn both_editions_and_styles_are_read() {
        for (what, text) in [("2008", EDITION_2008), ("2019 with elements", EDITION_2019_ELEMENTS)] {
            let loaded = read(text, "en");
            assert_eq!(loaded.findings, [], "{what}");
            let term = &loaded.glossary.terms[0];
            assert_eq!(term.id, "c7", "{what}");
            assert_eq!(term.forms["en"], ["wafer"], "{what}");
            assert_eq!(term.forms["ko"], ["웨이퍼"], "{what}");
            assert_eq!(term.senses[0].definition["en"], "A slice of silicon.", "{what}");
        }
    }

    #[test]
    fn what_is_no_term_base_is_named() {
        let bomb = r#"<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d
            "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]><a>&e;&e;&e;&e;</a>"#;
        for (what, text) in [("not XML", "term,definition"), ("other XML", "<html/>"), ("entities in entities", bomb)] {
            let loaded = read(text, "en");
            assert_eq!(loaded.findings.len(), 1, "{what}");
            assert!(loaded.glossary.terms.is_empty(), "{what}");
        }
    }

    #[test]
    fn ids_and_texts_are_escaped() {
        let term = Term {
            id: "7 <a>".to_owned(),
            forms: [("en", vec!["R&D <\"x\">".to_owned()])].into(),
            senses: vec![Sense { definition: [("en", "a < b".to_owned())].into(), ..Sense::default() }],
            ..Term::default()
        };
        let back = read(&write(&Glossary { terms: vec![term], ..Glossary::default() }), "en");
        assert_eq!(back.glossary.terms[0].id, "_7__a_");
        assert_eq!(back.glossary.terms[0].forms["en"], ["R&D <\"x\">"]);
        assert_eq!(back.glossary.terms[0].senses[0].definition["en"], "a < b");
    }
}
