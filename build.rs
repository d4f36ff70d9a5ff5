//! Takes comments and blanks out of the style sheets: they travel to readers inside the program.

use std::path::Path;
use std::{env, error, fs};

fn main() -> Result<(), Box<dyn error::Error>> {
    let out = env::var("OUT_DIR")?;
    for sheet in ["src/ui/style.css", "src/page/marks.css"] {
        println!("cargo::rerun-if-changed={sheet}");
        let name = Path::new(sheet).file_name().ok_or("a style sheet without a name")?;
        fs::write(Path::new(&out).join(name), without_blanks(&fs::read_to_string(sheet)?))?;
    }
    Ok(())
}

/// Drops comments, and the blanks that mean nothing: those next to a brace, a semicolon or a comma,
/// after a colon, and at line ends. Our style sheets have no strings in which that would matter.
fn without_blanks(css: &str) -> String {
    let mut text = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, behind)| behind);
    }
    text.push_str(rest);
    let mut short = String::new();
    for word in text.split_whitespace() {
        if !short.ends_with(['{', '}', ';', ',', ':']) && !word.starts_with(['{', '}']) && !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short.replace(";}", "}")
}
