//! The card: its frame, its place, its way out.

use crate::ui::money_card::MoneyCard;
use crate::ui::placement::{self, Side, place};
use crate::ui::reader::{Asked, By, Kind, Note, OpenCard, Reader};
use crate::ui::ring::pixels;
use crate::ui::term_card::{self, TermCard};
use js_sys::Reflect;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// The one card of a page. It is in the document at all times and shows when a note is open.
#[component]
pub fn Card(reader: Reader) -> impl IntoView {
    let frame: NodeRef<html::Div> = NodeRef::new();
    let note = Memo::new(move |_| reader.open_note());
    let sheet = Memo::new(move |_| {
        reader.open.with(|open| open.as_ref().is_some_and(|open| open.by == By::Touch))
            && viewport().0 < placement::SHEET_BELOW
    });
    let dialog = move || match note.get() {
        Some(Note { kind: Kind::Term(meanings), .. }) => {
            reader.glossary.with(|glossary| term_card::has_controls(glossary, &meanings))
        }
        _ => true,
    };
    Effect::new(move |before: Option<Option<OpenCard>>| {
        let open = reader.open.get();
        if let Some(element) = frame.get() {
            settle(&element, open.as_ref(), sheet.get());
            let was = before.flatten().map(|open| open.index);
            if let Some(open) = &open
                && open.by == By::Keyboard
                && was != Some(open.index)
            {
                // Nothing to do where the browser refuses: the card can still be read and closed.
                let _ = element.focus();
            }
        }
        open
    });
    let heading = move || {
        let locale = reader.locale.get();
        note.get().map(|note| match note.kind {
            Kind::Term(meanings) => {
                let glossary = reader.glossary.get();
                let name = meanings.first().map(|first| term_card::name(&glossary, *first, locale, &note.words));
                let (name, original) = name.unwrap_or((note.words, None));
                view! {
                    <h2 id="title">
                        {name}
                        {original.map(|original| view! { <span class="original">{original}</span> })}
                    </h2>
                }
                .into_any()
            }
            Kind::Money(..) => view! { <h2 id="title">{note.words}</h2> }.into_any(),
        })
    };
    let body = move || {
        note.get().map(|note| match note.kind {
            Kind::Term(meanings) => view! { <TermCard reader meanings/> }.into_any(),
            Kind::Money(money, per) => view! { <MoneyCard reader money=*money per/> }.into_any(),
        })
    };
    let close = move |_| reader.ask(Asked::Close);
    view! {
        <div
            class="card"
            node_ref=frame
            popover="manual"
            tabindex="-1"
            role=move || if dialog() { "dialog" } else { "tooltip" }
            aria-labelledby="title"
            lang=move || reader.locale.get().tag()
            data-theme=move || reader.theme.get()
            data-sheet=move || sheet.get().to_string()
        >
            <header>
                {heading}
                <button type="button" class="close" aria-label=move || reader.locale.get().messages().close on:click=close>
                    {"×"}
                </button>
            </header>
            <div class="body">{body}</div>
        </div>
    }
}

fn viewport() -> (f64, f64) {
    let root = document().document_element();
    root.map_or((0.0, 0.0), |root| (f64::from(root.client_width()), f64::from(root.client_height())))
}

/// Shows or hides the card and holds it by the edge that faces its word.
fn settle(card: &HtmlElement, open: Option<&OpenCard>, sheet: bool) {
    let Some(open) = open else {
        call(card, "hidePopover", ":popover-open");
        card.set_attribute("data-open", "false").unwrap_or_default();
        return;
    };
    card.set_attribute("data-open", "true").unwrap_or_default();
    call(card, "showPopover", ":not(:popover-open)");
    let style = web_sys::HtmlElement::style(card);
    let set = |name: &str, value: &str| style.set_property(name, value).unwrap_or_default();
    if sheet {
        for name in ["left", "top", "bottom", "width", "max-height"] {
            style.remove_property(name).unwrap_or_default();
        }
        return;
    }
    let (width, height) = viewport();
    set("max-height", "none");
    set("width", &pixels(placement::WIDTH.min(width - 2.0 * placement::GUTTER)));
    let place = place(open.word, f64::from(card.offset_height()), width, height);
    set("left", &pixels(place.left));
    set("width", &pixels(place.width));
    set("max-height", &pixels(place.max_height));
    match place.side {
        Side::Below(top) => {
            set("top", &pixels(top));
            set("bottom", "auto");
        }
        Side::Above(bottom) => {
            set("top", "auto");
            set("bottom", &pixels(bottom));
        }
    }
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
