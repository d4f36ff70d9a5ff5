//! The tables that a page fetches are those that the engine carries.

use crate::{files, test};

#[test]
fn the_fetched_tables_are_the_engines() {
    let fetched = files::text("www/tables/money.txt");
    let mut names = Vec::new();
    for part in fetched.split("== ").skip(1) {
        let (name, text) = part.split_once('\n').unwrap();
        let own = files::text(&format!("src/engine/money/tables/{name}.txt"));
        let own: String = own.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect();
        assert_eq!(text, own, "www/tables/money.txt is not up to date with {name}.txt: run tools/tables.sh");
        names.push(name);
    }
    assert_eq!(
        names,
        ["signs", "names", "colloquial", "places", "places-news", "numerals", "qualifiers", "cues", "others"]
    );
}
