//! The names of the options are the same wherever they are written.

use hovergloss::embed::options;
use wasm_bindgen_test::wasm_bindgen_test;

/// The part of a text from one mark to the next.
fn part(text: &'static str, from: &str, to: &str) -> &'static str {
    text.split(from).nth(1).and_then(|rest| rest.split(to).next()).unwrap_or_else(|| panic!("no {from:?} … {to:?}"))
}

#[wasm_bindgen_test]
fn names_are_the_same_everywhere() {
    let mut known: Vec<&str> = options::names().collect();
    known.sort_unstable();

    let types = part(include_str!("../../www/hovergloss.d.ts"), "export interface Options {", "\n}");
    let typed = types.lines().filter_map(|line| line.trim().split_once("?:")).map(|(name, _)| name);

    let readme = part(include_str!("../../README.md"), "| option | takes | default |", "\n\n");
    let cells = readme.lines().skip(2).filter_map(|line| line.split('|').nth(1));
    let told = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2));

    let component = include_str!("../../src/embed/article_notes.rs");
    let taken = part(component, "let texts = [", "];").lines();
    let taken = taken.chain(part(component, "let flags = [", "];").split("),")).chain(["(\"density\"", "(\"start\""]);
    let taken = taken.filter_map(|item| item.split("(\"").nth(1)?.split('"').next());

    let lists: [(&str, Vec<&str>); 3] = [
        ("www/hovergloss.d.ts", typed.collect()),
        ("README.md", told.collect()),
        // A component starts when it is mounted.
        ("src/embed/article_notes.rs and `start`", taken.collect()),
    ];
    for (place, mut names) in lists {
        names.sort_unstable();
        assert_eq!(names, known, "{place}");
    }
}
