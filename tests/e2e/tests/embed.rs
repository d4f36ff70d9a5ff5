//! The script tag on a page that is not ours.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Answer, Engine, Site, Stage, server};
use std::time::Duration;

pub const TESTS: &[Test] = tests![&Engine::ALL =>
    other_origin, included_twice, late, beside_the_engine, once_while_waiting, quiet, attributes, json_block, late_block, visible, unseen, replaced, manual, redirected, another_home,
    containers,
];

/// The page on one origin, every file of ours on another.
async fn other_origin(Stage { page, site, other }: Stage) {
    other.allow_everyone();
    let tag = host::tag(&other.address("/hovergloss.js"), "");
    site.set("/news.html", host::page(&tag, host::ARTICLE));
    page.read(&site.address("/news.html")).await;
    for (words, card) in [("증류", ["증류", "모델"]), ("5000억달러", ["약 725조 원", "2025. 1. 31."])] {
        page.point_at(words, "#story").await;
        page.card_with(&card).await;
        page.move_to(2.0, 2.0).await;
        page.no_card().await;
    }
    let origins = page.origins().await;
    assert!(origins.iter().all(|origin| *origin == other.origin()), "nothing is fetched from elsewhere: {origins:?}");
    assert_eq!(site.asked(), ["/news.html"], "the page's own server serves the page alone");
    assert_eq!(page.source().await, page.sent().await, "the page around our own element");
}

/// Each file is fetched once and one session starts, however often the tag stands in the page; the
/// page is told once.
async fn included_twice(Stage { page, site, .. }: Stage) {
    site.set("/copy/hovergloss.js", Answer::body(Site::read("/hovergloss.js")).media_type("text/javascript"));
    let one = host::tag("/hovergloss.js", "");
    for (name, tags) in [
        ("the same address", [&*one, &*one].concat()),
        ("with a query", [&*one, &*host::tag("/hovergloss.js?v=2", "")].concat()),
        ("another folder", [&*one, &*host::tag("/copy/hovergloss.js", "")].concat()),
    ] {
        let listen = "<script>window.told = []; document.addEventListener('hovergloss:error',
            ({ detail }) => told.push(detail.problem))</script>";
        site.set("/twice.html", host::page(&[listen, &*tags].concat(), host::ARTICLE));
        let before = site.asked().len();
        page.read(&site.address("/twice.html")).await;
        page.point_at("2.19달러", "#story").await;
        page.card_with(&["3,175원"]).await;
        assert_eq!(page.hosts().await, 1, "{name}: one session");
        assert_eq!(page.script("return told").await, serde_json::json!(["it is included twice."]), "{name}");
        let mut asked = site.asked().split_off(before);
        asked.retain(|path| !path.ends_with("/hovergloss.js"));
        asked.sort();
        let all = asked.len();
        asked.dedup();
        assert_eq!(asked.len(), all, "{name}: each file once: {:?}", site.asked());
    }
}

/// Whatever the page itself loads comes first.
async fn late(Stage { page, site, .. }: Stage) {
    site.set("/late.png", Answer::status(404).after(Duration::from_millis(700)));
    let body = ["<img src=/late.png alt=\"\">", host::ARTICLE].concat();
    site.set("/news.html", host::page(&host::tag("/hovergloss.js", ""), &body));
    page.read(&site.address("/news.html")).await;
    let ours = "const { loadEventStart } = performance.getEntriesByType('navigation')[0];
        const ours = performance.getEntriesByType('resource').filter(({ name }) => /\\/hovergloss-|glossaries/.test(name));
        return [loadEventStart > 500, ours.length > 2, ours.filter(({ startTime }) => startTime < loadEventStart)];";
    assert_eq!(
        page.script(ours).await,
        serde_json::json!([true, true, []]),
        "what is fetched before the page is there"
    );
}

/// A page that may hold an article, does not, and changes: nothing is asked for again each time.
async fn once_while_waiting(Stage { page, site, .. }: Stage) {
    let tag = host::tag("/hovergloss.js", "");
    let headlines = "<li>소프트뱅크가 오픈AI에 돈을 더 대는 방안을 협의한다".repeat(20);
    let list = ["<ul class=\"content\" id=\"list\">", &headlines, "</ul>"].concat();
    site.set("/list.html", host::page(&tag, &list));
    page.open(&site.address("/list.html")).await;
    let asked = |part: &str| site.asked().into_iter().filter(|path| path.contains(part)).count();
    page.until("the glossary is asked for", async || (asked("/glossaries/") > 0).then_some(())).await;
    for _ in 0..4 {
        page.script("document.querySelector('#list').append(document.createElement('li'))").await;
        page.wait_for_script("await new Promise((done) => setTimeout(done, 300))").await;
    }
    assert_eq!((asked("/glossaries/"), asked("/tables/")), (1, 1), "while there is no article");
    let article = serde_json::json!(host::ARTICLE);
    page.script(&format!("document.querySelector('#list').insertAdjacentHTML('afterend', {article})")).await;
    let marked = async || page.marks(true).await.iter().any(|words| words == "5000억달러").then_some(());
    page.until("the marks of the article that came", marked).await;
    assert_eq!((asked("/glossaries/"), asked("/tables/")), (2, 2), "when it is there");
}

