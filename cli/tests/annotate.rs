//! `hovergloss annotate` as a stage of somebody's pipe.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Output, Stdio};
use std::thread;

fn annotate(arguments: &[&str]) -> Child {
    annotate_in("ko", arguments)
}

fn annotate_in(tag: &str, arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_hovergloss"))
        .args(["annotate", "--lang", tag])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Writes all of the input while the output is read: neither fits into a pipe.
fn output(arguments: &[&str], input: impl Into<Vec<u8>>) -> Output {
    answered(annotate(arguments), input)
}

fn answered(mut child: Child, input: impl Into<Vec<u8>>) -> Output {
    let mut pipe = child.stdin.take().unwrap();
    let input = input.into();
    let writer = thread::spawn(move || pipe.write_all(&input));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    output
}

/// Articles of very different lengths, so that later ones are done first.
fn articles(count: usize) -> String {
    let line = |id: usize| {
        let text = format!("이 회사는 {}억달러를 들인다. ", id + 1).repeat(if id.is_multiple_of(100) { 50 } else { 1 });
        json!({ "id": id, "text": text }).to_string() + "\n"
    };
    (0..count).map(line).collect()
}

fn lines(output: &Output) -> Vec<Value> {
    output.stdout.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok()).collect()
}

#[test]
fn the_order_is_kept_on_any_number_of_threads() {
    let alone = output(&["--format", "jsonl", "--jobs", "1"], articles(3000));
    let ids: Vec<u64> = lines(&alone).iter().map(|line| line["id"].as_u64().unwrap()).collect();
    assert_eq!(ids, (0..3000).collect::<Vec<u64>>());
    assert_eq!(lines(&alone)[0]["annotations"].as_array().unwrap().len(), 50);
    for jobs in ["2", "7"] {
        let together = output(&["--format", "jsonl", "--jobs", jobs], articles(3000));
        assert!(together.stdout == alone.stdout, "{jobs} threads give something else than one");
    }
}

#[test]
fn the_region_of_a_tag_says_whose_money_and_how_numbers_are_set() {
    // What a line says, or what `--lang` says for lines that say nothing.
    let cases = [
        ("es-MX", "cuesta $2,300", "2300", "MXN"),
        ("es", "cuesta $2,300", "2300", "USD"),
        ("es", "cuesta 2,300 euros", "2.3", "EUR"),
        ("zh-Hant-TW", "門票700元", "700", "TWD"),
        ("fr-CA", "une aide de 900 $", "900", "CAD"),
    ];
    for (tag, text, amount, currency) in cases {
        let own = output(&["--format", "jsonl"], json!({ "lang": tag, "text": text }).to_string());
        let given = answered(annotate_in(tag, &["--format", "jsonl"]), json!({ "text": text }).to_string());
        for output in [own, given] {
            let money = &lines(&output)[0]["annotations"][0];
            assert_eq!((&money["amount"], &money["currency"]), (&json!(amount), &json!(currency)), "{tag}: {text}");
        }
    }
}

#[test]
fn what_cannot_be_read_is_named_by_its_line_and_skipped() {
    // A case, what stands in the third of 4,000 lines and in the last but one, what is said of it.
    let cases = [
        ("no JSON", "{\"id\": 1,", "EOF while parsing a value at column 9;"),
        ("no text", "{\"id\": 1}", "missing field `text`"),
        ("an unknown language", "{\"text\": \"x\", \"lang\": \"tlh\"}", "this language is not read"),
    ];
    for (case, bad, said) in cases {
        let mut input: Vec<String> = articles(4000).lines().map(str::to_owned).collect();
        input[2] = bad.to_owned();
        input[3998] = bad.to_owned();
        // Blank lines are no articles, and count as lines.
        input.insert(1, String::new());
        let output = output(&["--format", "jsonl"], input.join("\n"));
        assert_eq!(output.status.code(), Some(1), "{case}");
        assert_eq!(lines(&output).len(), 3998, "{case}");
        let errors = String::from_utf8(output.stderr).unwrap();
        let named: Vec<&str> = errors.lines().collect();
        assert_eq!(named.len(), 2, "{case}: {errors}");
        for (error, line) in named.iter().zip(["line 4:", "line 4000:"]) {
            assert!(error.contains(line) && error.contains(said), "{case}: {error}");
        }
    }
}

