//! Pages of other sites, as the tests need them. Their articles are written for these tests.

use hovergloss_e2e::{Answer, Page, Site};

/// An article of two paragraphs with terms and amounts, in a plain page.
pub const ARTICLE: &str = r##"<article id="story"><h1>오픈AI와 딥시크</h1>
<p>딥시크가 <b>증류</b>를 했는지 오픈AI가 살핀다. 모델 <a href="#more">학습</a>에 든 돈은 <i>600만</i> 달러라고 한다.</p>
<p>소프트뱅크는 5000억달러 규모의 스타게이트에 돈을 댄다. 토큰 값은 2.19달러까지 내렸다.<!-- 끝 --></p></article>"##;

/// A page with a head and a body.
pub fn page(head: &str, body: &str) -> Answer {
    let parts = [
        "<!doctype html><html lang=\"ko\"><head><meta charset=\"utf-8\"><title>기사</title>",
        "<link rel=\"icon\" href=\"data:,\">",
        "<meta property=\"article:published_time\" content=\"2025-01-31T09:00:00+09:00\">",
        head,
        "</head><body><header><p>증류 소식</p></header>",
        body,
        "<footer><p id=\"more\">5000억달러</p></footer></body></html>",
    ];
    Answer::html(parts.concat())
}

/// The script tag with more attributes.
pub fn tag(source: &str, attributes: &str) -> String {
    format!(
        "<script type=\"module\" src=\"{source}\" data-currency=\"KRW\" data-language=\"ko\" {attributes}></script>"
    )
}

/// Loads a page and waits until all of its article is read and the reader's language, Korean, is there.
pub async fn read_whole(page: &Page, address: &str) {
    page.read(address).await;
    let count = page.wait_for_script("return (await globalThis[Symbol.for('hovergloss')].session).count").await;
    let whole = format!("이 기사의 설명 ({count})");
    page.until(&whole, async || (page.text_of("summary").await == whole).then_some(())).await;
}

/// Opens a page without a script tag, for a test that starts the session itself.
pub async fn open_plain(page: &Page, site: &Site) {
    site.set("/plain.html", self::page("", ARTICLE));
    page.open(&site.address("/plain.html")).await;
}

/// Starts a session through the module's own `start`.
pub async fn start(page: &Page, options: &str) {
    let script = format!(
        "const {{ start }} = await import('/hovergloss.js');
         window.session = await start({{ currency: 'KRW', language: 'ko', ...{options} }});"
    );
    page.wait_for_script(&script).await;
}

/// Ends it.
pub async fn destroy(page: &Page) {
    page.script("window.session.destroy()").await;
}
