//! A tab: what a reader does in it, and what they see.

use crate::browser::{Engine, Own};
use fantoccini::Client;
use fantoccini::actions::{Actions, InputSource, KeyAction, KeyActions, MouseActions, PointerAction, TouchActions};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const LOOK: &str = include_str!("look.js");
/// How long anything may take before a test gives up: far more than it needs.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long the absence of something is watched: three times the longest delay of the pointer.
const ABSENCE: Duration = Duration::from_millis(900);

/// A rectangle in CSS pixels of the viewport.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)] // each field is its own name
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    /// Its middle.
    ///
    /// ```
    /// use hovergloss_e2e::Rect;
    /// assert_eq!(Rect { left: 0.0, top: 10.0, right: 4.0, bottom: 20.0 }.middle(), (2.0, 15.0));
    /// ```
    pub fn middle(&self) -> (f64, f64) {
        ((self.left + self.right) / 2.0, (self.top + self.bottom) / 2.0)
    }

    /// Whether two rectangles share any area.
    ///
    /// ```
    /// use hovergloss_e2e::Rect;
    /// let word = Rect { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };
    /// assert!(word.covers(&Rect { left: 9.0, right: 20.0, ..word }));
    /// assert!(!word.covers(&Rect { left: 10.0, right: 20.0, ..word }));
    /// ```
    pub fn covers(&self, other: &Rect) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn read(value: &Value) -> Rect {
        let side = |name: &str| value[name].as_f64().unwrap_or_else(|| panic!("no rectangle: {value}"));
        Rect { left: side("left"), top: side("top"), right: side("right"), bottom: side("bottom") }
    }
}

/// An open card.
#[derive(Clone, Debug)]
pub struct Card {
    /// Its heading.
    pub heading: String,
    /// Its body as it reads on the screen.
    pub body: String,
    /// Its ARIA role.
    pub role: String,
    /// Whether it is a sheet at the lower edge.
    pub sheet: bool,
    /// Where it is.
    pub rect: Rect,
}

/// A line of the console.
#[derive(Clone, Debug)]
pub struct Line {
    /// `SEVERE`, `WARNING`, `INFO`, …
    pub level: String,
    /// Where it comes from: `network`, `console-api`, `javascript`, …
    pub source: String,
    /// What it says.
    pub text: String,
}

/// A tab of a browser.
pub struct Page {
    /// The browser.
    pub engine: Engine,
    client: Client,
}

impl Page {
    pub(crate) fn new(engine: Engine, client: Client) -> Page {
        Page { engine, client }
    }