/// What the first mark needs is asked for while the engine is still on its way, and nothing else is.
async fn beside_the_engine(Stage { page, site, .. }: Stage) {
    const TABLES: &str = "/tables/money.txt";
    let engine = if server::on_javascript() { "/hovergloss-js.js" } else { "/hovergloss-web_bg.wasm" };
    for (options, beside, later) in [
        ("language: 'ko'", &["/glossaries/ai-and-markets.ko.json", TABLES][..], &[][..]),
        ("language: 'fr'", &["/glossaries/ai-and-markets.en.json", TABLES], &[]),
        // Which files a site's own glossary has is for the engine to say.
        ("glossary: '/own.json'", &[TABLES], &["/own.json"]),
        ("money: false", &["/glossaries/ai-and-markets.en.json"], &[]),
        ("terms: 'off'", &[TABLES], &[]),
    ] {
        let article = ["<article>", &"<p>딥시크는 2.19달러를 받는다.</p>".repeat(20), "</article>"].concat();
        site.set("/long.html", host::page("", &article));
        site.set(engine, Answer::held());
        page.open(&site.address("/long.html")).await;
        let before = site.asked().len();
        let start = "window.session = import('/hovergloss.js').then(({ start }) => start({ language: 'en', OPTIONS }))";
        page.script(&start.replace("OPTIONS", options)).await;
        let asked = || site.asked().split_off(before);
        let engine_asked = async || asked().iter().any(|path| path.ends_with(engine)).then_some(());
        page.until("the engine is asked for", engine_asked).await;
        let data = || {
            let mut data = asked();
            data.retain(|path| {
                path.contains("/glossaries/") || path.contains("/tables/") || path.ends_with("/own.json")
            });
            data.sort();
            data
        };
        let are = |data: &[String], expected: &[&str]| {
            data.len() == expected.len() && data.iter().zip(expected).all(|(path, end)| path.ends_with(end))
        };
        let all = async || are(&data(), beside).then_some(());
        page.until(&format!("{options}: {beside:?} beside it"), all).await;
        assert_eq!(page.hosts().await, 0, "{options}: before the engine was there");
        site.set(engine, Answer::file());
        page.wait_for_script("await window.session").await;
        let (data, all) = (data(), [later, beside].concat());
        assert!(are(&data, &all), "{options}: when the engine was there: {data:?}");
    }
}

/// A page where all is well says nothing.
async fn quiet(Stage { page, site, .. }: Stage) {
    for (address, words, scope) in
        [("/index.html", "5000억달러를", "#bo_v_con"), ("/english.html", "$500 billion", ".article-body")]
    {
        // Next.js and Cloudflare leave notes of their own on scripts.
        let html = String::from_utf8(Site::read(address)).expect("the demo is UTF-8");
        site.set(address, Answer::html(html.replace("<script ", "<script data-nscript=\"x\" data-cfasync=\"false\" data-turbo-track data-n-head=1 data-pagespeed-no-defer ")));
        page.read(&site.address(address)).await;
        page.point_at(words, scope).await;
        page.card_with(&["1 USD = "]).await;
        let lines = page.console().await;
        assert!(lines.is_empty(), "{address}: {lines:?}");
        let origins = page.origins().await;
        assert!(origins.iter().all(|origin| *origin == site.origin()), "{address} fetches from {origins:?}");
    }
}

/// Attributes of the tag are the options.
async fn attributes(Stage { page, site, .. }: Stage) {
    let cases = [
        ("data-terms=\"false\"", "5000억달러", "증류"),
        ("data-money=\"false\"", "증류", "5000억달러"),
        ("data-root=\"footer\"", "5000억달러", "증류"),
        ("data-skip=\"b\"", "5000억달러", "증류"),
    ];
    for (attributes, marked, unmarked) in cases {
        site.set("/news.html", host::page(&host::tag("/hovergloss.js", attributes), host::ARTICLE));
        page.read(&site.address("/news.html")).await;
        let words = [page.marks(false).await, page.marks(true).await].concat();
        assert!(words.iter().any(|words| words == marked), "{attributes}: {marked} is marked: {words:?}");
        assert!(words.iter().all(|words| words != unmarked), "{attributes}: {unmarked} is not: {words:?}");
    }
}

