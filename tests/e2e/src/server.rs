//! The built site as an origin of its own, with whatever is wrong with it.

use std::collections::{BTreeSet, HashMap};
use std::io::{BufRead, BufReader, Read, Result, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What one address answers instead of the built file.
///
/// ```
/// use hovergloss_e2e::Answer;
/// let missing = Answer::status(404);
/// assert_eq!(missing.status, 404);
/// let page = Answer::html("<!doctype html><p>Hello");
/// assert_eq!(page.media_type, Some("text/html; charset=utf-8"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The body; the built file where it is `None` and the status is 200.
    pub body: Option<Vec<u8>>,
    /// The media type, where it is not the one of the file's extension.
    pub media_type: Option<&'static str>,
    /// How long the answer takes.
    pub delay: Duration,
    /// Whether there is no answer before the test sets another.
    pub held: bool,
    /// More headers.
    pub headers: Vec<(String, String)>,
}

impl Answer {
    /// No more than a status.
    pub fn status(status: u16) -> Answer {
        Answer { status, body: Some(Vec::new()), ..Answer::default() }
    }

    /// The built file, to be changed in some way.
    pub fn file() -> Answer {
        Answer { status: 200, ..Answer::default() }
    }

    /// Other contents than the built file's.
    pub fn body(body: impl Into<Vec<u8>>) -> Answer {
        Answer { body: Some(body.into()), ..Answer::file() }
    }

    /// A page written for the test.
    pub fn html(body: impl Into<String>) -> Answer {
        Answer::body(body.into()).media_type("text/html; charset=utf-8")
    }

    /// None, until the test sets one.
    pub fn held() -> Answer {
        Answer { held: true, ..Answer::default() }
    }

    /// The same with another media type.
    pub fn media_type(mut self, media_type: &'static str) -> Answer {
        self.media_type = Some(media_type);
        self
    }

    /// The same with one more header.
    pub fn header(mut self, name: &str, value: &str) -> Answer {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same, but late.
    pub fn after(mut self, delay: Duration) -> Answer {
        self.delay = delay;
        self
    }
}

#[derive(Default)]
struct Rules {
    answers: HashMap<String, Answer>,
    headers: Vec<(String, String)>,
    files: Option<String>,
    folder: Option<PathBuf>,
    asked: Vec<String>,
    reports: Vec<String>,
}

/// What the pages of `www/hosts` call the origin they take their files from, where it is another.
const FILES: &str = "https://files.example";
/// Where browsers report what a policy has kept them from.
const REPORTS: &str = "/policy-report";
/// What every policy of a page gets besides: where to report, and no media. Nothing of ours plays any, so a
/// test can go against that and see that reports come.
const REPORTED: &str = "; media-src 'none'; report-uri /policy-report";

/// An origin. It ends with the value.
///
/// The server is a thread a connection and a connection a request: as much of HTTP as a test page
/// needs, and no pool of threads or connections that could keep a browser waiting.
pub struct Site {
    address: SocketAddr,
    ended: Arc<AtomicBool>,
    rules: Arc<Mutex<Rules>>,
    origin: String,
}

/// A port that no test before has had: the browser would still know what was stored there.
fn new_port() -> (TcpListener, SocketAddr) {
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port of this machine");
        let address = listener.local_addr().expect("a bound port has an address");
        if USED.lock().expect("nobody panics with it").insert(address.port()) {
            return (listener, address);
        }
    }
}

