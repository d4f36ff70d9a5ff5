//! The one element Hovergloss adds to a page, and the shadow root in it.

use crate::dom::{self, HTML, Listener, Sure, adopt, target};
use crate::engine::decimal::whole;
use crate::engine::money::Currency;
use crate::ui::card::Card;
use crate::ui::list::List;
use crate::ui::menu;
use crate::ui::pen::{find, set};
use crate::ui::placement::Rect;
use crate::ui::reader::{Asked, By, Reader, State};
use crate::ui::ring::Ring;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, HtmlSelectElement, Node, ShadowRoot};

/// The host's name. An unknown element needs no registration, which content scripts cannot do.
pub const HOST: &str = "hovergloss-notes";

const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));

/// Where the host goes, and with it the list of notes.
pub struct Home {
    /// What it stands in.
    pub parent: Node,
    /// What it stands before; at the end where there is nothing.
    pub before: Option<Node>,
    /// Who sees the list.
    pub listed: Listed,
}

/// Who sees the list of notes: the value of `data-list`, which the style sheet goes by.
pub type Listed = &'static str;
/// Whoever has the focus in it.
pub const FOCUS: Listed = "focus";
/// All who see the page.
pub const PAGE: Listed = "page";
/// Nobody.
pub const NONE: Listed = "none";

/// What the reader sees, on a page. Dropping it takes everything away.
pub struct Shell {
    host: Element,
    root: ShadowRoot,
    view: Option<View>,
}

struct View {
    container: HtmlElement,
    _listeners: Vec<Listener>,
}

impl Shell {
    /// Puts the host into the page, empty: it costs next to nothing, and says that the page is read.
    /// `None` where the browser has no shadow roots.
    pub fn place(document: &Document, home: &Home) -> Option<Shell> {
        let host: Element = Sure::of(document).create_element(HTML, HOST).into();
        let root = host.attach_shadow(&dom::options("{\"mode\":\"open\"}")).ok()?;
        set(&host, "data-list", home.listed);
        home.parent.insert_before(&host, home.before.as_ref()).ok()?;
        Some(Shell { host, root, view: None })
    }

    /// Fills the host with what the reader sees; `None` where the browser has no style sheets of its
    /// own for a shadow root.
    pub fn fill(&mut self, document: &Document, reader: &Reader) -> Option<()> {
        adopt(&self.root, STYLE)?;
        let container = Sure::of(document).create_element(HTML, "div");
        // They go with the host, so nothing is kept to take them away by.
        view! { <Notes/> }.into_view().build().mount(&container, None);
        let element: Element = find(&container, ".notes")?.into();
        let listeners = listen(&element, reader);
        let mut parts = Parts::new(self.host.clone(), element, reader);
        reader.follow(Box::new(move |state| parts.show(state)));
        Sure::of(&self.root).append_child(&container);
        self.view = Some(View { container, _listeners: listeners });
        Some(())
    }

    /// Whether the page has taken away the host, and with it what the reader saw.
    pub fn is_thrown_out(&self) -> bool {
        self.view.is_some() && !self.host.is_connected()
    }

    /// The host element.
    pub fn host(&self) -> &Element {
        &self.host
    }

    /// Whether the focus is in the card.
    pub fn has_focus(&self) -> bool {
        self.view.as_ref().is_some_and(|view| find(&view.container, ".card:focus-within").is_some())
    }

    /// The rectangle of the open card in the viewport.
    pub fn card(&self) -> Option<Rect> {
        let card = find(&self.view.as_ref()?.container, ".card")?;
        let rect = Rect::from(card.get_bounding_client_rect());
        (rect.bottom > rect.top).then_some(rect)
    }
}

impl Drop for Shell {
    fn drop(&mut self) {
        self.host.remove();
    }
}

/// The list, the ring and the card. Their elements are made once; each follows the state and
/// changes what differs from before.
struct Parts {
    host: Element,
    notes: Element,
    list: List,
    ring: Ring,
    card: Card,
    before: Option<Rc<State>>,
}

