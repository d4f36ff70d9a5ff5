//! The demo's own parts: a text of the visitor's, and the phone.

use crate::{Test, tests};
use hovergloss_e2e::{Engine, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => own_text, phone, nothing_moves];

/// What is typed is read at once.
async fn own_text(Stage { page, site, .. }: Stage) {
    for (address, text, term, money) in [
        ("/index.html", "토큰 값이 12달러로 내렸다.", "토큰", "12달러"),
        ("/english.html", "A startup raised $12 million.", "startup", "$12 million"),
    ] {
        page.read(&site.address(address)).await;
        page.script(&format!(
            "const field = document.querySelector('#try-in'); field.value = '{text}';
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));"
        ))
        .await;
        page.until("the marks of the visitor's text", async || (page.marks_in("#try-out").await == 2).then_some(()))
            .await;
        page.point_at(term, "#try-out").await;
        page.card_with(&[term]).await;
        page.move_to(1.0, 1.0).await;
        page.no_card().await;
        page.point_at(money, "#try-out").await;
        page.card_with(&[money, "1 USD = "]).await;
    }
}

/// The article in a phone's frame, where the mouse is a thumb.
async fn phone(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/index.html")).await;
    page.script("document.querySelector('.demo-phone').scrollIntoView({ behavior: 'instant' })").await;
    let inside = "const frame = document.querySelector('.demo-phone iframe'); const inner = frame.contentDocument;
        const notes = inner.querySelector('hovergloss-notes')?.shadowRoot;";
    page.until("the notes in the phone", async || {
        (page.script(&[inside, "return !!notes"].concat()).await == true).then_some(())
    })
    .await;
    let place = [
        inside,
        "const walker = inner.createTreeWalker(inner.querySelector('#bo_v_con'), NodeFilter.SHOW_TEXT);
         while (walker.nextNode()) {
           const at = walker.currentNode.data.indexOf('스타트업');
           if (at < 0) continue;
           const range = inner.createRange(); range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + 4);
           frame.contentWindow.scrollTo({ top: frame.contentWindow.scrollY + range.getBoundingClientRect().top - 100, behavior: 'instant' });
           const word = range.getBoundingClientRect(); const box = frame.getBoundingClientRect();
           return [box.left + frame.clientLeft + word.left + word.width / 2, box.top + frame.clientTop + word.top + word.height / 2];
         }",
    ]
    .concat();
    let at = page.script(&place).await;
    page.move_to(at[0].as_f64().unwrap_or(0.0), at[1].as_f64().unwrap_or(0.0)).await;
    page.click().await;
    let open =
        [inside, "return notes.querySelector('.card[data-open=true][data-sheet=true] h2')?.textContent ?? ''"].concat();
    page.until("the sheet in the phone", async || {
        page.script(&open).await.as_str().filter(|heading| heading.starts_with("스타트업")).map(drop)
    })
    .await;
}

/// The list of notes comes into a place that is kept for it.
async fn nothing_moves(Stage { page, site, .. }: Stage) {
    for address in ["/index.html", "/english.html"] {
        page.read(&site.address(address)).await;
        page.settled(".list").await;
        let top = "return document.querySelector('.demo-more').getBoundingClientRect().top + scrollY";
        let with_list = page.script(top).await;
        page.script("document.querySelector('hovergloss-notes').style.display = 'none'").await;
        assert_eq!(page.script(top).await, with_list, "{address}: where the rest of the page begins");
    }
}
