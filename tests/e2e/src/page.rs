//! A tab. What a reader does in it is in `input`, what they see in `view`.

use crate::browser::Engine;
use crate::extension::Extension;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::fs::File;
use std::sync::Arc;
use std::time::{Duration, Instant};

const LOOK: &str = include_str!("look.js");
/// How long anything may take before a test gives up: far more than it needs.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

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

    pub(crate) fn read(value: &Value) -> Rect {
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
    /// Where it comes from: `network`, `console-api`, `javascript`, …; in Firefox one of the last two.
    pub source: String,
    /// What it says.
    pub text: String,
}

/// The way back to a tab.
#[derive(Debug)]
pub struct Tab(fantoccini::wd::WindowHandle);

/// A tab of a browser.
pub struct Page {
    /// The browser.
    pub engine: Engine,
    /// The extension, in a browser that has it.
    pub extension: Option<Extension>,
    pub(crate) client: Client,
    /// What the browser prints, from where it was last read.
    pub(crate) printed: Arc<File>,
}

impl Page {
    /// Opens another tab, goes there, and returns the way back.
    pub async fn new_tab(&self) -> Tab {
        let here = self.client.window().await.expect("a tab");
        let tab = self.client.new_window(true).await.expect("the browser opens a tab");
        self.client.switch_to_window(tab.handle).await.expect("the new tab");
        Tab(here)
    }

    /// Closes this tab and goes back to an older one.
    pub async fn switch_back(&self, tab: Tab) {
        self.client.close_window().await.expect("this tab closes");
        self.back_to(tab).await;
    }

    /// Goes back to an older tab, from one that may have closed itself.
    pub async fn back_to(&self, Tab(older): Tab) {
        self.client.switch_to_window(older).await.expect("the older tab");
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

    /// Goes into a frame: from now on everything is asked of the page in it.
    pub async fn enter(&self, frame: &str) {
        let element = self.client.find(Locator::Css(frame)).await.unwrap_or_else(|error| panic!("{frame}: {error}"));
        element.enter_frame().await.unwrap_or_else(|error| panic!("{frame}: {error}"));
    }

    /// Goes back from a frame to the page around it.
    pub async fn leave(&self) {
        self.client.clone().enter_parent_frame().await.expect("the page around the frame");
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

    pub(crate) async fn look(&self, function: &str, arguments: Value) -> Value {
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
}
