//! The card: its frame, its place, its way in and out of the focus.

use crate::engine::money::Currency;
use crate::ui::intl;
use crate::ui::locale::Locale;
use crate::ui::pen::{Pen, find};
use crate::ui::placement::{self, Side, place};
use crate::ui::reader::{By, Kind, OpenCard, RatesState, State};
use crate::ui::ring::pixels;
use crate::ui::{money_card, term_card};
use js_sys::Reflect;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlSelectElement, ShadowRoot};

/// The currencies a reader can choose from; the one in use is added where it is another.
const CHOICES: [&str; 20] = [
    "KRW", "USD", "EUR", "JPY", "GBP", "CNY", "TWD", "HKD", "INR", "CHF", "CAD", "AUD", "BRL", "MXN", "SGD", "SEK",
    "NOK", "DKK", "PLN", "VND",
];

/// The one card of a page. Its frame is there at all times and shows when a note is open.
pub struct Card {
    parts: Option<Parts>,
    /// What had the focus before the card took it.
    focused: Option<HtmlElement>,
}

struct Parts {
    frame: HtmlElement,
    title: Element,
    body: Element,
    choice: HtmlElement,
    select: HtmlSelectElement,
    second: HtmlSelectElement,
}

impl Card {
    /// Adds the frame.
    pub fn new(document: &Document, root: &Element) -> Card {
        if let Ok(frame) = document.create_element("div") {
            for (name, value) in [
                ("class", "card"),
                ("part", "card"),
                ("popover", "manual"),
                ("tabindex", "-1"),
                ("aria-labelledby", "title"),
            ] {
                frame.set_attribute(name, value).unwrap_or_default();
            }
            let pen = Pen::new(document, &frame);
            pen.element("header", &[], &|pen| {
                pen.element("h2", &[("id", "title"), ("part", "title")], &|_| {});
                pen.element("button", &[("type", "button"), ("class", "close"), ("data-close", "")], &|pen| {
                    pen.text("×")
                });
            });
            pen.line("div", "body", "");
            pen.element("div", &[("class", "choice")], &|pen| {
                pen.element("label", &[("for", "currency")], &|_| {});
                pen.element("select", &[("id", "currency")], &|_| {});
                pen.element("select", &[("data-second", "")], &|_| {});
            });
            let _ = root.append_child(&frame);
        }
        let parts = || {
            Some(Parts {
                frame: find(root, ".card")?,
                title: find(root, "#title")?,
                body: find(root, ".body")?,
                choice: find(root, ".choice")?,
                select: find(root, "#currency")?,
                second: find(root, "[data-second]")?,
            })
        };
        Card { parts: parts(), focused: None }
    }

    /// Follows the open note and what its card depends on.
    pub fn show(&mut self, document: &Document, state: &State, before: Option<&State>) {
        let Some(parts) = &self.parts else { return };
        let was_open = before.and_then(|before| before.open.as_ref());
        let Some(open) = &state.open else {
            if was_open.is_some() || before.is_none() {
                // The focus goes back first: a hidden element loses it to the page's start.
                if let Some(focused) = self.focused.take() {
                    let _ = focused.focus();
                }
                parts.hide();
            }
            return;
        };
        if before.is_none_or(|before| differs(before, state)) {
            parts.fill(document, state);
        }
        if was_open != Some(open) || before.is_none_or(|before| differs(before, state)) {
            parts.settle(open);
        }
        if open.by == By::Keyboard && was_open.is_none_or(|was| was.index != open.index) {
            let root = parts.frame.get_root_node().dyn_into::<ShadowRoot>().ok();
            let focused = root.and_then(|root| root.active_element());
            if self.focused.is_none() {
                self.focused = focused.and_then(|element| element.dyn_into().ok());
            }
            // Nothing to do where the browser refuses: the card can still be read and closed.
            let _ = parts.frame.focus();
        }
    }
}

/// Whether the content of the card changed, and not only its place.
fn differs(before: &State, state: &State) -> bool {
    let rates = match (&before.rates, &state.rates) {
        (RatesState::Here(before), RatesState::Here(now)) => Arc::ptr_eq(before, now),
        (RatesState::Loading, RatesState::Loading) | (RatesState::Failed, RatesState::Failed) => true,
        _ => false,
    };
    // The number of a note changes with every note before it.
    !rates
        || before.open_note() != state.open_note()
        || before.locale != state.locale
        || before.currency != state.currency
        || before.second != state.second
        || before.reading != state.reading
        || before.day != state.day
        || before.year_failed != state.year_failed
}

