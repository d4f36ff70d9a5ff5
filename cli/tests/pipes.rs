//! Every command at the end of whose pipe nobody reads, as before `head`.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const RATES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../www/rates");

/// Runs a command whose standard output is closed before it begins.
fn unheard(arguments: &[&str], input: &str) -> Output {
    let (reader, writer) = io::pipe().unwrap();
    drop(reader);
    let mut child = Command::new(env!("CARGO_BIN_EXE_hovergloss"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(writer)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Not every command reads it.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn file(name: &str, text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pipes");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_command_ends_quietly_when_nobody_reads() {
    let glossary = r#"{"terms": [{"id": "invest", "forms": {"ko": ["투자"]}, "definition": {"ko": "돈을 넣는 일."}}]}"#;
    let (glossary, table) = (file("terms.json", glossary), file("terms.csv", "term,definition\nwafer,A slice.\n"));
    let (glossary, table) = (glossary.to_str().unwrap(), table.to_str().unwrap());
    let cases: [(&str, &[&str], &str); 10] = [
        ("annotate", &["annotate"], "It paid $60.\n"),
        ("annotate, JSON lines", &["annotate", "--format", "jsonl"], "{\"text\": \"It paid $60.\"}\n"),
        ("glossary check", &["glossary", "check", glossary], ""),
        ("glossary check, no such file", &["glossary", "check", "no-such-file.json"], ""),
        ("glossary build", &["glossary", "build", glossary], ""),
        ("glossary import", &["glossary", "import", table], ""),
        ("glossary export", &["glossary", "export", glossary, "--to", "csv"], ""),
        ("guard list", &["guard", "list", glossary], ""),
        ("rates show", &["rates", "show", "2025-01-31", "60", "USD", "KRW", "--rates", RATES], ""),
        ("rates show, no rate", &["rates", "show", "1998-12-31", "60", "USD", "KRW", "--rates", RATES], ""),
    ];
    for (case, arguments, input) in cases {
        let output = unheard(arguments, input);
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{case}");
        assert!(output.status.success(), "{case}: {}", output.status);
    }
}