impl Site {
    /// Serves the built site on a free port.
    pub fn open() -> Site {
        let (listener, address) = new_port();
        let (rules, ended) = (Arc::new(Mutex::new(Rules::default())), Arc::new(AtomicBool::new(false)));
        let (known, stop, folder) = (Arc::clone(&rules), Arc::clone(&ended), dist());
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                let (known, folder) = (Arc::clone(&known), folder.clone());
                // The browser may close the tab before it has its answer.
                std::thread::spawn(move || answer(&connection, &known, &folder).unwrap_or_default());
            }
        });
        Site { address, ended, rules, origin: format!("http://{address}") }
    }

    /// The address of a path: `/index.html` and the like.
    pub fn address(&self, path: &str) -> String {
        [&self.origin, path].concat()
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Answers a path in another way from now on.
    pub fn set(&self, path: &str, answer: Answer) -> &Site {
        self.rules().answers.insert(path.to_owned(), answer);
        self
    }

    /// Sends a header with every answer, such as a content security policy.
    pub fn header(&self, name: &str, value: &str) -> &Site {
        self.rules().headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Makes this the page of sites that take their files from another origin.
    pub fn files_from(&self, other: &Site) -> &Site {
        self.rules().files = Some(other.origin.clone());
        self
    }

    /// Serves a folder of pages beside the built site.
    pub fn add(&self, folder: &Path) -> &Site {
        self.rules().folder = Some(folder.to_owned());
        self
    }

    /// What browsers have reported since this was last asked of pages that went against their policy:
    /// `script-src wasm-eval`. A browser's own search for an icon is not the page's doing.
    pub fn violations(&self) -> Vec<String> {
        let reports = std::mem::take(&mut self.rules().reports);
        reports.iter().map(|report| violation(report)).filter(|report| !report.ends_with("/favicon.ico")).collect()
    }

    /// Lets pages of every origin read the files.
    pub fn allow_everyone(&self) -> &Site {
        self.header("Access-Control-Allow-Origin", "*")
    }

    /// The paths that have been asked for, in order.
    pub fn asked(&self) -> Vec<String> {
        self.rules().asked.clone()
    }

    /// A built file's contents.
    pub fn read(path: &str) -> Vec<u8> {
        let file = built(&dist(), path);
        std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }

    fn rules(&self) -> std::sync::MutexGuard<'_, Rules> {
        self.rules.lock().expect("no thread panics while it holds the rules")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        self.rules().answers.clear();
        // Wakes the listener, which then ends.
        let _ = TcpStream::connect(self.address);
    }
}

/// Whether the engine is to run as JavaScript: the environment variable `HOVERGLOSS_ENGINE` says
/// `javascript`. Pages without a policy of their own then forbid wasm.
pub fn on_javascript() -> bool {
    std::env::var_os("HOVERGLOSS_ENGINE").is_some_and(|engine| engine == "javascript")
}

/// The built site.
///
/// # Panics
/// Where it has not been built: every test needs it.
pub fn dist() -> PathBuf {
    let folder = std::env::var_os("HOVERGLOSS_DIST")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist/demo"), PathBuf::from);
    assert!(
        folder.join("hovergloss.js").is_file(),
        "{} holds no built site. Run `make build` first, or name the folder in HOVERGLOSS_DIST.",
        folder.display()
    );
    folder
}

/// The folder of the release's files. Its name is another in every release, so tests leave it out:
/// to them `/rates/head.txt` is the release's own.
pub fn release(folder: &Path) -> Option<String> {
    let names = std::fs::read_dir(folder).ok()?.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let is_release = |name: &String| name.strip_prefix("hovergloss-").is_some_and(|hash| !hash.contains('.'));
    names.filter(is_release).max()
}

/// The file of a path, in the release's folder where it is not beside it.
fn built(folder: &Path, path: &str) -> PathBuf {
    let file = folder.join(path.trim_start_matches('/'));
    match release(folder) {
        Some(release) if !file.exists() => folder.join(release).join(path.trim_start_matches('/')),
        _ => file,
    }
}

