//! The card: its frame, its place, its way in and out of the focus.

use crate::dom::{self, Listener, Sure};
use crate::engine::decimal::digits;
use crate::ui::element::{focused, lengths, style, undo_zoom};
use crate::ui::menu;
use crate::ui::messages::Message;
use crate::ui::pen::{Pen, find, set};
use crate::ui::placement::{self, Rect, Setting, Side, place};
use crate::ui::reader::{By, Kind, Note, OpenCard, RatesState, Reader, State, Worded};
use crate::ui::{money_card, sheet, term_card};
use std::cell::Cell;
use web_sys::{Element, HtmlElement};

/// The one card of a page. Its frame is there at all times and shows when a note is open.
pub struct Card {
    parts: Parts,
    /// What had the focus before the card took it.
    focused: Option<HtmlElement>,
    _listeners: Vec<Listener>,
}

struct Parts {
    frame: HtmlElement,
    title: HtmlElement,
    body: HtmlElement,
    menu: HtmlElement,
    /// The buttons of the header.
    back: HtmlElement,
    settings: HtmlElement,
    close: HtmlElement,
    /// The note that is shown, and the side of its word on which it is.
    held: Cell<Option<(usize, Side)>>,
    /// What could be seen of the page when the card was last looked after.
    view: Cell<(Rect, f64)>,
}

impl Card {
    /// Adds the frame.
    pub fn new(root: &Element, reader: Reader) -> Card {
        let kind = "div.card[part=card][popover=manual][tabindex=-1][role=dialog]\
            [aria-labelledby=title][aria-describedby=body]";
        let card = Pen::beside(root).element(kind);
        let handle = card.element("div.handle[part=handle]");
        let head = card.element("div.head[part=header]");
        let button = |kind: &str, sign: &str| {
            let button = head.element(kind);
            button.text(sign);
            button.into_element()
        };
        let parts = Parts {
            back: button("button.icon[type=button][data-back]", "‹"),
            title: head.element("h2[id=title][part=title]").into_element(),
            settings: button("button.icon[type=button][data-menu]", "⋯"),
            close: button("button.icon[type=button][data-close]", "×"),
            menu: card.element("div[id=menu][part=menu][hidden]").into_element(),
            body: card.element("div[id=body][part=body]").into_element(),
            frame: card.into_element(),
            held: Cell::default(),
            view: Cell::default(),
        };
        let listeners = sheet::listen(&parts.frame, handle.into_element(), reader);
        Card { parts, focused: None, _listeners: listeners }
    }

    /// Follows the open note and what its card depends on.
    pub fn show(&mut self, state: &State, before: Option<&State>) {
        let parts = &self.parts;
        let was_open = before.and_then(|before| before.open.as_ref());
        let Some(open) = &state.open else {
            if state.expected && before.is_some_and(|before| !before.expected) {
                parts.rehearse(state);
            }
            if was_open.is_some() || before.is_none() {
                // The focus goes back first: a hidden element loses it to the page's start.
                if let Some(focused) = self.focused.take() {
                    Sure::of(&parts.again(focused, was_open.map_or(0, |open| open.index))).focus();
                }
                parts.hide();
            }
            return;
        };
        // Asked before anything is written, so that the browser need not lay the page out for it.
        let view = view(&parts.frame);
        let moved = parts.view.replace(view) != view || was_open != Some(open);
        let before_open = before.filter(|before| before.open.is_some());
        let had_focus = focused(&parts.frame);
        let inside = had_focus.clone().filter(|focused| parts.frame.contains(Some(focused)));
        if before_open.is_none_or(|before| menu::differs(before, state)) {
            parts.show_menu(state);
        }
        let changed = before_open.is_none_or(|before| differs(before, state));
        let opens = was_open.is_none_or(|was| was.index != open.index);
        if changed {
            // What an opening card says is told with the focus; what comes into it later, by itself.
            set(&parts.body, "aria-live", if opens { "off" } else { "polite" });
            parts.fill(state);
        }
        if changed || moved || before.is_none_or(|before| before.menu != state.menu) {
            parts.settle(open, view, opens || changed);
        }
        if open.by == By::Keyboard && opens {
            self.focused = self.focused.take().or(had_focus);
            // Nothing to do where the browser refuses: the card can still be read and closed.
            Sure::of(&parts.frame).focus();
        } else if let Some(inside) = inside.filter(|inside| focused(&parts.frame).as_ref() != Some(inside)) {
            // What had the focus was written anew: the same field, or else the card, has it now.
            let field = Some(inside.id()).filter(|id| !id.is_empty());
            let again = field.and_then(|id| find(&parts.frame, &["#", &id].concat()));
            Sure::of(again.as_ref().unwrap_or(&parts.frame)).focus();
        }
    }
}

/// Whether the content of the card changed, and not only its place.
fn differs(before: &State, state: &State) -> bool {
    let rates = match (&before.rates, &state.rates) {
        (RatesState::Here(_, before), RatesState::Here(_, now)) => before == now,
        (RatesState::Loading, RatesState::Loading) | (RatesState::Failed, RatesState::Failed) => true,
        _ => false,
    };
    let money = matches!(state.open_note(), Some(Note { kind: Kind::Money(..), .. }));
    // The number of a note changes with every note before it.
    money && !rates
        || before.open_note() != state.open_note()
        || before.reading != state.reading
        || before.day != state.day
        || before.year_failed != state.year_failed
        || !before.reads_as(state)
}

