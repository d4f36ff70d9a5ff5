//! Hovergloss as a component, for sites written with Leptos.

use crate::embed::roots;
use crate::embed::session::{self, Session};
use crate::task;
use js_sys::{Object, Reflect};
use leptos::html;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Explains the article it wraps, or the one that `root` names, for as long as it is mounted.
///
/// The properties are the options of the script tag, by their own names; see the README. As there, several
/// roots, glossaries or categories are one text. They are read once, when the component is mounted, and a page
/// has one of it at a time.
///
/// ```
/// use hovergloss::embed::ArticleNotes;
/// use leptos::prelude::*;
///
/// #[component]
/// fn Story() -> impl IntoView {
///     view! {
///         <ArticleNotes currency="KRW" headings=true>
///             <article><h1>"Stargate"</h1><p>"SoftBank invests $500 billion."</p></article>
///         </ArticleNotes>
///     }
/// }
/// ```
#[component]
pub fn ArticleNotes(
    /// The folder of this release's files (`dist/embed`), with a slash at its end.
    #[prop(default = "/hovergloss/".to_owned(), into)]
    base: String,
    #[prop(optional, into)] root: Option<String>,
    #[prop(optional, into)] skip: Option<String>,
    #[prop(optional)] headings: Option<bool>,
    #[prop(optional)] links: Option<bool>,
    #[prop(optional, into)] glossary: Option<String>,
    #[prop(optional, into)] article_language: Option<String>,
    #[prop(optional, into)] language: Option<String>,
    #[prop(optional, into)] currency: Option<String>,
    #[prop(optional, into)] second_currency: Option<String>,
    #[prop(optional, into)] day: Option<String>,
    #[prop(optional, into)] rates: Option<String>,
    #[prop(optional, into)] occurrences: Option<String>,
    #[prop(optional)] density: Option<u32>,
    #[prop(optional, into)] hide: Option<String>,
    #[prop(optional)] terms: Option<bool>,
    #[prop(optional)] money: Option<bool>,
    #[prop(optional, into)] marks: Option<String>,
    #[prop(optional, into)] theme: Option<String>,
    #[prop(optional, into)] list: Option<String>,
    #[prop(optional, into)] next_key: Option<String>,
    #[prop(optional, into)] previous_key: Option<String>,
    /// What is explained, unless `root` names something else.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let texts = [
        ("root", root),
        ("skip", skip),
        ("glossary", glossary),
        ("articleLanguage", article_language),
        ("language", language),
        ("currency", currency),
        ("secondCurrency", second_currency),
        ("day", day),
        ("rates", rates),
        ("occurrences", occurrences),
        ("hide", hide),
        ("marks", marks),
        ("theme", theme),
        ("list", list),
        ("nextKey", next_key),
        ("previousKey", previous_key),
    ];
    let flags = [("headings", headings), ("links", links), ("terms", terms), ("money", money)];
    let texts = texts.into_iter().map(|(name, text)| (name, text.map(JsValue::from)));
    let flags = flags.into_iter().map(|(name, flag)| (name, flag.map(JsValue::from)));
    let given: Vec<(&str, JsValue)> = texts
        .chain(flags)
        .chain([("density", density.map(JsValue::from))])
        .filter_map(|(name, value)| Some((name, value?)))
        .collect();

    let wrapper: NodeRef<html::Div> = NodeRef::new();
    let running: StoredValue<Rc<RefCell<Stage>>, LocalStorage> = StoredValue::new_local(Rc::default());
    Effect::new(move || {
        let (Some(wrapper), Some(stage)) = (wrapper.get(), running.try_get_value()) else { return };
        let options = Object::new();
        let set = |name: &str, value: &JsValue| Reflect::set(&options, &name.into(), value).unwrap_or_default();
        set("root", &wrapper);
        for (name, value) in &given {
            set(name, value);
        }
        let base = base.clone();
        task::beside(Box::pin(async move {
            let Some(session) = session::start(options.into(), base).await else {
                return roots::no_article().say();
            };
            let ended = matches!(*stage.borrow(), Stage::Ended);
            if ended {
                session.destroy();
            } else {
                stage.replace(Stage::Running(session));
            }
        }));
    });
    on_cleanup(move || {
        let stage = running.try_get_value().map(|stage| stage.replace(Stage::Ended));
        if let Some(Stage::Running(session)) = stage {
            session.destroy();
        }
    });
    // The wrapper takes no part in the page's layout.
    view! { <div node_ref=wrapper style:display="contents">{children.map(|children| children())}</div> }
}

/// How far the session of a component is.
#[derive(Default)]
enum Stage {
    #[default]
    Starting,
    Running(Session),
    Ended,
}
