//! Articles that change while they are read. Pages that bring another one: `navigation`.

use super::host;
use crate::{Test, tests};
use hovergloss_e2e::{Answer, Engine, Page, Site, Stage};
use std::time::{Duration, Instant};

pub const TESTS: &[Test] = tests![&Engine::ALL =>
    refresh, changes, spans, card, thrown_out, grows_above, long, hot_loop,
];

/// What the article of these tests says at first.
pub const FIRST: [&str; 3] = ["600만 달러", "5000억달러", "2.19달러"];

/// Waits until exactly these amounts are highlighted, in any order: that is the order they were
/// marked in.
pub async fn amounts(page: &Page, what: &str, expected: &[&str]) {
    let end = Instant::now() + Duration::from_secs(10);
    let mut wanted = expected.to_vec();
    wanted.sort_unstable();
    loop {
        let mut found = page.marks(true).await;
        found.sort_unstable();
        if found == wanted {
            return;
        }
        assert!(Instant::now() < end, "{what}: marked are {found:?}, not {wanted:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// A session on the article of these tests, all of which is marked.
pub async fn start(page: &Page, site: &Site, options: &str) {
    host::open_plain(page, site).await;
    host::start(page, options).await;
    amounts(page, "at first", &FIRST).await;
}

/// `refresh()` reads again; an open card stays with its words and goes with them.
async fn refresh(Stage { page, site, .. }: Stage) {
    start(&page, &site, "{}").await;
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

/// What a page does to its article, one thing after the other, and the amounts that are then
/// marked.
const STEPS: &[(&str, &str, &[&str])] = &[
    (
        "a live blog's new entry",
        "story.querySelector('h1').insertAdjacentHTML('afterend', '<div id=new><p>값은 30달러였다.</p></div>')",
        &["30달러", "600만 달러", "5000억달러", "2.19달러"],
    ),
    (
        "the entry edited",
        "document.querySelector('#new p').firstChild.data = '값은 40달러에서 50달러가 됐다.'",
        &["40달러", "50달러", "600만 달러", "5000억달러", "2.19달러"],
    ),
    (
        "a part of an amount edited",
        "story.querySelector('i').firstChild.data = '700만'",
        &["40달러", "50달러", "700만 달러", "5000억달러", "2.19달러"],
    ),
    ("the entry removed", "document.querySelector('#new').remove()", &["700만 달러", "5000억달러", "2.19달러"]),
    (
        "text in a line",
        "story.querySelector('b').before('그리고 60달러로 ')",
        &["60달러", "700만 달러", "5000억달러", "2.19달러"],
    ),
    (
        "a break in an amount",
        "story.querySelector('i').after(document.createElement('br'))",
        &["60달러", "5000억달러", "2.19달러"],
    ),
    ("the break taken away", "story.querySelector('br').remove()", &["60달러", "700만 달러", "5000억달러", "2.19달러"]),
    (
        "paragraphs that change places",
        "story.querySelector('p').before(story.querySelector('p:last-of-type'))",
        &["5000억달러", "2.19달러", "60달러", "700만 달러"],
    ),
    (
        "a paragraph hidden by its class",
        "document.head.append(Object.assign(document.createElement('style'), { textContent:
            '.off { display: none } .late { opacity: 0 } .late.in { opacity: 1; transition: opacity 0.1s }' }));
         story.querySelector('p').className = 'off'",
        &["60달러", "700만 달러"],
    ),
    ("and shown again", "story.querySelector('p').className = ''", &["5000억달러", "2.19달러", "60달러", "700만 달러"]),
    (
        "a section that is loaded late",
        "story.insertAdjacentHTML('beforeend', '<section hidden><p>나중에 80달러.</p></section>')",
        &["5000억달러", "2.19달러", "60달러", "700만 달러"],
    ),
    (
        "and comes into view",
        "story.querySelector('section').hidden = false",
        &["5000억달러", "2.19달러", "60달러", "700만 달러", "80달러"],
    ),
    (
        "a section that fades in",
        "story.querySelector('section').innerHTML = '<p class=late>서서히 90달러.</p>';
         story.offsetWidth; setTimeout(() => story.querySelector('.late').classList.add('in'), 50)",
        &["5000억달러", "2.19달러", "60달러", "700만 달러", "90달러"],
    ),
    (
        "what is folded away",
        "story.querySelector('section').innerHTML = '<details><summary>더 읽기</summary><p>접힌 90달러.</p></details>'",
        &["5000억달러", "2.19달러", "60달러", "700만 달러"],
    ),
    (
        "and unfolded",
        "story.querySelector('details').open = true",
        &["5000억달러", "2.19달러", "60달러", "700만 달러", "90달러"],
    ),
    (
        "what the class of something in the article hides",
        "document.head.append(Object.assign(document.createElement('style'), { textContent: '.short .rest { display: none }' }));
         story.querySelector('section').innerHTML = '<div><p>앞의 70달러.</p><p class=rest>뒤의 90달러.</p></div>';
         story.querySelector('section div').className = 'short'",
        &["5000억달러", "2.19달러", "60달러", "700만 달러", "70달러"],
    ),
    (
        "and shows",
        "story.querySelector('section div').className = ''",
        &["5000억달러", "2.19달러", "60달러", "700만 달러", "70달러", "90달러"],
    ),
    (
        "what the page's class hides, as a paywall does",
        "document.body.className = 'short'",
        &["5000억달러", "2.19달러", "60달러", "700만 달러", "70달러"],
    ),
    (
        "and shows to those who pay",
        "document.body.className = ''; story.querySelector('section').innerHTML = '<p>서서히 90달러.</p>'",
        &["5000억달러", "2.19달러", "60달러", "700만 달러", "90달러"],
    ),
    ("the reader's mode takes the article off the page", "story.style.display = 'none'", &[]),
    ("and brings it back", "story.style.display = ''", &["5000억달러", "2.19달러", "60달러", "700만 달러", "90달러"]),
    (
        "a reader's mode that shows the article elsewhere",
        "document.body.append(Object.assign(document.createElement('div'), { id: 'mode' }));
         document.querySelector('#mode').append(story); document.querySelector('header').hidden = true",
        &["5000억달러", "2.19달러", "60달러", "700만 달러", "90달러"],
    ),
    (
        "and puts it back",
        "document.querySelector('header').after(story); document.querySelector('header').hidden = false;
         document.querySelector('#mode').remove()",
        &["5000억달러", "2.19달러", "60달러", "700만 달러", "90달러"],
    ),
    (
        "a reader's mode that shows a copy instead",
        "document.body.insertAdjacentHTML('beforeend', `<article id=mode>${story.innerHTML}</article>`);
         document.querySelector('header').after(document.createComment(''));
         window.place = document.querySelector('header').nextSibling; story.remove()",
        &["5000억달러", "2.19달러", "60달러", "700만 달러", "90달러"],
    ),
    (
        "and takes it away",
        "place.replaceWith(story); document.querySelector('#mode').remove()",
        &["5000억달러", "2.19달러", "60달러", "700만 달러", "90달러"],
    ),
    (
        "a translator that wraps the text",
        "document.documentElement.lang = 'en';
         for (const text of [...document.querySelectorAll('#story p')].flatMap((p) => [...p.childNodes])) {
             if (text.nodeType !== 3) continue;
             const outer = document.createElement('font');
             const inner = document.createElement('font');
             inner.textContent = text.data.replaceAll('5000억달러', '$500 billion');
             outer.append(inner);
             text.replaceWith(outer);
         }",
        &["$500 billion", "2.19달러", "60달러", "700만 달러", "90달러"],
    ),
    ("the whole text replaced", "story.innerHTML = '<p>It cost $5 million.</p>'", &["$5 million"]),
    (
        "a next article below",
        "story.insertAdjacentHTML('afterend', '<article id=next><p>It cost $6 million.</p></article>')",
        &["$5 million", "$6 million"],
    ),
    (
        "that grows",
        "document.querySelector('#next').append('And $7 million.')",
        &["$5 million", "$6 million", "$7 million"],
    ),
    ("the first one removed", "story.remove()", &["$6 million", "$7 million"]),
    ("the other one too", "document.querySelector('#next').remove()", &[]),
    (
        "another article, anywhere",
        "document.querySelector('header').innerHTML = '<article><p>It cost $8 million.</p></article>'",
        &["$8 million"],
    ),
    (
        "an article in place of the whole page",
        "const page = document.createElement('html');
         page.innerHTML = '<head></head><body><header></header><article><p>It cost $4 million.</p></article></body>';
         document.documentElement.replaceWith(page)",
        &["$4 million"],
    ),
    (
        "a place for another below",
        "document.querySelector('article').insertAdjacentHTML('afterend', '<section><i></i></section><article><i></i></article>')",
        &["$4 million"],
    ),
    (
        "that is filled later",
        "document.querySelector('section').innerHTML = '<article><p>It cost $5 million.</p></article>'",
        &["$4 million", "$5 million"],
    ),
    (
        "as is another",
        "document.querySelector('section + article').innerHTML = '<p>It cost $6 million.</p>'",
        &["$4 million", "$5 million", "$6 million"],
    ),
    (
        "a view that is kept hidden under one of another kind",
        "for (const story of document.querySelectorAll('article')) story.hidden = true;
         document.body.insertAdjacentHTML('beforeend', '<div class=entry-content><p>It cost $7 million.</p></div>')",
        &["$7 million"],
    ),
    (
        "and that goes",
        "document.querySelector('.entry-content').remove();
         for (const story of document.querySelectorAll('article')) story.hidden = false",
        &["$4 million", "$5 million", "$6 million"],
    ),
    ("what is around the article is hidden", "document.body.style.visibility = 'hidden'", &[]),
    ("and shown", "document.body.style.visibility = ''", &["$4 million", "$5 million", "$6 million"]),
];

/// Every way in which articles change.
async fn changes(Stage { page, site, .. }: Stage) {
    start(&page, &site, "{}").await;
    page.script("window.story = document.querySelector('#story')").await;
    for (what, script, expected) in STEPS {
        let begun = Instant::now();
        page.script(script).await;
        amounts(&page, what, expected).await;
        // A page that rests for longer than the last reading was put off is next read at once.
        tokio::time::sleep(begun.elapsed() + Duration::from_millis(120)).await;
    }
}

/// The same where marks are elements. One amount has two of them, so their words are joined.
async fn spans(Stage { page, site, .. }: Stage) {
    host::open_plain(&page, &site).await;
    host::start(&page, "{ marks: 'spans' }").await;
    let cases = [
        ("at first", "", "600만 달러5000억달러2.19달러"),
        (
            "a paragraph more",
            "document.querySelector('#story').insertAdjacentHTML('beforeend', '<p>값은 30달러였다.</p>')",
            "600만 달러5000억달러2.19달러30달러",
        ),
        (
            "text under a mark edited",
            "document.querySelector('#story p:last-of-type .hovergloss-money').firstChild.data = '40달러'",
            "600만 달러5000억달러2.19달러40달러",
        ),
        ("a paragraph less", "document.querySelector('#story p').remove()", "5000억달러2.19달러40달러"),
        (
            "the text replaced",
            "document.querySelector('#story').innerHTML = '<p>It cost $5 million.</p>'",
            "$5 million",
        ),
    ];
    let look = "return [...document.querySelectorAll('.hovergloss-money')].map((mark) => mark.textContent).join('')";
    for (what, script, expected) in cases {
        page.script(script).await;
        page.until(&[what, ": ", expected].concat(), async || (page.script(look).await == expected).then_some(()))
            .await;
    }
    // The page's own text node holds all of its new text, and can be taken away.
    let own = "const own = document.querySelector('#story p').firstChild; own.data = 'It cost $6 million.'";
    page.script(own).await;
    let text = "return document.querySelector('#story').textContent";
    page.until("the new text alone", async || (page.script(text).await == "It cost $6 million.").then_some(())).await;
    host::destroy(&page).await;
    let after =
        "const story = document.querySelector('#story'); return story.innerHTML + story.firstChild.childNodes.length";
    assert_eq!(page.script(after).await, "<p>It cost $6 million.</p>1", "no span stays, and no text node more");
}

/// An open card follows its words by itself, and closes where they go.
async fn card(Stage { page, site, .. }: Stage) {
    start(&page, &site, "{}").await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["5000억달러"]).await;
    page.script("document.querySelector('#story p').insertAdjacentHTML('beforeend', ' 그리고 3달러.')").await;
    amounts(&page, "an amount before it", &["600만 달러", "3달러", "5000억달러", "2.19달러"]).await;
    page.card_with(&["5000억달러"]).await;
    page.script("document.querySelector('#story p:last-of-type').firstChild.data = '없던 일이 됐다.'").await;
    page.no_card().await;
    amounts(&page, "the words are gone", &["600만 달러", "3달러"]).await;
}

