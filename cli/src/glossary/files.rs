//! Glossary files as the commands take them.

use hovergloss::engine::Glossary;
use hovergloss::engine::glossary::formats::{Format, Loaded};
use std::path::Path;

/// The bytes of a file.
///
/// # Errors
/// A message with the path when the file cannot be read at all.
pub fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{}: {error}; name a file that can be read", path.display()))
}

/// The format that a file's name tells.
pub fn told(path: &Path) -> Option<Format> {
    Format::of_name(path.file_name()?.to_str()?)
}

/// Reads a glossary in any format.
///
/// # Errors
/// A message with the path when the file cannot be read at all.
pub fn load(path: &Path) -> Result<Loaded, String> {
    let bytes = bytes(path)?;
    Ok(match told(path) {
        // JSON that is too broken to look like it is to be told so.
        Some(Format::Json) => Format::Json.read_bytes(bytes, "en"),
        _ => Format::read_any(bytes, "en"),
    })
}

/// The glossary that stands in when none is named.
pub fn built_in() -> Glossary {
    Format::Json.read(include_str!("../../../www/glossaries/ai-and-markets.json"), "en").glossary
}