fn answer(connection: &TcpStream, rules: &Mutex<Rules>, folder: &Path) -> Result<()> {
    let mut request = BufReader::new(connection);
    let mut first = String::new();
    request.read_line(&mut first)?;
    let (mut line, mut length) = (first.clone(), 0);
    // Nothing a page asks for here depends on the other headers.
    while !line.trim_end().is_empty() {
        line.clear();
        request.read_line(&mut line)?;
        let (name, value) = line.split_once(':').unwrap_or_default();
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().unwrap_or_default();
        }
    }
    let mut told = vec![0; length];
    request.read_exact(&mut told)?;
    let target = first.split(' ').nth(1).unwrap_or("/");
    let path = target.split(['?', '#']).next().unwrap_or("/");
    let inside = release(folder).and_then(|release| path.strip_prefix('/')?.strip_prefix(&release));
    let path = inside.unwrap_or(path).to_owned();
    let rules = || rules.lock().expect("no thread panics while it holds the rules");
    if path == REPORTS {
        rules().reports.push(String::from_utf8_lossy(&told).into_owned());
    } else {
        rules().asked.push(path.clone());
    }
    while rules().answers.get(&path).is_some_and(|answer| answer.held) {
        std::thread::sleep(Duration::from_millis(5));
    }
    let (given, headers, files, added) = {
        let rules = rules();
        (rules.answers.get(&path).cloned(), rules.headers.clone(), rules.files.clone(), rules.folder.clone())
    };
    let Answer { status, body, media_type, delay, headers: own, .. } = given.unwrap_or_else(Answer::file);
    std::thread::sleep(delay);
    let name = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
    let (status, body) = match body {
        // Browsers ask for an icon whatever the page says.
        None if path == REPORTS || path == "/favicon.ico" => (204, Vec::new()),
        Some(body) => (status, body),
        None if name.contains("..") => (404, Vec::new()),
        None => added
            .and_then(|added| std::fs::read(added.join(name)).ok())
            .or_else(|| std::fs::read(built(folder, name)).ok())
            .map_or((404, Vec::new()), |body| (status, body)),
    };
    let media_type = media_type.unwrap_or_else(|| media_type_of(name));
    let files = |text: String| files.as_ref().map_or(text.clone(), |files| text.replace(FILES, files));
    let body = match String::from_utf8(body) {
        Ok(text) if media_type.starts_with("text/html") => files(text).into_bytes(),
        Ok(text) => text.into_bytes(),
        Err(bytes) => bytes.into_bytes(),
    };
    let length = body.len();
    let mut head = format!("HTTP/1.1 {status} \r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\n");
    let headers: Vec<_> = headers.into_iter().chain(own).chain(policy_of(folder, &path)).collect();
    if on_javascript() && headers.iter().all(|(name, _)| name != "Content-Security-Policy") {
        head.push_str("Content-Security-Policy: script-src * 'unsafe-inline'\r\n");
    }
    for (name, value) in headers {
        let reports = if name == "Content-Security-Policy" { REPORTED } else { "" };
        head.extend([&*name, ": ", &files(value), reports, "\r\n"]);
    }
    head.push_str("Connection: close\r\n\r\n");
    let mut out = connection;
    out.write_all(head.as_bytes())?;
    out.write_all(&body)
}

/// The headers of a page of `www/hosts`, as the build wrote them down.
fn policy_of(folder: &Path, path: &str) -> Vec<(String, String)> {
    if !path.starts_with("/hosts/") {
        return Vec::new();
    }
    let list = std::fs::read(folder.join("hosts/headers.json")).unwrap_or_default();
    let list = serde_json::from_slice::<serde_json::Value>(&list).unwrap_or_default();
    let headers = list[path].as_object().into_iter().flatten();
    headers.map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned())).collect()
}

/// Directive and blocked address of a report.
fn violation(report: &str) -> String {
    let told = serde_json::from_str::<serde_json::Value>(report).unwrap_or_default();
    let part = |name: &str| told["csp-report"][name].as_str().unwrap_or_else(|| panic!("no {name} in {report}"));
    [part("effective-directive"), " ", part("blocked-uri")].concat()
}

fn media_type_of(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