/// The options of a JSON block, and which of the three ways to say them wins.
async fn json_block(Stage { page, site, .. }: Stage) {
    let block = r##"<script type="application/json" id="hovergloss-config">
        {"currency": "JPY", "language": "en", "terms": false, "root": ["#story", "footer"]}</script>"##;
    let head = [block, "<script type=module src=/hovergloss.js data-language=ko></script>"].concat();
    site.set("/news.html", host::page(&head, host::ARTICLE));
    page.read(&site.address("/news.html")).await;
    page.point_at("5000억달러", "footer").await;
    page.card_with(&["엔", "2025. 1. 31."]).await;
    assert_eq!(page.marks(false).await, [""; 0], "the block's other options hold");
    site.set("/plain.html", host::page(block, host::ARTICLE));
    page.open(&site.address("/plain.html")).await;
    host::start(&page, "{ terms: true }").await;
    page.point_at("5000억달러", "footer").await;
    page.card_with(&["약 725조 원", "2025. 1. 31."]).await;
    assert!(page.marks(false).await.iter().any(|words| words == "증류"), "what start() is given wins");
}

/// A tag in the head that runs at once finds the block that comes later in the page.
async fn late_block(Stage { page, site, .. }: Stage) {
    let head = "<script type=module async src=/hovergloss.js data-language=ko></script><script src=/slow.js></script>";
    site.set("/slow.js", Answer::body("").media_type("text/javascript").after(Duration::from_secs(1)));
    for (block, hosts) in [(r#"{"terms": false}"#, 1), (r#"{"start": "manual"}"#, 0)] {
        let block = ["<script type=\"application/json\" id=\"hovergloss-config\">", block, "</script>"].concat();
        site.set("/news.html", host::page(head, &[host::ARTICLE, &*block].concat()));
        page.open(&site.address("/news.html")).await;
        page.wait_for_script("await (await import('/hovergloss.js')).session").await;
        assert_eq!(page.hosts().await, hosts, "{block}");
        assert_eq!(page.marks(false).await, [""; 0], "{block}");
    }
}

/// `data-start="visible"`: nothing is fetched before the article is near the window.
async fn visible(Stage { page, site, .. }: Stage) {
    let far = ["<p style=\"height:5000px\"></p>", host::ARTICLE].concat();
    for (name, attributes) in [("found", "data-start=visible"), ("named", "data-start=visible data-root=\"#story\"")] {
        site.set("/far.html", host::page(&host::tag("/hovergloss.js", attributes), &far));
        let before = site.asked().len();
        page.open(&site.address("/far.html")).await;
        page.wait_for_script("await new Promise((done) => setTimeout(done, 400))").await;
        let asked = site.asked().split_off(before);
        assert_eq!(asked, ["/far.html", "/hovergloss.js"], "{name}: nothing else yet");
        page.script("document.querySelector('#story').scrollIntoView()").await;
        page.until(name, async || (page.hosts().await == 1).then_some(())).await;
        page.point_at("5000억달러", "#story").await;
        page.card_with(&["약 725조 원"]).await;
    }
}

/// `data-start="visible"`: what is named like an article and is never seen does not stand in its way.
async fn unseen(Stage { page, site, .. }: Stage) {
    let long = ["<article id=\"story\">", &"<p>딥시크는 2.19달러를 받는다.</p>".repeat(20), "</article>"].concat();
    let menu =
        "<nav class=\"menu-content\" style=\"display: none\">MENU</nav>".replace("MENU", &"<a>경제</a>".repeat(200));
    for (name, before, article) in [
        (
            "a link for the keyboard",
            "<a class=\"skip-to-content\" style=\"position: absolute; left: -9999px\">본문</a>",
            &*long,
        ),
        ("the same beside a short article", "<div class=\"table-of-contents\" hidden>차례</div>", host::ARTICLE),
        ("a closed menu", &*menu, &*long),
    ] {
        let tag = host::tag("/hovergloss.js", "data-start=visible");
        site.set("/news.html", host::page(&tag, &[before, article].concat()));
        page.read(&site.address("/news.html")).await;
        page.point_at("2.19달러", "#story").await;
        page.card_with(&["3,175원"]).await;
        assert_eq!(page.hosts().await, 1, "{name}");
    }
}

/// `data-start="visible"`: the article that was waited for is replaced, as on a single-page site.
async fn replaced(Stage { page, site, .. }: Stage) {
    let far = ["<p style=\"height:5000px\"></p>", &host::ARTICLE.replace("story", "old")].concat();
    site.set("/far.html", host::page(&host::tag("/hovergloss.js", "data-start=visible"), &far));
    page.open(&site.address("/far.html")).await;
    page.wait_for_script("await new Promise((done) => setTimeout(done, 400))").await;
    assert_eq!(page.hosts().await, 0, "the article is far from the window");
    let next = serde_json::json!(host::ARTICLE);
    page.script(&format!(
        "document.querySelector('#old').remove(); document.body.insertAdjacentHTML('afterbegin', {next})"
    ))
    .await;
    page.until("the notes of the next article", async || (page.hosts().await == 1).then_some(())).await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
}

/// `data-start="manual"`: the page starts when it likes.
async fn manual(Stage { page, site, .. }: Stage) {
    site.set("/news.html", host::page(&host::tag("/hovergloss.js", "data-start=manual"), host::ARTICLE));
    page.open(&site.address("/news.html")).await;
    let start = "const { session, start } = await import('/hovergloss.js');
        if (session !== undefined) throw new Error('there is a session');
        await new Promise((done) => setTimeout(done, 300));
        if (document.querySelector('hovergloss-notes')) throw new Error('it started');
        window.session = await start();
        return window.session.count;";
    assert_ne!(page.wait_for_script(start).await, 0);
    let again = "window.session.destroy(); window.session = await (await import('/hovergloss.js')).start();
        return window.session.count;";
    assert_ne!(page.wait_for_script(again).await, 0, "and again");
    // The tag's options hold, and those of `start` stand above them.
    let tag = host::tag("/hovergloss.js", "data-start=manual data-money=false data-terms=false");
    site.set("/news.html", host::page(&tag, host::ARTICLE));
    page.open(&site.address("/news.html")).await;
    page.wait_for_script("await (await import('/hovergloss.js')).start({ terms: true })").await;
    let words = [page.marks(false).await, page.marks(true).await].concat();
    assert!(words.iter().any(|word| word == "증류") && words.iter().all(|word| word != "5000억달러"), "{words:?}");
}

/// A server that sends the browser on, as a CDN does to its newest release.
async fn redirected(Stage { page, site, .. }: Stage) {
    site.set("/latest/hovergloss.js", Answer::status(302).header("Location", "/hovergloss.js"));
    site.set("/news.html", host::page(&host::tag("/latest/hovergloss.js", "data-terms=false"), host::ARTICLE));
    page.read(&site.address("/news.html")).await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
    assert_eq!(page.marks(false).await, [""; 0], "the tag's options hold");
}

/// A start that named the wrong folder is no reason for the next to fail.
async fn another_home(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    let starts = "const { start } = await import('/hovergloss.js');
        const counts = [];
        for (const home of ['/nowhere/', '/']) counts.push((await start({ language: 'ko' }, home)).count > 0);
        return counts;";
    assert_eq!(page.wait_for_script(starts).await, serde_json::json!([false, true]));
}

/// Whatever container the engine takes for an article, the loader fetches the engine for it.
async fn containers(Stage { page, site, .. }: Stage) {
    let source = include_str!("../../../src/page/root.rs");
    let list = source.split("const CONTAINERS: &str = \"\\\n").nth(1).and_then(|rest| rest.split('"').next());
    let containers: Vec<&str> = list.expect("the list").lines().collect();
    assert!(containers.len() > 10, "{containers:?}");
    for container in containers {
        let name = container.trim_start_matches("main ");
        let (open, close) = (
            match name.as_bytes() {
                [b'#', ..] => ["<div id=", &name[1..], ">"].concat(),
                [b'.', ..] => ["<div class=", &name[1..], ">"].concat(),
                [b'[', ..] => ["<div ", name.trim_matches(['[', ']']).replace('~', "").as_str(), ">"].concat(),
                _ => ["<", name, ">"].concat(),
            },
            if name == "article" { "</article>" } else { "</div>" },
        );
        site.set(
            "/short.html",
            host::page(&host::tag("/hovergloss.js", ""), &[&*open, "증류는 5000억달러", close].concat()),
        );
        page.read(&site.address("/short.html")).await;
        assert_eq!(page.marks(true).await, ["5000억달러"], "{container}");
    }
    // Text alone is enough, whatever it stands in.
    let line = "두 회사는 데이터센터를 함께 짓기로 했고 시기는 앞으로 정한다. ".repeat(4);
    for (name, body) in [
        ("lines with breaks", format!("<main><div>{line}<br><br>{line}<br>5000억달러</div></main>")),
        ("a cell", format!("<table><tr><td>{line}{line}5000억달러</table>")),
    ] {
        site.set("/text.html", host::page(&host::tag("/hovergloss.js", ""), &body));
        page.read(&site.address("/text.html")).await;
        assert_eq!(page.marks(true).await, ["5000억달러"], "{name}");
    }
}