impl Parts {
    fn new(host: Element, notes: Element, reader: &Reader) -> Parts {
        let (list, ring) = (List::new(&notes), Ring::new(&notes));
        let card = Card::new(&notes, reader.clone());
        Parts { host, notes, list, ring, card, before: None }
    }

    fn show(&mut self, state: Rc<State>) {
        let Parts { host, notes, list, ring, card, before } = self;
        let before = before.replace(Rc::clone(&state));
        let (state, before) = (&*state, before.as_deref());
        // Not again: to browsers even the same language is a reason to compute all styles anew.
        if before.is_none_or(|before| before.locale != state.locale || before.theme != state.theme) {
            set(notes, "data-theme", state.theme);
            set(notes, "lang", state.locale.tag());
            set(notes, "dir", state.locale.direction());
        }
        // The way back shows: for the style sheet it matters whether the reader has just left.
        let turned = before.is_none_or(|before| before.off != state.off);
        if turned {
            let since = if before.is_some() { "now" } else { "before" };
            set(host, "data-off", if state.off { since } else { "" });
        }
        list.show(state, before);
        card.show(state, before);
        ring.show(state, before);
        // Who turned them off by the keyboard stands on the way back.
        if turned
            && before.and_then(|before| before.open).is_some_and(|open| open.by == By::Keyboard)
            && let Some(on) = find(notes, "[data-on]")
        {
            Sure::of(&on).focus();
        }
    }
}

/// What holds the list, the ring and the card.
#[component]
pub fn Notes() -> impl IntoView {
    view! { <div class="notes"></div> }
}

/// Hears what the reader does with the notes. One listener for all controls: what a control does
/// stands in its attributes.
fn listen(notes: &Element, reader: &Reader) -> Vec<Listener> {
    let hear = |name: &'static str, then: fn(&Reader, &Event)| {
        let reader = reader.clone();
        Listener::new(notes, name, move |event| then(&reader, event))
    };
    vec![hear("click", act), hear("change", choose), hear("focusout", leave)]
}

fn act(reader: &Reader, event: &Event) {
    let Some(control) = control(event) else { return };
    if control.local_name() == "summary" {
        if !reader.now().listed {
            reader.change(&mut |state| state.listed = true);
        }
        return;
    }
    for (name, act) in &ACTS {
        if let Some(value) = control.get_attribute(name) {
            return act(reader, &value);
        }
    }
}

/// The attribute of a control, and what it does with the attribute's value.
type Act = (&'static str, fn(&Reader, &str));

static ACTS: [Act; 9] = [
    ("data-note", |reader, note| open(reader, whole(note))),
    ("data-ring", |reader, _| open(reader, reader.now().ring.map(|(index, _)| index))),
    ("data-term", |reader, term| reader.change(&mut |state| state.trail.extend(whole(term)))),
    ("data-reading", |reader, code| reader.change(&mut |state| state.reading = Currency::new(code))),
    ("data-off", |reader, place| reader.ask(Asked::Off { site: place == "site" })),
    ("data-on", |reader, _| reader.ask(Asked::On)),
    ("data-back", |reader, _| reader.change(&mut |state| state.trail.truncate(state.trail.len().saturating_sub(1)))),
    ("data-menu", |reader, _| reader.change(&mut |state| state.menu = !state.menu)),
    ("data-close", |reader, _| reader.ask(Asked::Close)),
];

fn open(reader: &Reader, note: Option<usize>) {
    if let Some(index) = note {
        reader.ask(Asked::Open(index));
    }
}

fn choose(reader: &Reader, event: &Event) {
    // Our only fields are those of the menu.
    let Some(select) = target(event).map(|target| target.unchecked_into::<HtmlSelectElement>()) else { return };
    if let Some(asked) = menu::asked(&select.id(), &select.value()) {
        reader.ask(asked);
    }
}

fn leave(reader: &Reader, event: &Event) {
    let state = reader.now();
    if target(event).is_some_and(|ring| ring.has_attribute("data-ring")) && state.open.is_none() && state.ring.is_some()
    {
        reader.change(&mut |state| state.ring = None);
    }
}

fn control(event: &Event) -> Option<Element> {
    let target = target(event)?;
    Sure::of(&target).closest("button, .list summary")
}