/// The page throws out what it had, and the host with it: the notes of what comes then open all the same,
/// and a card that was open is said to have closed.
async fn thrown_out(Stage { page, site, .. }: Stage) {
    let cases = [
        ("a new body", "{}", "document.body.innerHTML = html"),
        (
            "a body in its place",
            "{}",
            "const body = document.createElement('body'); body.innerHTML = html; document.body.replaceWith(body)",
        ),
        ("the list behind the article", "{ list: 'after' }", "document.body.innerHTML = html"),
        (
            "the host alone",
            "{}",
            "document.querySelector('hovergloss-notes').remove(); document.querySelector('#story').innerHTML = html",
        ),
    ];
    for (name, options, script) in cases {
        start(&page, &site, options).await;
        page.script("window.told = []; for (const name of ['open', 'close']) addEventListener(`hovergloss:${name}`, () => told.push(name))").await;
        page.point_at("5000억달러", "#story").await;
        page.card_with(&["5000억달러"]).await;
        let html = "const html = '<article id=story><p>새 기사의 70달러.</p></article>';";
        page.script(&[html, script].concat()).await;
        amounts(&page, name, &["70달러"]).await;
        assert_eq!(page.script("return told.join()").await, "open,close", "{name}: what was told");
        page.until(name, async || (page.hosts().await == 1).then_some(())).await;
        page.move_to(1.0, 1.0).await;
        page.point_at("70달러", "#story").await;
        page.card_with(&["70달러"]).await;
        host::destroy(&page).await;
        assert_eq!(page.hosts().await, 0, "{name}: nothing stays");
    }
}

