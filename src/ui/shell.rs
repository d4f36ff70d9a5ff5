//! The one element Hovergloss adds to a page, and the shadow root in it.

use crate::ui::card::Card;
use crate::ui::list::NoteList;
use crate::ui::placement::Frame;
use crate::ui::reader::Reader;
use crate::ui::ring::Ring;
use js_sys::{Array, Reflect};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, Document, Element, HtmlElement, ShadowRootInit, ShadowRootMode};

/// The host's name. An unknown element needs no registration, which content scripts cannot do.
pub const HOST: &str = "hovergloss-notes";

const STYLE: &str = include_str!("style.css");

/// What the reader sees, mounted on a page. Dropping it takes everything away.
pub struct Shell {
    host: Element,
    container: HtmlElement,
    _view: UnmountHandle<AnyViewState>,
}

impl Shell {
    /// Puts the host at the end of `parent` and the view into it; `None` where the browser has no
    /// shadow roots or style sheets of its own.
    pub fn mount(document: &Document, parent: &Element, reader: Reader) -> Option<Shell> {
        let host = document.create_element(HOST).ok()?;
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
        let sheet = CssStyleSheet::new().ok()?;
        let replace: js_sys::Function = Reflect::get(&sheet, &"replaceSync".into()).ok()?.dyn_into().ok()?;
        replace.call1(&sheet, &STYLE.into()).ok()?;
        Reflect::set(&root, &"adoptedStyleSheets".into(), &Array::of1(&sheet)).ok()?;
        let container: HtmlElement = document.create_element("div").ok()?.dyn_into().ok()?;
        container.set_class_name("notes");
        root.append_child(&container).ok()?;
        parent.append_child(&host).ok()?;
        let view =
            mount_to(container.clone(), move || view! { <NoteList reader/> <Ring reader/> <Card reader/> }.into_any());
        Some(Shell { host, container, _view: view })
    }

    /// The host element.
    pub fn host(&self) -> &Element {
        &self.host
    }

    /// The rectangle of the open card in the viewport.
    pub fn card(&self) -> Option<Frame> {
        let card = self.container.query_selector(".card").ok()??;
        let rect = card.get_bounding_client_rect();
        (rect.height() > 0.0).then(|| Frame {
            left: rect.left(),
            top: rect.top(),
            right: rect.right(),
            bottom: rect.bottom(),
        })
    }
}

impl Drop for Shell {
    fn drop(&mut self) {
        self.host.remove();
    }
}
