//! The one clear message about bad input.

use crate::embed::events;

/// How the event is dispatched.
const ERROR: &str = r#"{"bubbles":true,"detail":{"file":"$","problem":"$","remedy":"$"}}"#;

/// What is wrong, where, and what helps. In a box: it is handed through many hands, and is seldom there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint(Box<Parts>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Parts {
    /// The file, attribute or option.
    file: String,
    /// What is wrong there.
    problem: String,
    /// What a person can do about it.
    remedy: String,
}

impl Complaint {
    /// A complaint about a file or an option.
    pub fn new(file: &str, problem: &str, remedy: &str) -> Complaint {
        Complaint::of(&[file], &[problem], &[remedy])
    }

    /// The same, each of several pieces.
    pub fn of(file: &[&str], problem: &[&str], remedy: &[&str]) -> Complaint {
        Complaint(Box::new(Parts { file: file.concat(), problem: problem.concat(), remedy: remedy.concat() }))
    }

    /// What is wrong.
    pub fn problem(&self) -> &str {
        &self.0.problem
    }

    /// Says it in one line in the console, as a warning: the page itself is unharmed. The page's own
    /// scripts learn of it too.
    pub fn say(&self) {
        let Parts { file, problem, remedy } = &*self.0;
        let words = ["Hovergloss: ", file, ": ", problem, " ", remedy].concat();
        web_sys::console::warn_1(&words.into());
        let document = web_sys::window().and_then(|window| window.document());
        events::tell(document.as_deref(), "hovergloss:error", ERROR, &[file, problem, remedy]);
    }
}
