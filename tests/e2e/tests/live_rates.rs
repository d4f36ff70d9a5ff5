//! Live rates, from a site's own address: used when they are right, passed over with one line in
//! the console when they are not. The packed rates end on 2026-10-30.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Answer, Engine, Page, Site, Stage};

// Only Chromium's driver hands out the console.
pub const TESTS: &[Test] =
    tests![&[Engine::Chromium] => used, refused, slow, once_a_day, no_storage, days_without_rates];

const ADDRESS: &str = "/live";

/// A bank's daily file of a day, with a rate of the won.
fn bank(day: &str, won: &str) -> Answer {
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Envelope><Cube><Cube time='{day}'>\
         <Cube currency='USD' rate='1.1000'/><Cube currency='KRW' rate='{won}'/></Cube></Cube></Envelope>"
    );
    Answer::body(xml).media_type("text/xml")
}

/// Opens an article that asks for live rates, on a clock that stands at noon of `today`.
async fn open(page: &Page, site: &Site, today: &str, live: Answer) {
    let clock = format!("<script>const noon = Date.parse('{today}T12:00:00Z'); Date.now = () => noon;</script>");
    let head = [clock, host::tag("/hovergloss.js", &format!("data-rates=\"{ADDRESS}\""))].concat();
    site.set("/article.html", host::page(&head, host::ARTICLE)).set(ADDRESS, live);
    page.console().await;
    page.read(&site.address("/article.html")).await;
    page.point_at("5000억달러", "#story").await;
}

async fn used(Stage { page, site, .. }: Stage) {
    let json = "{\"amount\":1.0,\"base\":\"EUR\",\"date\":\"2026-11-20\",\"rates\":{\"KRW\":1650.0,\"USD\":1.1}}";
    let head = String::from_utf8(Site::read("/rates/head.txt")).expect("the head is text");
    let bank_line = head.lines().find(|line| line.starts_with("bank ")).expect("the head has the bank's rates");
    let own = head.replace(bank_line, "bank 2026-11-20 USD1.1 KRW1650");
    let from = "European Central Bank";
    for (name, live, source) in [
        ("bank", bank("2026-11-20", "1650.0"), from),
        ("Frankfurter", Answer::body(json), "Frankfurter, 2026. 11. 20."),
        ("head", Answer::body(own), from),
    ] {
        page.read(&site.address("/index.html")).await;
        page.script("localStorage.clear()").await;
        open(&page, &site, "2026-11-21", live).await;
        // 5000억 × 1650 / 1.1 is 750조.
        let card = page.card_with(&["약 725조 원", "2026. 11. 20.", "약 750조 원"]).await;
        // The change stands apart from the figure for those who hear it, too.
        for part in ["약 750조 원 +3.5", from, source] {
            assert!(card.body.contains(part), "{name}: {part:?} is missing in {}", card.body);
        }
        assert!(page.console().await.is_empty(), "{name}: nothing to complain of");
    }
}

async fn refused(Stage { page, site, .. }: Stage) {
    let huge = Answer::body(vec![b' '; 8_500_000]);
    let cases = [
        ("not there", Answer::status(404), "404"),
        ("broken server", Answer::status(500), "500"),
        ("a page", Answer::html("Sign in"), "data-rates"),
        ("cut off", Answer::body("<Cube time='2026-11-20'><Cube currency='USD'"), "data-rates"),
        ("off by a factor of ten", bank("2026-11-20", "16500.0"), "KRW"),
        ("older than the pack", bank("2026-01-02", "1650.0"), "2026-01-02"),
        ("not yet", bank("2026-11-25", "1650.0"), "2026-11-25"),
        ("huge", huge, "too large"),
    ];
    // A clock that stands before the end of the pack believes no later day.
    let early = ("clock before the pack's end", bank("2026-11-20", "1650.0"), "2026-11-20");
    let cases = cases.map(|case| ("2026-11-21", case)).into_iter().chain([("2025-02-03", early)]);
    for (today, (name, live, says)) in cases {
        open(&page, &site, today, live).await;
        page.card_with(&["약 725조 원", "2026. 10. 30.", "약 668조 원"]).await;
        let told = async || {
            Some(page.console().await).filter(|lines| lines.iter().any(|line| line.text.contains("Hovergloss")))
        };
        let lines = page.until(name, told).await;
        let ours: Vec<_> = lines.iter().filter(|line| line.text.contains("Hovergloss")).collect();
        assert_eq!(ours.len(), 1, "{name}: {lines:?}");
        for part in [ADDRESS, says, "packed rates"] {
            assert!(ours[0].text.contains(part), "{name}: {part:?} is missing in {}", ours[0].text);
        }
    }
}

async fn slow(Stage { page, site, .. }: Stage) {
    open(&page, &site, "2026-11-21", Answer::held()).await;
    page.card_with(&["약 668조 원"]).await;
    site.set(ADDRESS, bank("2026-11-20", "1650.0"));
    page.card_with(&["약 750조 원"]).await;
}

async fn once_a_day(Stage { page, site, .. }: Stage) {
    let asked = || site.asked().iter().filter(|path| *path == ADDRESS).count();
    for (today, times) in [("2026-11-21", 1), ("2026-11-21", 1), ("2026-11-22", 2)] {
        open(&page, &site, today, bank("2026-11-20", "1650.0")).await;
        page.card_with(&["약 750조 원"]).await;
        assert_eq!(asked(), times, "on {today}");
    }
}

/// A frame without an origin of its own has no storage: the rates are used and not remembered.
async fn no_storage(Stage { page, site, .. }: Stage) {
    site.allow_everyone();
    let live = format!("data-rates=\"{}\"", site.address(ADDRESS));
    let tag = host::tag(&site.address("/hovergloss.js"), &live);
    let article = host::page(&tag, host::ARTICLE).header("Content-Security-Policy", "sandbox allow-scripts");
    site.set("/framed.html", article).set(ADDRESS, bank("2026-11-02", "1650.0"));
    page.console().await;
    page.read(&site.address("/framed.html")).await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 750조 원"]).await;
    assert!(page.console().await.is_empty());
}

/// Days that no rate is known for say so, and today's figure comes first.
async fn days_without_rates(Stage { page, site, .. }: Stage) {
    let cases =
        [("2026-11-20", "환율은 2026. 10. 30.까지 있습니다"), ("1998-05-06", "1999. 1. 4. 이전의 환율은 없습니다")];
    for (day, says) in cases {
        let tag = host::tag("/hovergloss.js", &format!("data-day=\"{day}\""));
        site.set("/article.html", host::page(&tag, host::ARTICLE));
        page.read(&site.address("/article.html")).await;
        page.point_at("5000억달러", "#story").await;
        page.card_with(&[says, "약 668조 원"]).await;
    }
    // A Saturday takes the Friday before it, and the card says which day that was.
    let tag = host::tag("/hovergloss.js", "data-day=\"2025-02-01\"");
    site.set("/article.html", host::page(&tag, host::ARTICLE));
    page.read(&site.address("/article.html")).await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["2025. 1. 31. 기준", "약 725조 원"]).await;
}
