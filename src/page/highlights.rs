//! CSS Custom Highlights: marks that are no nodes of the page.

use crate::dom::get;
use crate::page::article::Placed;
use crate::page::near::{MANY, Near};
use wasm_bindgen::prelude::*;
use web_sys::{Range, Window};

/// The names of the highlights, for a site's own style sheet.
pub const TERM: &str = "hovergloss-term";
/// See [`TERM`].
pub const MONEY: &str = "hovergloss-money";

#[wasm_bindgen]
extern "C" {
    /// A set of ranges that look alike.
    #[derive(Clone)]
    pub type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;
    /// Adds a range.
    #[wasm_bindgen(method)]
    pub fn add(this: &Highlight, range: &Range);
    /// Takes a range out; whether it was in.
    #[wasm_bindgen(method)]
    pub fn delete(this: &Highlight, range: &Range) -> bool;

    type HighlightRegistry;
    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(method)]
    fn delete(this: &HighlightRegistry, name: &str) -> bool;
}

/// The highlights of terms and of money.
#[derive(Clone)]
pub struct Pair {
    terms: Highlight,
    money: Highlight,
}

impl Pair {
    fn new() -> Option<Pair> {
        Some(Pair { terms: Highlight::new().ok()?, money: Highlight::new().ok()? })
    }

    /// One of them.
    pub fn of(&self, is_money: bool) -> &Highlight {
        if is_money { &self.money } else { &self.terms }
    }
}

/// The registered highlights; dropping them takes them off the page.
pub struct Highlights {
    registry: HighlightRegistry,
    pair: Pair,
    near: Option<Near>,
}

impl Highlights {
    /// Registers the annotations; `None` where the browser has no highlights.
    pub fn show(window: &Window, placed: &mut [Placed]) -> Option<Highlights> {
        let registry = Some(get(&get(window, "CSS"), "highlights")).filter(JsValue::is_object)?.unchecked_into();
        let mut highlights = Highlights { registry, pair: Pair::new()?, near: None };
        // Whatever other marks they had before.
        placed.iter_mut().for_each(|placed| placed.marked = false);
        highlights.follow(placed, &[]);
        highlights.register();
        Some(highlights)
    }

    /// Follows annotations that come and go.
    pub fn follow(&mut self, placed: &mut [Placed], gone: &[Placed]) {
        let first = self.near.is_none() && placed.len() > MANY;
        if first {
            self.near = Near::new(&self.pair);
        }
        if let Some(near) = &self.near {
            for (index, placed) in placed.iter_mut().enumerate() {
                if first || !placed.marked {
                    // What shows already stays until the browser says that it is far away.
                    let shows = first && (placed.marked || index < MANY);
                    near.add(placed, shows);
                }
            }
            for placed in gone {
                near.remove(placed);
            }
            return;
        }
        let fresh = placed.iter().filter(|placed| !placed.marked).count();
        if fresh + gone.len() > placed.len() / 4
            && let Some(pair) = Pair::new()
        {
            // New ones, registered full: adding to a registered one repaints each time.
            self.pair = pair;
            placed.iter_mut().for_each(|placed| placed.marked = false);
            self.add(placed);
            self.register();
            return;
        }
        for placed in gone {
            self.pair.of(placed.is_money()).delete(&placed.range);
        }
        self.add(placed);
    }

    fn add(&self, placed: &mut [Placed]) {
        for placed in placed.iter_mut().filter(|placed| !placed.marked) {
            self.pair.of(placed.is_money()).add(&placed.range);
            placed.marked = true;
        }
    }

    fn register(&self) {
        self.registry.set(TERM, &self.pair.terms);
        self.registry.set(MONEY, &self.pair.money);
    }
}

impl Drop for Highlights {
    fn drop(&mut self) {
        self.registry.delete(TERM);
        self.registry.delete(MONEY);
    }
}
