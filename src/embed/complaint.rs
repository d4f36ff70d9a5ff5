//! The one clear message about bad input.

use crate::embed::events;
use crate::embed::value::object;

/// What is wrong, where, and what helps.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub fn new(file: impl AsRef<str>, problem: impl AsRef<str>, remedy: impl AsRef<str>) -> Complaint {
        fn owned(file: &str, problem: &str, remedy: &str) -> Complaint {
            Complaint { file: file.to_owned(), problem: problem.to_owned(), remedy: remedy.to_owned() }
        }
        owned(file.as_ref(), problem.as_ref(), remedy.as_ref())
    }

    /// The message in one line.
    pub fn words(&self) -> String {
        ["Hovergloss: ", &self.file, ": ", &self.problem, " ", &self.remedy].concat()
    }

    /// Says it in the console, as a warning: the page itself is unharmed. The page's own scripts
    /// learn of it too.
    pub fn say(&self) {
        web_sys::console::warn_1(&self.words().into());
        let document = web_sys::window().and_then(|window| window.document());
        let texts = [("file", &*self.file), ("problem", &*self.problem), ("remedy", &*self.remedy)];
        events::tell(document, "hovergloss:error", object(&texts, &[]));
    }
}
