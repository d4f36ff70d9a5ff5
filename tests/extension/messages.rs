//! The words of panel and options page. A missing one does not compile; what is left is told here.

use std::collections::BTreeMap;
use std::fs;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/www/extension");
const LANGUAGES: [&str; 11] = ["ar", "de", "en", "es", "fr", "it", "ja", "ko", "pt", "zh-Hans", "zh-Hant"];
/// Words that are the same in English and another language.
const SHARED: [&str; 3] = ["name", "reading", "sites"];

fn lines(language: &str) -> BTreeMap<String, String> {
    let file = format!("{FOLDER}/messages/{language}.txt");
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let pair = |line: &str| line.split_once(" = ").map(|(key, text)| (key.to_owned(), text.to_owned()));
    text.lines().map(|line| pair(line).unwrap_or_else(|| panic!("{file}: {line}"))).collect()
}

#[test]
fn every_language_is_translated() {
    let english = lines("en");
    for language in LANGUAGES.into_iter().filter(|language| *language != "en") {
        let own = lines(language);
        assert_eq!(own.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "{language}");
        for (key, text) in own {
            assert_eq!(text.matches("{}").count(), english[&key].matches("{}").count(), "{language}: {key} = {text}");
            let same = text == english[&key] && !SHARED.contains(&&*key);
            assert!(!same, "{language}: {key} is still English");
        }
    }
}

#[test]
fn no_other_languages() {
    let names = |folder: &str| {
        let files = fs::read_dir(format!("{FOLDER}/{folder}")).unwrap_or_else(|error| panic!("{folder}: {error}"));
        let mut names: Vec<String> = files
            .map(|file| file.unwrap_or_else(|error| panic!("{error}")).file_name().to_string_lossy().into())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names("messages"), LANGUAGES.map(|language| format!("{language}.txt")));
    let locales = ["ar", "de", "en", "es", "fr", "it", "ja", "ko", "pt_BR", "pt_PT", "zh_CN", "zh_TW"];
    assert_eq!(names("_locales"), locales);
}
