//! Pages that bring another article without being loaded again.

use super::host;
use super::live::{FIRST, amounts, start};
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => next_article, begins_with_a_list];

/// A page that shows its next article without being loaded again.
async fn next_article(Stage { page, site, .. }: Stage) {
    let go = "const go = (address, html) => { history.pushState(null, '', address);
        const view = document.querySelector('#story'); const next = document.createElement('article');
        next.id = 'story'; next.innerHTML = html; view.replaceWith(next); };";
    start(&page, &site, "{}").await;
    page.script(&[go, "go('/second', '<p>다음 기사의 70달러.</p>')"].concat()).await;
    amounts(&page, "pushState", &["70달러"]).await;
    // The address changes first and the text comes later, as after a fetch.
    let late = "history.pushState(null, '', '/third'); document.querySelector('#story').remove();
        setTimeout(() => document.querySelector('footer').insertAdjacentHTML('beforebegin',
            '<main><article id=story><p>셋째 기사의 80달러.</p></article></main>'), 300)";
    page.script(late).await;
    amounts(&page, "a late article", &["80달러"]).await;
    // The page says the day of what it shows after the text, and each article below has its own.
    page.script("document.querySelector('meta[property]').content = '2024-01-31'; session.open(0)").await;
    page.card_with(&["80달러", "2024. 1. 31."]).await;
    let below = "document.querySelector('main').insertAdjacentHTML('beforeend',
        '<article><time datetime=2023-01-31></time><p>85달러.</p></article>')";
    page.script(below).await;
    amounts(&page, "an article below", &["80달러", "85달러"]).await;
    page.script("session.open(1)").await;
    page.card_with(&["85달러", "2023. 1. 31."]).await;
    page.script("document.querySelector('main').lastElementChild.remove()").await;
    // The same element with other text.
    page.script(
        "history.replaceState(null, '', '/fourth'); document.querySelector('#story p').textContent = '90달러.'",
    )
    .await;
    amounts(&page, "replaceState", &["90달러"]).await;
    let back = "addEventListener('popstate', () => { document.querySelector('#story p').textContent = '95달러.'; });
        history.back()";
    page.script(back).await;
    amounts(&page, "back", &["95달러"]).await;
    let intercepted = "if (!window.navigation) { document.querySelector('#story p').textContent = '99달러.'; return; }
        navigation.addEventListener('navigate', (event) => event.intercept({ handler: async () => {
            await new Promise((done) => setTimeout(done, 50));
            document.querySelector('#story p').textContent = '99달러.';
        } }), { once: true });
        navigation.navigate('/fifth')";
    page.script(intercepted).await;
    amounts(&page, "the Navigation API", &["99달러"]).await;
}

/// A page that begins with a list gets its session when it brings an article, however the list
/// looks, and fetches nothing for the list.
async fn begins_with_a_list(Stage { page, site, .. }: Stage) {
    let teasers = "<ul><li><a href=/1>증류란</a><li><a href=/2>5000억달러</a></ul>";
    let cases: [(&str, &str, String, bool); 4] = [
        ("a list", "", teasers.to_owned(), true),
        ("a list in what may hold an article", "", ["<div class=content>", teasers, "</div>"].concat(), false),
        ("a root that comes later", "data-root=\"#story p\"", "<article><p>7달러</p></article>".to_owned(), true),
        ("when it comes into view", "data-start=visible", teasers.to_owned(), true),
    ];
    for (name, attributes, list, nothing) in cases {
        let view = ["<main id=view>", &list, "</main>"].concat();
        site.set("/list.html", host::page(&host::tag("/hovergloss.js", attributes), &view));
        let before = site.asked().len();
        page.open(&site.address("/list.html")).await;
        // A part of the list comes late, and a page of it more.
        let more = "for (const text of ['둘째 쪽', '셋째 쪽']) {
                history.pushState(null, '', '/list.html?' + text);
                document.querySelector('#view').insertAdjacentHTML('beforeend', `<p>${text}: 3달러</p>`);
                await new Promise((done) => setTimeout(done, 200));
            }";
        page.wait_for_script(more).await;
        assert_eq!(page.hosts().await, 0, "{name}: nothing is shown beside a list");
        let mut asked = site.asked().split_off(before);
        // The card of the case before may still have asked for rates; here only an engine could.
        let of_the_page = ["/list.html", "/hovergloss.js", ".bin"];
        asked.retain(|path| !of_the_page.iter().any(|end| path.ends_with(end)));
        let engine = |path: &String| path.contains("/hovergloss-");
        assert!(asked.iter().all(|path| !nothing && engine(path)), "{name}: fetched for a list: {asked:?}");
        // The address changes first, and the text comes as after a fetch.
        let article = [
            "history.pushState(null, '', '/story'); await new Promise((done) => setTimeout(done, 100));
            document.querySelector('#view').innerHTML = `",
            host::ARTICLE,
            "`",
        ];
        page.wait_for_script(&article.concat()).await;
        amounts(&page, name, &FIRST).await;
        page.point_at("5000억달러", "#story").await;
        page.card_with(&["약 725조 원"]).await;
        let begun = "const { session } = await import('/hovergloss.js'); return (await session).count > 0";
        assert_eq!(page.wait_for_script(begun).await, true, "{name}: the tag's session is this one");
    }
}
