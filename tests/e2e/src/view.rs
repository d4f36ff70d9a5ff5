//! What a reader sees in a tab.

use crate::browser::{Engine, Own};
use crate::page::{Card, Line, PATIENCE, Page, Rect};
use crate::server::Site;
use fantoccini::Locator;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::io::Read;
use std::time::{Duration, Instant};

/// For how many milliseconds of its own clock a page is watched: half as long again as the longest delay
/// of the pointer, which has begun before.
const WATCH: u32 = 450;

/// What a page's scripts hold.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    /// The bytes of the heap, those of compiled functions among them.
    pub bytes: f64,
    /// The bytes of buffers: the memory of the engine as JavaScript is one.
    pub buffers: f64,
    /// Nodes, those too that are in no document any more.
    pub nodes: u64,
    /// Listeners.
    pub listeners: u64,
    /// Objects and functions.
    pub objects: u64,
}

impl Page {
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

    /// What is on the screen, as a PNG.
    pub async fn picture(&self) -> Vec<u8> {
        self.client.screenshot().await.expect("the browser takes a picture")
    }

    /// What a selector names and nothing around it, as a PNG.
    pub async fn picture_of(&self, selector: &str) -> Vec<u8> {
        let part = self.client.find(Locator::Css(selector)).await.unwrap_or_else(|error| panic!("{selector}: {error}"));
        part.screenshot().await.unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    /// Selects words.
    pub async fn select(&self, words: &str, scope: &str) {
        self.look("select", json!([words, scope])).await;
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

    /// Clicks what a selector names in the card or the list, when it is there.
    pub async fn act_in_card(&self, selector: &str) {
        let what = ["what the reader acts on: ", selector].concat();
        self.until(&what, async || (self.look("act", json!([selector])).await == true).then_some(())).await;
    }

    /// The text of what a selector names in our own view.
    pub async fn text_of(&self, selector: &str) -> String {
        self.look("textOf", json!([selector])).await.as_str().unwrap_or_default().to_owned()
    }

    /// Where a part of our own view is when it has come to rest.
    pub async fn settled(&self, selector: &str) -> Rect {
        let place = async || {
            let rect = self.look("part", json!([selector])).await;
            (!rect.is_null()).then(|| Rect::read(&rect))
        };
        let mut before = None;
        loop {
            let now = self.until(selector, place).await;
            if before == Some(now) {
                return now;
            }
            before = Some(now);
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Waits until no card is open.
    pub async fn no_card(&self) {
        self.until("the card's end", async || self.card().await.is_none().then_some(())).await;
    }

    /// Watches that no card opens.
    pub async fn stays_without_card(&self, why: &str) {
        let other = self.look("watch", json!([WATCH, false])).await;
        assert!(other.is_null(), "{why}, but a card opened: {other}");
    }

    /// Watches that the card stays open.
    pub async fn keeps_card(&self, why: &str) {
        assert!(self.look("watch", json!([WATCH, true])).await.is_null(), "{why}, but the card closed");
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

    /// Where the focus is: `button.ring` or `button of note 3` in what is ours, an id or a tag in the page.
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

    /// What the console has said since it was last asked. In Firefox that is what the page's scripts have
    /// thrown, and what is ours: the browser prints its own troubles, too.
    ///
    /// # Panics
    /// In WebKit, which does not tell.
    pub async fn console(&self) -> Vec<Line> {
        match self.engine {
            Engine::Chromium => {}
            Engine::Firefox => return self.printed(),
            Engine::WebKit => panic!("nobody knows what the console says"),
        }
        let log = self.client.issue_cmd(Own("se/log", json!({ "type": "browser" }))).await.expect("the browser's log");
        let text = |line: &Value, name: &str| line[name].as_str().unwrap_or_default().to_owned();
        let lines = log.as_array().into_iter().flatten();
        lines
            .map(|line| Line { level: text(line, "level"), source: text(line, "source"), text: text(line, "message") })
            .collect()
    }

    /// What the browser reports of this page, which has a policy of a site's. Reports take their time, and
    /// nothing says that there will be none: so last of all this goes against the policy, and waits for that.
    pub async fn violations(&self, site: &Site) -> Vec<String> {
        self.script("new Audio('/forbidden')").await;
        let reports = RefCell::new(Vec::new());
        let last = async || {
            reports.borrow_mut().extend(site.violations());
            reports.borrow().iter().position(|report: &String| report.starts_with("media-src "))
        };
        let last = self.until("a report of what the policy forbids", last).await;
        let mut reports = reports.into_inner();
        reports.remove(last);
        reports
    }

    fn printed(&self) -> Vec<Line> {
        let mut text = Vec::new();
        (&*self.printed).read_to_end(&mut text).expect("what Firefox prints");
        let text = String::from_utf8_lossy(&text);
        let thrown = |line: &str| {
            let text = line.strip_prefix("JavaScript error: ").filter(|text| text.starts_with("http"))?.to_owned();
            Some(Line { level: "SEVERE".to_owned(), source: "javascript".to_owned(), text })
        };
        let said = |line: &str| {
            let (level, text) = line.strip_prefix("console.")?.split_once(": ")?;
            let level = match level {
                "error" => "SEVERE",
                "warn" => "WARNING",
                _ => "INFO",
            };
            // Texts are printed as literals of JavaScript.
            let text = serde_json::from_str(text).unwrap_or_else(|_| text.to_owned());
            let line = Line { level: level.to_owned(), source: "console-api".to_owned(), text };
            line.text.contains("Hovergloss").then_some(line)
        };
        text.lines().filter_map(|line| thrown(line).or_else(|| said(line))).collect()
    }

    /// What the page's scripts hold after the garbage is collected; Chromium alone tells.
    pub async fn held(&self) -> Held {
        // What ends with the first collection may be held by what ends with the second.
        self.devtools("HeapProfiler.collectGarbage", json!({})).await;
        self.devtools("HeapProfiler.collectGarbage", json!({})).await;
        let usage = self.devtools("Runtime.getHeapUsage", json!({})).await;
        let bytes = |name: &str| usage[name].as_f64().unwrap_or_default();
        let counters = self.devtools("Memory.getDOMCounters", json!({})).await;
        let count = |name: &str| counters[name].as_u64().unwrap_or_default();
        Held {
            bytes: bytes("usedSize"),
            buffers: bytes("backingStorageSize"),
            nodes: count("nodes"),
            listeners: count("jsEventListeners"),
            objects: self.objects().await,
        }
    }

    /// How many objects and functions live in the page.
    async fn objects(&self) -> u64 {
        let group = "held";
        let of = json!({ "expression": "Object.prototype", "objectGroup": group });
        let prototype = self.devtools("Runtime.evaluate", of).await;
        let all = json!({ "prototypeObjectId": prototype["result"]["objectId"], "objectGroup": group });
        let all = self.devtools("Runtime.queryObjects", all).await;
        let count = json!({
            "objectId": all["objects"]["objectId"],
            "returnByValue": true,
            // The browser keeps a signal until its time is over, though nobody waits for it.
            "functionDeclaration": "function () {
                return this.filter((object) => !(object instanceof AbortSignal || object instanceof DOMException)).length;
            }",
        });
        let count = self.devtools("Runtime.callFunctionOn", count).await;
        self.devtools("Runtime.releaseObjectGroup", json!({ "objectGroup": group })).await;
        count["result"]["value"].as_u64().unwrap_or_else(|| panic!("the objects are counted: {count}"))
    }

    pub(crate) async fn forget_console(&self) {
        if self.engine != Engine::WebKit {
            self.console().await;
        }
    }
}
