//! Takes comments and blanks out of the style sheets: they travel to readers inside the program.
//! And makes Rust of the English words of the notes, and of those of the extension's own pages.

use std::path::Path;
use std::{env, error, fs};

#[path = "src/engine/hash.rs"]
mod hash;

/// The English words of the notes.
const ENGLISH: &str = "www/messages/en.txt";
/// The words of panel and options page, a file a language.
const MESSAGES: &str = "www/extension/messages";

fn main() -> Result<(), Box<dyn error::Error>> {
    let out = env::var("OUT_DIR")?;
    for sheet in ["src/ui/style.css", "src/page/marks.css"] {
        println!("cargo::rerun-if-changed={sheet}");
        let name = Path::new(sheet).file_name().ok_or("a style sheet without a name")?;
        fs::write(Path::new(&out).join(name), without_blanks(&fs::read_to_string(sheet)?))?;
    }
    println!("cargo::rerun-if-changed={ENGLISH}");
    fs::write(Path::new(&out).join("messages.rs"), english(&fs::read_to_string(ENGLISH)?)?)?;
    if env::var_os("CARGO_FEATURE_EXTENSION").is_some() {
        println!("cargo::rerun-if-changed={MESSAGES}");
        fs::write(Path::new(&out).join("extension-messages.rs"), messages()?)?;
    }
    Ok(())
}

/// The texts, and the hash of the keys: the keys themselves need not travel to readers.
fn english(file: &str) -> Result<String, Box<dyn error::Error>> {
    let (mut keys, mut texts) = (hash::HASH_OF_NOTHING, String::new());
    for line in file.lines() {
        let (key, text) = line.split_once("= ").ok_or_else(|| format!("{ENGLISH}: {line}"))?;
        keys = hash::hash(keys, key.as_bytes());
        texts += text;
        texts.push('\n');
    }
    Ok(format!("const ENGLISH: &str = {texts:?};\nconst KEYS: u32 = {keys};\n"))
}

/// A function from a language's tag to its words. A file without some message, or with an unknown
/// one, is a value without that field, or with one too many: the compiler refuses both.
fn messages() -> Result<String, Box<dyn error::Error>> {
    let mut files = fs::read_dir(MESSAGES)?.map(|file| Ok(file?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    files.sort();
    let mut code = "fn of(tag: &str) -> &'static Messages {\n    match tag {\n".to_owned();
    let mut english = String::new();
    for file in files {
        let tag = file.file_stem().and_then(|tag| tag.to_str()).ok_or("a language without a tag")?.to_owned();
        let mut fields = String::new();
        for line in fs::read_to_string(&file)?.lines() {
            let (key, text) = line.split_once(" = ").ok_or_else(|| format!("{}: {line}", file.display()))?;
            fields += &format!("            {}: {text:?},\n", key.replace('-', "_"));
        }
        let value = format!("&Messages {{\n{fields}        }},\n");
        if tag == "en" {
            english = value;
        } else {
            code += &format!("        {tag:?} => {value}");
        }
    }
    Ok(code + &format!("        _ => {english}    }}\n}}\n"))
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