/// Something grows above the word of an open card, in the article or around it: the card goes with it.
async fn grows_above(Stage { page, site, .. }: Stage) {
    let cases = [
        ("in the article", "document.querySelector('#story h1').insertAdjacentHTML('beforebegin', '<p>한 줄 더.</p>')"),
        ("before it", "document.querySelector('header').style.height = '150px'"),
    ];
    for (name, script) in cases {
        start(&page, &site, "{}").await;
        let before = page.point_at("5000억달러", "#story").await;
        page.card_with(&["5000억달러"]).await;
        page.script(script).await;
        page.until(name, async || {
            let (card, word) = (page.card().await?.rect, page.word("5000억달러", "#story").await);
            let beside =
                (0.0..20.0).contains(&(card.top - word.bottom)) || (0.0..20.0).contains(&(word.top - card.bottom));
            (word.top > before.top && beside).then_some(())
        })
        .await;
        host::destroy(&page).await;
    }
}

/// A long article is read in slices, and the promise of `update()` ends after the last.
async fn long(Stage { page, site, .. }: Stage) {
    let paragraph = "<p>소프트뱅크는 5000억달러 규모의 스타게이트에 돈을 대고, 딥시크는 2.19달러를 받는다.</p>";
    site.set("/plain.html", host::page("", &["<article id=story>", &paragraph.repeat(3000), "</article>"].concat()));
    page.open(&site.address("/plain.html")).await;
    host::start(&page, "{}").await;
    let own = r#"{"terms":[{"id":"b","forms":{"ko":["규모"]},"senses":[{"definition":{"ko":"크기."}}]}]}"#;
    site.set("/own.json", Answer::body(own));
    let cases = [
        ("read again", "{ headings: true }"),
        ("all occurrences", "{ occurrences: 'all', terms: false }"),
        ("another glossary", "{ terms: true, glossary: '/own.json' }"),
    ];
    let mut counts = Vec::new();
    for (name, options) in cases {
        let counted = format!(
            "const marked = () => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0);
             await session.update({options});
             const done = [session.count, marked()];
             await new Promise((done) => setTimeout(done, 400));
             return [done, [session.count, marked()]]"
        );
        let counted = page.wait_for_script(&counted).await;
        assert_eq!(counted[0], counted[1], "{name}: at the promise's end, and later");
        counts.push(counted[0][0].as_u64().unwrap_or_default());
    }
    assert_eq!(counts[1..], [6000, 9000], "all are there");
    // One that is overtaken by the session's end ends too.
    page.wait_for_script("const ended = session.update({ occurrences: 'first' }); session.destroy(); await ended")
        .await;
}

