//! A screen for a browser that cannot do without one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running X server that draws nowhere; it ends when it is dropped.
pub(crate) struct Display {
    server: Child,
    /// What `DISPLAY` is to be for its programs.
    pub(crate) name: String,
}

impl Display {
    /// Starts a server on a free number.
    pub(crate) fn open() -> Result<Display, String> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"]);
        let server = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut server = server.map_err(|error| format!("Xvfb: {error}. `tools/install.sh test` installs it."))?;
        let mut number = String::new();
        // It says its number when it is ready, and ends without a word when it cannot start.
        let said = server.stdout.take().map(|out| BufReader::new(out).read_line(&mut number));
        let display = Display { server, name: [":", number.trim()].concat() };
        match said {
            Some(Ok(length)) if length > 0 => Ok(display),
            _ => Err("Xvfb did not start.".to_owned()),
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
