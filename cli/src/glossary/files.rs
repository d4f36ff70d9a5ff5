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

/// Reads a glossary in the project's own format or as a schema.org `DefinedTermSet`.
///
/// # Errors
/// A message with the path when the file cannot be read at all.
pub fn load(path: &Path) -> Result<Loaded, String> {
    Ok(Format::Json.read_bytes(bytes(path)?, "en"))
}

/// The glossary that stands in when none is named.
pub fn built_in() -> Glossary {
    Format::Json.read(include_str!("../../../www/glossaries/ai-and-markets.json"), "en").glossary
}
