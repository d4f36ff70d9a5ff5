//! The interface's languages: every message, in order, with its places for what is put in.

use crate::{files, test};

const LANGUAGES: [&str; 11] = ["ar", "de", "en", "es", "fr", "it", "ja", "ko", "pt", "zh-Hans", "zh-Hant"];

fn lines(language: &str) -> Vec<(String, String)> {
    let text = files::text(&format!("www/messages/{language}.txt"));
    let line = |line: &str| {
        let (key, text) = line.split_once(" = ").unwrap_or_else(|| panic!("{language}: {line:?} is not `key = text`"));
        (key.to_owned(), text.to_owned())
    };
    text.lines().map(line).collect()
}

#[test]
fn every_language_says_everything() {
    let english = lines("en");
    for language in LANGUAGES {
        let own = lines(language);
        let keys = |lines: &[(String, String)]| lines.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>();
        assert_eq!(keys(&own), keys(&english), "{language}: the keys of en.txt, in its order");
        for ((key, text), (_, original)) in own.iter().zip(&english) {
            assert_eq!(text.matches("{}").count(), original.matches("{}").count(), "{language}: {key} = {text}");
            assert!(!text.trim().is_empty() && text.trim() == text, "{language}: {key} = {text:?}");
            let same = language != "en" && text == original && !["source", "notes-in-article"].contains(&key.as_str());
            assert!(!same, "{language}: {key} is still English");
        }
    }
}

/// A browser cannot list a folder.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn no_other_files() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/www/messages");
    let mut files: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    assert_eq!(files, LANGUAGES.map(|language| format!("{language}.txt")));
}

/// The program knows messages by their line: the enum's names, in its order, are the keys.
#[test]
fn the_program_asks_for_these() {
    let source = files::text("src/ui/messages.rs");
    let names = source.split_once("pub enum Message {").unwrap().1.split_once('}').unwrap().0;
    let kebab = |name: &str| {
        let mut key = String::new();
        for character in name.chars() {
            if character.is_uppercase() && !key.is_empty() {
                key.push('-');
            }
            key.extend(character.to_lowercase());
        }
        key
    };
    let names: Vec<String> = names.split(',').map(str::trim).filter(|name| !name.is_empty()).map(kebab).collect();
    let keys: Vec<String> = lines("en").into_iter().map(|(key, _)| key).collect();
    assert_eq!(names, keys);
}
