//! Pages that change while they are read.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Page, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => refresh];

/// Waits until exactly these amounts are marked, in reading order.
async fn amounts(page: &Page, what: &str, expected: &[&str]) {
    let mut found = Vec::new();
    for _ in 0..200 {
        found = page.marks(true).await;
        if found == expected {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("{what}: marked are {found:?}, not {expected:?}");
}

/// `refresh()` reads again; an open card stays with its words and goes with them.
async fn refresh(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    host::start(&page, "{}").await;
    amounts(&page, "at first", &["600만 달러", "5000억달러", "2.19달러"]).await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["5000억달러"]).await;
    let grow = "document.querySelector('#story h1').insertAdjacentHTML('afterend', '<p>값은 30달러였다.</p>');";
    page.script(&[grow, "session.refresh()"].concat()).await;
    amounts(&page, "a paragraph more", &["30달러", "600만 달러", "5000억달러", "2.19달러"]).await;
    page.card_with(&["5000억달러"]).await;
    page.script("document.querySelector('#story').lastElementChild.remove(); session.refresh()").await;
    amounts(&page, "a paragraph less", &["30달러", "600만 달러"]).await;
    page.no_card().await;
    host::destroy(&page).await;
    page.script("session.refresh()").await;
    assert_eq!(page.hosts().await, 0, "a session that has ended reads nothing");
}
