//! `hovergloss glossary` as an editor runs it.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const BUILT_IN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../www/glossaries/ai-and-markets.json");
const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../www/glossary.schema.json");

fn hovergloss(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hovergloss")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A file of this name with these bytes, in a folder of its own.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("glossary");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn json(path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_built_in_glossary_fits_its_schema_and_is_clean() {
    let validator = jsonschema::validator_for(&json(SCHEMA)).unwrap();
    let problems: Vec<String> =
        validator.iter_errors(&json(BUILT_IN)).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(problems, [""; 0]);
    let output = hovergloss(&["glossary", "check", "--strict", BUILT_IN]);
    let said = text(&output.stdout);
    assert!(output.status.success(), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let validator = jsonschema::validator_for(&json(SCHEMA)).unwrap();
    for (what, entry) in [
        ("no id", r#"{"forms": {"en": ["wafer"]}, "definition": {"en": "D."}}"#),
        ("no form", r#"{"id": "a", "forms": {}, "definition": {"en": "D."}}"#),
        ("an empty form", r#"{"id": "a", "forms": {"en": [""]}, "definition": {"en": "D."}}"#),
        ("no definition", r#"{"id": "a", "forms": {"en": ["wafer"]}}"#),
        ("a misspelt field", r#"{"id": "a", "forms": {"en": ["wafer"]}, "defintion": {"en": "D."}}"#),
        ("a text for a list", r#"{"id": "a", "forms": {"en": "wafer"}, "definition": {"en": "D."}}"#),
        (
            "a script as link",
            r#"{"id": "a", "forms": {"en": ["wafer"]}, "definition": {"en": "D."}, "source": {"url": "javascript:x"}}"#,
        ),
        (
            "an unheard-of case rule",
            r#"{"id": "a", "case": "upper", "forms": {"en": ["wafer"]}, "definition": {"en": "D."}}"#,
        ),
    ] {
        let glossary: Value = serde_json::from_str(&format!("{{\"terms\": [{entry}]}}")).unwrap();
        assert!(!validator.is_valid(&glossary), "{what} is let through: {entry}");
    }
}

const GOOD: &str = r#"{"id": "wafer", "forms": {"ko": ["웨이퍼"]}, "definition": {"ko": "반도체를 만드는 판."}}"#;

/// (name, bytes of the file, what is said, exit status, how many terms are kept)
fn bad_files() -> Vec<(&'static str, Vec<u8>, &'static str, i32, usize)> {
    let whole = format!("{{\"terms\": [{GOOD}]}}");
    let with = |entry: &str| format!("{{\"terms\": [\n{GOOD},\n{entry}\n]}}").into_bytes();
    vec![
        ("good.json", whole.clone().into_bytes(), "1 terms, 0 errors, 0 warnings", 0, 1),
        ("mark.json", [b"\xEF\xBB\xBF", whole.as_bytes()].concat(), ":1: warning: the file begins with a byte-order mark", 0, 1),
        ("crlf.json", with("{}"), ":3: error: entry 2: has no form", 1, 1),
        ("windows.json", whole.replace(": [", ":\r\n[").into_bytes(), ":1: warning: lines end with CR LF", 0, 1),
        ("utf16.json", b"\xFF\xFE{\0}\0".to_vec(), ":1: error: the file is in UTF-16", 1, 0),
        (
            "euckr.json",
            [format!("{{\"terms\": [{GOOD},\n{{\"id\": \"").as_bytes(), b"\xBE\xCB", b"\"}]}"].concat(),
            ":2: error: the file is not UTF-8",
            1,
            1,
        ),
        ("broken.json", format!("{{\"terms\": [{GOOD},\n{{\"id\": \"b\",}},\n]}}").into_bytes(), ":2: error:", 1, 1),
        ("surrogate.json", with(r#"{"id": "\ud800"}"#), ":3: error: entry 2: cannot be read", 1, 1),
        ("type.json", with("{\"id\": \"b\",\n\"verb\": \"yes\"}"), ":4: error: entry 2: cannot be read", 1, 1),
        ("field.json", with("{\"id\": \"b\", \"forms\": {\"ko\": [\"팹\"]},\n\"definition\": {\"ko\": \"공장.\"}, \"defn\": 1}"), ":4: error: an entry has no field `defn`", 1, 2),
        ("link.json", with("{\"id\": \"b\", \"forms\": {\"ko\": [\"팹\"]}, \"definition\": {\"ko\": \"공장.\"},\n\"source\": {\"url\": \"javascript:x\"}}"), ":4: error: entry 2 (b): the link is not http", 1, 2),
        ("other.json", b"{\"name\": \"package\"}".to_vec(), ":1: error: the file is neither a glossary", 1, 0),
        ("empty.json", Vec::new(), ":1: error:", 1, 0),
        ("deep.json", "[".repeat(10_000).into_bytes(), ":1: error:", 1, 0),
        ("closed.json", ("[".repeat(50_000) + &"]".repeat(50_000)).into_bytes(), ":1: error:", 1, 0),
        ("slices.csv", b"term,definition\nwafer,A slice of silicon.\nfab,\n".to_vec(), ":3: error: entry 2", 1, 1),
        ("slices.txt", "term\tdefinition\nwafer\tA slice.\n".into(), "1 terms, 0 errors, 0 warnings", 0, 1),
        (
            "terms.tbx",
            b"<tbx xml:lang='en'><conceptEntry id='c'><descrip type='definition'>A slice.</descrip><term>wafer</term></conceptEntry></tbx>"
                .to_vec(),
            "1 terms, 0 errors, 0 warnings",
            0,
            1,
        ),
        (
            "graph.jsonld",
            br#"{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "DefinedTermSet", "inLanguage": "ko",
                "hasDefinedTerm": {"@type": "DefinedTerm", "termCode": "wafer", "name": "\uc6e8\uc774\ud37c", "description": "x"}}]}"#
                .to_vec(),
            "1 terms, 0 errors, 0 warnings",
            0,
            1,
        ),
        (
            "kinds.jsonld",
            br#"[{"@type": ["Thing", "DefinedTerm"], "inLanguage": "en", "termCode": "wafer", "name": "wafer", "description": "A slice."}]"#.to_vec(),
            "1 terms, 0 errors, 0 warnings",
            0,
            1,
        ),
    ]
}

#[test]
fn bad_files_are_named_with_their_line_and_good_entries_kept() {
    for (name, bytes, expected, status, kept) in bad_files() {
        let path = file(name, &bytes);
        let output = hovergloss(&["glossary", "check", path.to_str().unwrap()]);
        let said = text(&output.stdout);
        assert!(said.contains(expected), "{name}: {said}{}", text(&output.stderr));
        assert!(said.contains(&format!("{kept} terms")), "{name}: {said}");
        assert_eq!(output.status.code(), Some(status), "{name}: {said}");
    }
}

#[test]
fn a_table_that_loses_a_row_says_so_and_fails() {
    // (name, the table, what is said, exit status, how many terms are kept)
    for (name, table, expected, status, kept) in [
        ("open.csv", "term,definition\n칩,\"조각.\n팹,공장.\n", ":2: error: a quotation mark", 1, 1),
        (
            "comma.csv",
            "term,definition\n칩,조각, 판.\n팹,공장.\n",
            ":2: error: the row has 3 cells for 2 columns",
            1,
            1,
        ),
        ("nothing.csv", "", ":1: error: the table has no term", 1, 0),
        ("two.csv", "term,definition\n배,과일.\n배,탈것.\n", ":2: warning: entry 1 (배): several senses", 0, 1),
    ] {
        let path = file(name, table.as_bytes());
        let output = hovergloss(&["glossary", "import", "--lang", "ko", path.to_str().unwrap()]);
        let said = text(&output.stderr);
        assert!(said.contains(expected), "{name}: {said}");
        assert_eq!(output.status.code(), Some(status), "{name}: {said}");
        let glossary: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(glossary["terms"].as_array().unwrap().len(), kept, "{name}: {glossary}");
    }
}

#[test]
fn a_missing_file_does_not_stop_the_others() {
    let good = file("beside.json", format!("{{\"terms\": [{GOOD}]}}").as_bytes());
    let output = hovergloss(&["glossary", "check", "no-such-file.json", good.to_str().unwrap()]);
    let said = text(&output.stdout);
    assert!(said.contains("no-such-file.json: ") && said.contains("1 terms, 1 errors"), "{said}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_table_becomes_a_glossary_and_a_glossary_a_table() {
    let table = "id,language,term,aliases,definition,link,category\n\
        wafer,en,wafer,,A slice of silicon.,https://www.asml.com/,chips\n\
        wafer,ko,웨이퍼,실리콘 웨이퍼,실리콘 판.,https://www.asml.com/,chips\n";
    let csv = file("table.csv", table.as_bytes());
    let glossary = csv.with_file_name("table.json");
    let (csv, glossary) = (csv.to_str().unwrap(), glossary.to_str().unwrap());
    let output = hovergloss(&["glossary", "import", csv, "--output", glossary]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(json(glossary)["terms"][0]["forms"]["ko"], serde_json::json!(["웨이퍼", "실리콘 웨이퍼"]));
    for format in ["csv", "tbx", "defined-term-set"] {
        let exported = hovergloss(&["glossary", "export", glossary, "--to", format]);
        assert!(exported.status.success() && exported.stderr.is_empty(), "{format}: {}", text(&exported.stderr));
        let path = file(&format!("again.{format}"), &exported.stdout);
        let output = hovergloss(&["glossary", "import", path.to_str().unwrap(), "--from", format]);
        let back: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(back["terms"][0]["definition"]["ko"], "실리콘 판.", "{format}");
        if format == "csv" {
            assert_eq!(text(&exported.stdout), table);
        }
    }
}

#[test]
fn built_glossaries_are_merged_and_guarded() {
    let old = r#"{"terms": [{"id": "comic", "forms": {"ko": ["만화"]}, "definition": {"ko": "옛 뜻."}}]}"#;
    let new = r#"{"terms": [{"id": "comic", "forms": {"ko": ["만화"]}, "definition": {"ko": "새 뜻."}}]}"#;
    let (old, new) = (file("old.json", old.as_bytes()), file("new.json", new.as_bytes()));
    let output = hovergloss(&["glossary", "build", old.to_str().unwrap(), new.to_str().unwrap()]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let built: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(built["terms"].as_array().unwrap().len(), 1, "{built}");
    assert_eq!(built["terms"][0]["definition"]["ko"], "새 뜻.");
    let deny = built["terms"][0]["deny"].as_array().unwrap();
    assert!(deny.contains(&Value::from("만화가")), "a cartoonist is taken for a cartoon: {deny:?}");
}

#[test]
fn a_file_whose_format_is_unknown_is_refused_with_a_remedy() {
    let path = file("terms.doc", b"x");
    let output = hovergloss(&["glossary", "import", path.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("add --from csv|tbx|defined-term-set"), "{}", text(&output.stderr));
}

/// What a dictionary is packed from comes back out of its files, each term in its line's place.
#[test]
fn a_dictionary_holds_every_plain_term_and_the_rest_is_told() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pack");
    // Files of an earlier run with more chunks would count.
    let _ = fs::remove_dir_all(&folder);
    let terms = r#"{"terms": [
        {"id": "bill", "forms": {"ko": ["어음"], "en": ["bill", "note"]}, "definition": {"ko": "문서."}},
        {"id": "refine", "forms": {"ko": ["정제"]}, "verb": true, "definition": {"ko": "거르기."}},
        {"id": "rate", "forms": {"ko": ["기준금리", "정책금리"]}, "definition": {"ko": "이자율."}},
        {"id": "token", "forms": {"ko": ["토큰"]}, "definition": {"ko": "조각."}, "category": "ai"}]}"#;
    let glossary = file("pack.json", terms.as_bytes());
    let out = folder.to_str().unwrap();
    let output = hovergloss(&["glossary", "pack", glossary.to_str().unwrap(), "--output", out, "--size", "2"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("1 terms have"), "{}", text(&output.stderr));
    let forms = fs::read_to_string(folder.join("dictionary.txt")).unwrap();
    assert_eq!(forms, "hovergloss dictionary 1 2 en ko\n\t기준금리|정책금리\n+\t정제\nbill|note\t어음\n");
    let ids = |name: &str| -> Vec<String> {
        let file = json(folder.join(name).to_str().unwrap());
        let terms = file["terms"].as_array().unwrap();
        terms.iter().map(|term| term["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        (ids("0.json"), ids("1.json"), ids("rest.json")),
        (vec!["rate".to_owned(), "refine".to_owned()], vec!["bill".to_owned()], vec!["token".to_owned()],)
    );
}
