//! What a reader does in a tab.

use crate::browser::{Engine, Own};
use crate::page::{Page, Rect};
use fantoccini::actions::{Actions, InputSource, KeyAction, KeyActions, MouseActions, PointerAction, TouchActions};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::time::Duration;

impl Page {
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

    /// Opens the context menu where the mouse is.
    pub async fn context_click(&self) {
        let button = fantoccini::actions::MOUSE_BUTTON_RIGHT;
        let mouse = MouseActions::new("mouse".to_owned()).then(PointerAction::Down { button });
        self.act(mouse.then(PointerAction::Up { button })).await;
    }

    /// Clicks twice with the mouse where it is.
    pub async fn double_click(&self) {
        let mut mouse = MouseActions::new("mouse".to_owned());
        let button = fantoccini::actions::MOUSE_BUTTON_LEFT;
        for _ in 0..2 {
            mouse = mouse.then(PointerAction::Down { button }).then(PointerAction::Up { button });
        }
        self.act(mouse).await;
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

    /// Drags with a finger from a point along others, with a pause before each.
    pub async fn swipe(&self, (x, y): (f64, f64), way: &[(f64, f64)], pause: Duration) {
        let button = fantoccini::actions::MOUSE_BUTTON_LEFT;
        let at = |x: f64, y: f64| PointerAction::MoveTo { duration: Some(Duration::ZERO), x: x.round(), y: y.round() };
        let mut finger = TouchActions::new("finger".to_owned()).then(at(x, y)).then(PointerAction::Down { button });
        for &(x, y) in way {
            finger = finger.then(PointerAction::Pause { duration: pause }).then(at(x, y));
        }
        self.act(finger.then(PointerAction::Up { button })).await;
    }

    /// Presses a key, with Alt held down where `alt` says so.
    pub async fn press(&self, key: char, alt: bool) {
        self.chord(alt.then_some(Key::Alt), key).await;
    }

    /// Presses a key while another is held down, as in Ctrl+C.
    pub async fn chord(&self, held: Option<Key>, key: char) {
        let mut keys = KeyActions::new("keys".to_owned());
        if let Some(held) = held {
            keys = keys.then(KeyAction::Down { value: held.into() });
        }
        keys = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        if let Some(held) = held {
            keys = keys.then(KeyAction::Up { value: held.into() });
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
            Engine::Firefox | Engine::WebKit => self.resize(500, 885).await,
        }
    }

    /// Makes the viewport another size: exactly where the browser can, else as small as its windows are.
    pub async fn show_as(&self, width: u32, height: u32) {
        match self.engine {
            Engine::Chromium => {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", size).await;
            }
            Engine::Firefox | Engine::WebKit => self.resize(width, height + 85).await,
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
}
