//! The tables that a page fetches are those that the engine carries.

use std::fs;
use std::path::Path;

#[test]
fn the_fetched_tables_are_the_engines() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let fetched = fs::read_to_string(root.join("www/tables/money.txt")).unwrap();
    let mut names = Vec::new();
    for part in fetched.split("== ").skip(1) {
        let (name, text) = part.split_once('\n').unwrap();
        let own = fs::read_to_string(root.join(format!("src/engine/money/tables/{name}.txt"))).unwrap();
        let own: String = own.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect();
        assert_eq!(text, own, "www/tables/money.txt is not up to date with {name}.txt: run tools/tables.sh");
        names.push(name);
    }
    assert_eq!(names, ["signs", "names", "colloquial", "places", "places-news", "numerals", "qualifiers"]);
}
