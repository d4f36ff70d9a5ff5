//! A message about a place in a file, in the form that editors and build logs turn into links.

use crate::engine::glossary::Severity;

/// One thing to say about a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Counted from 1; `None` for the file as a whole.
    pub line: Option<usize>,
    /// Whether anything was lost.
    pub severity: Severity,
    /// What is wrong, and what to do.
    pub message: String,
}

impl Finding {
    /// Something that is not used as it stands.
    pub fn error(line: impl Into<Option<usize>>, message: impl Into<String>) -> Finding {
        Finding { line: line.into(), severity: Severity::Error, message: message.into() }
    }

    /// Something that may be meant so.
    pub fn warning(line: impl Into<Option<usize>>, message: impl Into<String>) -> Finding {
        Finding { line: line.into(), severity: Severity::Warning, message: message.into() }
    }

    /// `file:line: severity: message`.
    pub fn in_file(&self, file: &str) -> String {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        format!("{}{line}: {severity}: {}", file, self.message)
    }
}
