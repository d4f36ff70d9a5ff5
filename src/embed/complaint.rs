//! The one clear message about bad input.

use crate::embed::events;
use serde::Serialize;
use std::fmt;

/// What is wrong, where, and what helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Complaint {
    /// The file, attribute or option.
    pub file: String,
    /// What is wrong there.
    pub problem: String,
    /// What a person can do about it.
    pub remedy: String,
}

impl Complaint {
    /// A complaint about a file or an option.
    pub fn new(file: impl Into<String>, problem: impl Into<String>, remedy: impl Into<String>) -> Complaint {
        Complaint { file: file.into(), problem: problem.into(), remedy: remedy.into() }
    }

    /// Says it in the console, as a warning: the page itself is unharmed. The page's own scripts
    /// learn of it too.
    pub fn say(&self) {
        web_sys::console::warn_1(&self.to_string().into());
        let document = web_sys::window().and_then(|window| window.document());
        events::tell(document, "hovergloss:error", serde_wasm_bindgen::to_value(self));
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        for part in ["Hovergloss: ", &self.file, ": ", &self.problem, " ", &self.remedy] {
            formatter.write_str(part)?;
        }
        Ok(())
    }
}
