//! The one clear message about bad input.

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

    /// Says it in the console, as a warning: the page itself is unharmed.
    pub fn say(&self) {
        let words = ["Hovergloss: ", &self.file, ": ", &self.problem, " ", &self.remedy].concat();
        web_sys::console::warn_1(&words.into());
    }
}