    /// Loads a page, with the pointer out of its way.
    pub async fn open(&self, address: &str) {
        self.move_to(0.0, 0.0).await;
        self.client.goto(address).await.unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Loads a page and waits until its notes are there.
    pub async fn read(&self, address: &str) {
        self.open(address).await;
        self.until("the notes of the article", async || {
            self.look("hosts", json!([])).await.as_u64().filter(|hosts| *hosts > 0)
        })
        .await;
    }

    /// Runs a script and returns its value.
    pub async fn script(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs an asynchronous function's body and waits for its value.
    pub async fn wait_for_script(&self, body: &str) -> Value {
        let wrapped = [
            "const done = arguments[arguments.length - 1]; (async () => {",
            body,
            "})().then((value) => done({ value }), (error) => done({ error: String(error) }));",
        ]
        .concat();
        let answer = self.client.execute_async(&wrapped, Vec::new()).await;
        let answer = answer.unwrap_or_else(|error| panic!("{body}: {error}"));
        assert!(answer["error"].is_null(), "{body}: {}", answer["error"]);
        answer["value"].clone()
    }

    async fn look(&self, function: &str, arguments: Value) -> Value {
        let script = [LOOK, "\nreturn look.", function, "(...arguments);"].concat();
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        self.client.execute(&script, arguments).await.unwrap_or_else(|error| panic!("look.{function}: {error}"))
    }

    /// Waits until something is there.
    pub async fn until<T>(&self, what: &str, found: impl AsyncFn() -> Option<T>) -> T {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = found().await {
                return found;
            }
            assert!(Instant::now() < end, "{what}: not there after {PATIENCE:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    // What the reader does.

    /// Moves the mouse to a point at once.
    pub async fn move_to(&self, x: f64, y: f64) {
        self.path(&[(x, y)], Duration::ZERO).await;
    }

    /// Moves the mouse from point to point, with a pause behind each.
    pub async fn path(&self, points: &[(f64, f64)], pause: Duration) {
        let mut mouse = MouseActions::new("mouse".to_owned());
        for &(x, y) in points {
            mouse = mouse.then(PointerAction::MoveTo { duration: Some(Duration::ZERO), x: x.round(), y: y.round() });
            mouse = mouse.then(PointerAction::Pause { duration: pause });
        }
        self.act(mouse).await;
    }

    /// Clicks with the mouse where it is.
    pub async fn click(&self) {
        let mouse = MouseActions::new("mouse".to_owned());
        let button = fantoccini::actions::MOUSE_BUTTON_LEFT;
        self.act(mouse.then(PointerAction::Down { button }).then(PointerAction::Up { button })).await;
    }

    /// Drags with the mouse.
    pub async fn drag(&self, (x, y): (f64, f64), (to_x, to_y): (f64, f64)) {
        let button = fantoccini::actions::MOUSE_BUTTON_LEFT;
        let at = |x: f64, y: f64| PointerAction::MoveTo { duration: Some(Duration::ZERO), x: x.round(), y: y.round() };
        let mouse = MouseActions::new("mouse".to_owned())
            .then(at(x, y))
            .then(PointerAction::Down { button })
            .then(at((x + to_x) / 2.0, (y + to_y) / 2.0))
            .then(at(to_x, to_y))
            .then(PointerAction::Up { button });
        self.act(mouse).await;
    }

    /// Taps with a finger.
    pub async fn tap(&self, (x, y): (f64, f64)) {
        let button = fantoccini::actions::MOUSE_BUTTON_LEFT;
        let finger = TouchActions::new("finger".to_owned())
            .then(PointerAction::MoveTo { duration: Some(Duration::ZERO), x: x.round(), y: y.round() })
            .then(PointerAction::Down { button })
            .then(PointerAction::Pause { duration: Duration::from_millis(40) })
            .then(PointerAction::Up { button });
        self.act(finger).await;
    }

    /// Presses a key, with Alt held down where `alt` says so.
    pub async fn press(&self, key: char, alt: bool) {
        let mut keys = KeyActions::new("keys".to_owned());
        let held = Key::Alt.into();
        if alt {
            keys = keys.then(KeyAction::Down { value: held });
        }
        keys = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        if alt {
            keys = keys.then(KeyAction::Up { value: held });
        }
        self.act(keys).await;
    }

    async fn act(&self, sequence: impl Into<fantoccini::actions::ActionSequence>) {
        let actions = Actions::from(sequence.into());
        self.client.perform_actions(actions).await.expect("the browser performs the actions");
    }

    /// Makes the viewport a phone's, with a finger.
    pub async fn become_phone(&self) {
        match self.engine {
            // Its windows are at least 500 px wide.
            Engine::Chromium => {
                let size = json!({ "width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": true });
                self.devtools("Emulation.setDeviceMetricsOverride", size).await;
                self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
            }
            Engine::Firefox => self.resize(500, 885).await,
        }
    }

    /// Makes the window another size.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_rect(0, 0, width, height).await.expect("the window takes the size");
    }

    /// Calls Chromium's own protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let own = Own("goog/cdp/execute", json!({ "cmd": command, "params": parameters }));
        self.client.issue_cmd(own).await.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Rests the mouse on words of the article, somewhere in the middle of the window.
    pub async fn point_at(&self, words: &str, scope: &str) -> Rect {
        let word = self.bring(words, scope, "center").await;
        let (x, y) = word.middle();
        self.move_to(x, y).await;
        word
    }

    // What the reader sees.

    /// Width and height of the viewport without scrollbars, in CSS pixels.
    pub async fn viewport(&self) -> (f64, f64) {
        let size = self.script("return [document.documentElement.clientWidth, innerHeight]").await;
        let [width, height] = [&size[0], &size[1]].map(|side| side.as_f64().unwrap_or_default());
        (width, height)
    }

    /// Scrolls words to `start`, `center` or `end` of the window, and says where they are then.
    pub async fn bring(&self, words: &str, scope: &str, block: &str) -> Rect {
        Rect::read(&self.look("word", json!([words, scope, block])).await)
    }

    /// Where words are.
    pub async fn word(&self, words: &str, scope: &str) -> Rect {
        Rect::read(&self.look("word", json!([words, scope])).await)
    }

    /// The open card.
    pub async fn card(&self) -> Option<Card> {
        let card = self.look("card", json!([])).await;
        let text = |name: &str| card[name].as_str().unwrap_or_default().to_owned();
        (!card.is_null()).then(|| Card {
            heading: text("heading"),
            body: text("body"),
            role: text("role"),
            sheet: card["sheet"] == true,
            rect: Rect::read(&card["rect"]),
        })
    }

    /// Waits for a card whose text holds all of these.
    pub async fn card_with(&self, wanted: &[&str]) -> Card {
        let end = Instant::now() + PATIENCE;
        loop {
            let card = self.card().await;
            let text = card.as_ref().map(|card| [&*card.heading, "\n", &*card.body].concat()).unwrap_or_default();
            let missing = wanted.iter().find(|part| !text.contains(**part));
            match (card, missing) {
                (Some(card), None) => return card,
                (_, missing) if Instant::now() > end => panic!("the card lacks {missing:?}; it says:\n{text}"),
                _ => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
    }

    /// Waits until no card is open.
    pub async fn no_card(&self) {
        self.until("the card's end", async || self.card().await.is_none().then_some(())).await;
    }

    /// Watches that no card opens.
    pub async fn stays_without_card(&self, why: &str) {
        let end = Instant::now() + ABSENCE;
        while Instant::now() < end {
            if let Some(card) = self.card().await {
                panic!("{why}, but a card opened: {}", card.heading);
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Watches that the card stays open.
    pub async fn keeps_card(&self, why: &str) {
        let end = Instant::now() + ABSENCE;
        while Instant::now() < end {
            assert!(self.card().await.is_some(), "{why}, but the card closed");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// The words of every highlight, amounts apart.
    pub async fn marks(&self, money: bool) -> Vec<String> {
        let marks = self.look("marks", json!([])).await;
        let marks = marks.as_array().cloned().unwrap_or_default();
        let words = marks.iter().filter(|mark| mark["money"] == money).filter_map(|mark| mark["words"].as_str());
        words.map(str::to_owned).collect()
    }

    /// How many highlights touch what a selector names.
    pub async fn marks_in(&self, selector: &str) -> u64 {
        self.look("marksIn", json!([selector])).await.as_u64().unwrap_or(0)
    }

    /// Where the focus is: `button.ring` in what is ours, an id or a tag in the page.
    pub async fn focus(&self) -> String {
        self.look("focus", json!([])).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits for the focus.
    pub async fn focus_on(&self, what: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            let focus = self.focus().await;
            if focus == what {
                return;
            }
            assert!(Instant::now() < end, "the focus is on {focus:?}, not on {what:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The label and the place of the ring over the text.
    pub async fn ring(&self) -> Option<(String, Rect)> {
        let ring = self.look("ring", json!([])).await;
        ring["label"].as_str().map(|label| (label.to_owned(), Rect::read(&ring["rect"])))
    }

    /// The labels of the list of notes.
    pub async fn notes(&self) -> Vec<String> {
        let notes = self.look("notes", json!([])).await;
        notes.as_array().into_iter().flatten().filter_map(|note| note.as_str().map(str::to_owned)).collect()
    }

    /// How many elements of ours the page holds.
    pub async fn hosts(&self) -> u64 {
        self.look("hosts", json!([])).await.as_u64().unwrap_or(0)
    }

    /// The page as text, without the element that is ours.
    pub async fn source(&self) -> String {
        self.look("source", json!([])).await.as_str().unwrap_or_default().to_owned()
    }

    /// The page as its server sends it, parsed and written out again.
    pub async fn sent(&self) -> String {
        self.look("sent", json!([])).await.as_str().unwrap_or_default().to_owned()
    }

    /// Every origin that the page has fetched from.
    pub async fn origins(&self) -> Vec<String> {
        let origins = self.look("origins", json!([])).await;
        origins.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
    }

    /// What the console has said since it was last asked; nothing where the browser does not tell.
    pub async fn console(&self) -> Vec<Line> {
        if self.engine != Engine::Chromium {
            return Vec::new();
        }
        let log = self.client.issue_cmd(Own("se/log", json!({ "type": "browser" }))).await.expect("the browser's log");
        let text = |line: &Value, name: &str| line[name].as_str().unwrap_or_default().to_owned();
        let lines = log.as_array().into_iter().flatten();
        lines
            .map(|line| Line { level: text(line, "level"), source: text(line, "source"), text: text(line, "message") })
            .collect()
    }

    pub(crate) async fn forget_console(&self) {
        self.console().await;
    }
}