impl Parts {
    fn fill(&self, state: &State) {
        let Some(note) = state.open_note() else { return };
        let title = Pen::new(&self.title);
        let body = Pen::new(&self.body);
        let term = |term: usize, words: Worded| {
            let (name, original) = term_card::name(state, term, words);
            title.worded("bdi", name);
            if let Some(original) = original {
                title.text(" ").worded("bdi.original", original);
            }
        };
        match (state.trail.last(), &note.kind) {
            (Some(&related), _) => {
                term(related, Worded::default());
                term_card::write(&body, state, &term_card::meanings(&state.glossary, related));
            }
            (None, Kind::Term(meanings)) => {
                if let Some(first) = meanings.first() {
                    term(first.term, note.worded());
                }
                term_card::write(&body, state, meanings);
            }
            (None, Kind::Money(money, per)) => {
                title.worded("bdi", note.worded());
                money_card::write(&body, state, money, per.as_deref());
            }
        }
        for (button, message) in
            [(&self.close, Message::Close), (&self.settings, Message::Settings), (&self.back, Message::Back)]
        {
            set(button, "aria-label", state.words.get(message));
        }
        self.back.set_hidden(state.trail.is_empty());
    }

    fn show_menu(&self, state: &State) {
        self.menu.set_hidden(!state.menu);
        set(&self.settings, "aria-expanded", if state.menu { "true" } else { "false" });
        let pen = Pen::new(&self.menu);
        if state.menu {
            menu::write(&pen, state);
        }
    }

    /// What had the focus, or, where that was a button of the list, the same note's in a list written anew.
    fn again(&self, focused: HtmlElement, index: usize) -> HtmlElement {
        if focused.is_connected() || !focused.has_attribute("data-note") {
            return focused;
        }
        let button = ["[data-note='", &digits(index as i64), "']"].concat();
        self.frame.parent_element().and_then(|notes| find(&notes, &button)).unwrap_or(focused)
    }

    /// Lays a card of each kind out where nobody sees it. The first time, browsers look for the fonts of its
    /// letters and for how figures and days are written, which takes them longer than all else; when the
    /// reader asks, they have them.
    fn rehearse(&self, state: &State) {
        let mut opened = state.clone();
        set(&self.frame, "data-open", "unseen");
        for money in [false, true] {
            let kind = |note: &Note| matches!(note.kind, Kind::Money(..)) == money;
            let Some(index) = state.notes.iter().position(kind) else { continue };
            opened.open = Some(OpenCard { index, word: Rect::default(), vertical: false, by: By::Pointer });
            self.fill(&opened);
            self.frame.offset_height();
        }
        set(&self.frame, "data-open", "false");
    }

    fn hide(&self) {
        self.held.set(None);
        // A browser without popovers has nothing to hide.
        let _ = self.frame.hide_popover();
        set(&self.frame, "data-open", "false");
    }

    /// Shows the card and holds it by the edge that faces its word. A `fresh` sheet, whose content has
    /// just come, has its word scrolled out from under it; where the reader scrolls then is their affair.
    fn settle(&self, open: &OpenCard, (view, viewport_height): (Rect, f64), fresh: bool) {
        let card = &self.frame;
        // What is fixed to the lower edge may be out of sight where fingers have zoomed in.
        let whole = view.bottom - view.top == viewport_height;
        let sheet = open.by == By::Touch && whole && view.right - view.left < placement::SHEET_BELOW;
        set(card, "data-sheet", if sheet { "true" } else { "false" });
        set(card, "data-open", "true");
        // Refused where it shows already, where the card has left the document, and where the browser has no
        // popovers: in each case there is nothing to do.
        let _ = card.show_popover();
        undo_zoom(card);
        if sheet {
            for name in &["left", "top", "bottom", "width", "max-height"] {
                style(card, name, "");
            }
            if fresh && open.word.top < viewport_height {
                let edge = viewport_height - f64::from(card.offset_height());
                let covered = open.word.bottom + placement::GAP - edge;
                if covered > 0.0
                    && let Some(window) = web_sys::window()
                {
                    dom::scroll_by(&window, 0.0, covered.ceil());
                }
            }
            return;
        }
        style(card, "max-height", "none");
        lengths(card, &[("width", placement::width(view))]);
        let held = self.held.get().filter(|(index, _)| *index == open.index).map(|(_, side)| side);
        let setting = Setting { word: open.word, vertical: open.vertical, view, held, viewport_height };
        let place = place(&setting, f64::from(card.offset_height()));
        self.held.set(Some((open.index, place.side)));
        let (edge, at, free) = match place.side {
            Side::Below(top) => ("top", top, "bottom"),
            Side::Above(bottom) => ("bottom", bottom, "top"),
        };
        lengths(card, &[("left", place.left), ("max-height", place.max_height), (edge, at)]);
        style(card, free, "auto");
    }
}

/// What can be seen of the page, and the height of the whole viewport.
fn view(card: &HtmlElement) -> (Rect, f64) {
    let (width, height) = card.owner_document().as_ref().map_or((0.0, 0.0), dom::viewport);
    let mut view = Rect { left: 0.0, top: 0.0, right: width, bottom: height };
    let zoom = web_sys::window().and_then(|window| window.visual_viewport());
    if let Some(zoom) = zoom.filter(|zoom| zoom.scale() > 1.0) {
        // Fingers have zoomed in: what is fixed keeps to the whole, readers see a part of it.
        (view.left, view.top) = (zoom.offset_left(), zoom.offset_top());
        view.right = width.min(view.left + zoom.width());
        view.bottom = height.min(view.top + zoom.height());
    }
    (view, height)
}