/// A page that never rests costs a reading a second at last, one that rests costs nothing, and
/// what we do ourselves wakes nobody.
async fn hot_loop(Stage { page, site, .. }: Stage) {
    start(&page, &site, "{}").await;
    // Each reading of the changed paragraph asks for its style.
    let read = "window.read = []; const own = window.getComputedStyle;
        window.getComputedStyle = function (element) {
            if (element.id === 'hot') window.read.push(performance.now());
            return own.apply(this, arguments);
        };
        document.querySelector('#story').insertAdjacentHTML('beforeend', '<div id=hot><p>0달러</p></div>');
        const text = document.querySelector('#hot').firstChild;
        const end = performance.now() + 10_000;
        const slow = () => window.read.some((time, index, all) => time - all[index - 1] >= 900);
        for (let turn = 0; !slow() && performance.now() < end; turn += 1) {
            text.textContent = turn + '달러';
            await new Promise(requestAnimationFrame);
        }
        text.textContent = '7달러';
        return [slow(), window.read]";
    let read = page.wait_for_script(read).await;
    let few = read[1].as_array().is_some_and(|times| times.len() < 20);
    assert!(few && read[0] == true, "a second between readings, after few of them: {read}");
    amounts(&page, "the last change", &["600만 달러", "5000억달러", "2.19달러", "7달러"]).await;
    let rest = "await new Promise((done) => setTimeout(done, 300));
        window.woken = 0;
        for (const name of ['requestAnimationFrame', 'setTimeout', 'getComputedStyle']) {
            const own = window[name];
            window[name] = function () { window.woken += 1; return own.apply(this, arguments); };
        }
        const { promise, resolve } = Promise.withResolvers();
        const channel = new MessageChannel();
        const end = performance.now() + 1000;
        channel.port1.onmessage = () => performance.now() < end ? channel.port2.postMessage(0) : resolve();
        channel.port2.postMessage(0);
        await promise;
        return window.woken";
    assert_eq!(page.wait_for_script(rest).await, 0, "a page at rest");
}