impl Parts {
    fn fill(&self, document: &Document, state: &State) {
        let Some(note) = state.open_note() else { return };
        let words = state.locale.messages();
        let title = Pen::new(document, &self.title);
        let body = Pen::new(document, &self.body);
        let dialog = match &note.kind {
            Kind::Term(meanings) => {
                let name =
                    meanings.first().map(|first| term_card::name(&state.glossary, *first, state.locale, &note.words));
                let (name, original) = name.unwrap_or((note.words.clone(), None));
                title.text(&name);
                if let Some(original) = original {
                    title.line("span", "original", &original);
                }
                term_card::write(&body, state, meanings);
                term_card::has_controls(&state.glossary, meanings)
            }
            Kind::Money(money, per) => {
                title.text(&note.words);
                money_card::write(&body, state, money, per.as_deref());
                true
            }
        };
        let frame = &self.frame;
        frame.set_attribute("role", if dialog { "dialog" } else { "tooltip" }).unwrap_or_default();
        if let Some(close) = find::<Element>(frame, ".close") {
            close.set_attribute("aria-label", words.close).unwrap_or_default();
        }
        let money = matches!(note.kind, Kind::Money(..));
        self.choice.set_hidden(!money);
        if money {
            self.offer(document, state);
        }
    }

    /// The reader's own currencies. The options stay while one of them is being chosen.
    fn offer(&self, document: &Document, state: &State) {
        let words = state.locale.messages();
        if let Some(label) = find::<Element>(&self.choice, "label") {
            label.set_text_content(Some(words.your_currency));
        }
        self.second.set_attribute("aria-label", words.second_currency).unwrap_or_default();
        offer(document, &self.select, state.locale, Some(state.currency), None);
        offer(document, &self.second, state.locale, state.second, Some("+"));
    }

    fn hide(&self) {
        call(&self.frame, "hidePopover", ":popover-open");
        self.frame.set_attribute("data-open", "false").unwrap_or_default();
    }

    /// Shows the card and holds it by the edge that faces its word.
    fn settle(&self, open: &OpenCard) {
        let card = &self.frame;
        let (width, height) = viewport(card);
        let sheet = open.by == By::Touch && width < placement::SHEET_BELOW;
        card.set_attribute("data-sheet", if sheet { "true" } else { "false" }).unwrap_or_default();
        card.set_attribute("data-open", "true").unwrap_or_default();
        call(card, "showPopover", ":not(:popover-open)");
        let style = card.style();
        let set = |name: &str, value: &str| style.set_property(name, value).unwrap_or_default();
        if sheet {
            for name in ["left", "top", "bottom", "width", "max-height"] {
                set(name, "");
            }
            return;
        }
        set("max-height", "none");
        set("width", &pixels(placement::WIDTH.min(width - 2.0 * placement::GUTTER)));
        let place = place(open.word, f64::from(card.offset_height()), width, height);
        let (top, bottom) = match place.side {
            Side::Below(top) => (pixels(top), String::from("auto")),
            Side::Above(bottom) => (String::from("auto"), pixels(bottom)),
        };
        set("left", &pixels(place.left));
        set("width", &pixels(place.width));
        set("max-height", &pixels(place.max_height));
        set("top", &top);
        set("bottom", &bottom);
    }
}

/// Fills a choice of currencies where its language or its value changed.
fn offer(
    document: &Document,
    select: &HtmlSelectElement,
    locale: Locale,
    current: Option<Currency>,
    none: Option<&str>,
) {
    let tag = locale.tag();
    let code = current.as_ref().map_or("", Currency::code);
    if select.get_attribute("lang").as_deref() == Some(tag) && select.value() == code {
        return;
    }
    let pen = Pen::new(document, select);
    if let Some(none) = none {
        pen.element("option", &[("value", "")], &|pen| pen.text(none));
    }
    let own = current.filter(|current| !CHOICES.contains(&current.code()));
    for currency in own.into_iter().chain(CHOICES.iter().filter_map(|code| Currency::new(code))) {
        let name = [currency.code(), " – ", &intl::currency_name(tag, currency.code())].concat();
        pen.element("option", &[("value", currency.code())], &|pen| pen.text(&name));
    }
    select.set_attribute("lang", tag).unwrap_or_default();
    select.set_value(code);
}

fn viewport(card: &HtmlElement) -> (f64, f64) {
    let root = card.owner_document().and_then(|document| document.document_element());
    root.map_or((0.0, 0.0), |root| (f64::from(root.client_width()), f64::from(root.client_height())))
}

/// Calls a method of the popover API where the browser has it and the card is in a state for it.
fn call(card: &HtmlElement, method: &str, state: &str) {
    if card.matches(state).unwrap_or(false)
        && let Ok(method) = Reflect::get(card, &JsValue::from_str(method))
        && let Some(method) = method.dyn_ref::<js_sys::Function>()
    {
        // The card may have left the document in the meantime; then it shows nothing anyway.
        let _ = method.call0(card);
    }
}