#[test]
fn an_article_is_answered_before_the_next_one_comes() {
    let mut child = annotate(&["--format", "jsonl", "--jobs", "3"]);
    let mut input = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for id in 0..5 {
        writeln!(input, "{}", json!({ "id": id, "text": "60달러" })).unwrap();
        let answer: Value = serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap();
        assert_eq!(answer["id"], id);
        assert_eq!(answer["annotations"][0]["amount"], "60");
    }
    drop(input);
    assert!(answers.next().is_none());
    assert!(child.wait().unwrap().success());
}

#[test]
fn it_ends_quietly_when_nobody_reads_on() {
    let mut child = annotate(&["--format", "jsonl"]);
    let mut input = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    let writer = thread::spawn(move || input.write_all(articles(20_000).as_bytes()));
    answers.read_line(&mut String::new()).unwrap();
    drop(answers);
    // The rest is not taken any more.
    assert!(writer.join().unwrap().is_err());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert!(output.status.success());
}

#[test]
fn text_is_answered_with_lines_and_columns() {
    let text = "제목\n\n🚀 60달러에서 7유로까지, 그리고 5만 엔.\n다시 2.19달러다.\n";
    let listed = String::from_utf8(output(&[], text.to_owned()).stdout).unwrap();
    let expected = "3:3\t60달러\t60 USD\n3:10\t7유로\t7 EUR\n3:21\t5만 엔\t50000 JPY\n4:4\t2.19달러\t2.19 USD\n";
    assert_eq!(listed, expected);
}

#[test]
fn a_line_of_text_that_is_no_utf8_is_named_and_skipped() {
    let output = output(&[], b"60\xeb\x8b\xac\xeb\x9f\xac\r\n\xff 7 EUR\n8 EUR\n");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "1:1\t60달러\t60 USD\n3:1\t8 EUR\t8 EUR\n");
    let said = "hovergloss: standard input, line 2: it is not UTF-8; the line is skipped\n";
    assert_eq!((&*String::from_utf8(output.stderr).unwrap(), output.status.code()), (said, Some(1)));
}

#[test]
fn a_glossary_that_is_wrong_is_told_by_the_exit_status() {
    let good = r#"{"id": "chip", "forms": {"en": ["chip"]}, "definition": {"en": "A circuit."}}"#;
    let cases = [
        ("right", format!(r#"{{"terms": [{good}]}}"#), 0, "1:3\tchip\tchip\n"),
        ("one bad entry", format!(r#"{{"terms": [{good}, {{"id": 7}}]}}"#), 1, "1:3\tchip\tchip\n"),
        ("cut off", format!(r#"{{"terms": [{good},"#), 1, "1:3\tchip\tchip\n"),
        ("cut off in its first entry", r#"{"terms": [{"id": "chip","#.to_owned(), 2, ""),
        ("empty", String::new(), 2, ""),
    ];
    for (name, glossary, status, listed) in cases {
        let path = std::env::temp_dir().join(format!("hovergloss-annotate-{}-{name}.json", std::process::id()));
        std::fs::write(&path, glossary).unwrap();
        let given = ["--glossary", path.to_str().unwrap()];
        let mut child = annotate_in("en", &given);
        // One that ends at once does not read it.
        let _ = child.stdin.take().unwrap().write_all(b"A chip");
        let output = child.wait_with_output().unwrap();
        std::fs::remove_file(&path).unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(status), "{name}: {errors}");
        assert_eq!(String::from_utf8(output.stdout).unwrap(), listed, "{name}");
        assert_eq!(errors.contains(&*path.to_string_lossy()), status > 0, "{name}: {errors}");
    }
}
