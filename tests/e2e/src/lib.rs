//! What the end-to-end tests share: a real browser, a site to show it, and a page to look at.
//!
//! The tests are in `tests/`, a file a subject. They run the *built* site: the folder that the
//! environment variable `HOVERGLOSS_DIST` names, or the repository's `dist/demo`. One binary, one
//! session a browser, a new tab and two new origins a test, one test after the other, because a
//! tab in the background neither paints nor keeps time.
//!
//! ```text
//! cargo test -p hovergloss-e2e                        every test in every browser found
//! cargo test -p hovergloss-e2e -- chromium::card      some of them
//! HOVERGLOSS_ALL_BROWSERS=1 cargo test -p hovergloss-e2e       a browser that is missing is a failure
//! HOVERGLOSS_ENGINE=javascript cargo test -p hovergloss-e2e    on the engine as JavaScript
//! ```

pub mod browser;
mod display;
pub mod extension;
mod input;
pub mod page;
pub mod server;
mod view;

pub use browser::{Browser, Engine};
pub use extension::{Extension, Package};
pub use fantoccini::key::Key;
pub use page::{Card, Page, Rect};
pub use server::{Answer, Site};

/// What a test gets: a tab, and the site as two origins.
pub struct Stage {
    /// The tab.
    pub page: Page,
    /// The origin of the page.
    pub site: Site,
    /// Another origin with the same files, for a page that takes them from elsewhere.
    pub other: Site,
}

impl Stage {
    /// Opens a tab and two origins.
    pub async fn set(browser: &Browser) -> Stage {
        Stage { page: browser.tab().await, site: Site::open(), other: Site::open() }
    }
}
