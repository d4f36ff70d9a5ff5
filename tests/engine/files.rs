//! The repository's files, for native tests and for those in a browser, whose server has them.

/// The bytes of a file, by its path in the repository.
#[cfg(not(target_arch = "wasm32"))]
pub fn read(path: &str) -> Vec<u8> {
    std::fs::read([env!("CARGO_MANIFEST_DIR"), "/", path].concat()).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The bytes of a file, by its path in the repository.
#[cfg(target_arch = "wasm32")]
pub fn read(path: &str) -> Vec<u8> {
    // Tests are plain functions, so this waits; and what waits only gives text.
    let get = "const request = new XMLHttpRequest();
        request.open('GET', '/' + path, false);
        request.overrideMimeType('text/plain; charset=x-user-defined');
        request.send();
        if (request.status !== 200) throw new Error(path + ': the server answered ' + request.status);
        return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 255)";
    let get = js_sys::Function::new_with_args("path", get);
    let bytes = get.call1(&wasm_bindgen::JsValue::NULL, &path.into()).unwrap_or_else(|error| panic!("{error:?}"));
    js_sys::Uint8Array::new(&bytes).to_vec()
}

/// The text of a file, by its path in the repository.
pub fn text(path: &str) -> String {
    String::from_utf8(read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A file that does not import what `#[test]` is would only be tested natively.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_file_is_tested_in_a_page_too() {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/engine"));
    for file in folder.expect("this folder").flatten().map(|file| file.path()) {
        let text = String::from_utf8(std::fs::read(&file).expect("a file")).expect("text");
        let tested = text.lines().any(|line| line.trim() == "#[test]") && !file.ends_with("files.rs");
        let imports = text.contains("use crate::test;") || text.contains("use crate::{files, test};");
        assert!(!tested || imports, "{}: add `use crate::test;`", file.display());
    }
}
