//! What is left when sessions end: nothing.

use super::host;
use super::live;
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Stage};

pub const TESTS: &[Test] = tests![&Engine::ALL => ended];
pub const CHROMIUM: &[Test] = tests![&[Engine::Chromium] => leaves_nothing];

/// Nothing is read any more after the end.
async fn ended(Stage { page, site, .. }: Stage) {
    live::start(&page, &site, "{}").await;
    let end = "document.querySelector('#story p').append(' 3달러'); session.destroy();
        document.querySelector('#story p').append(' 4달러');
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
        return [CSS.highlights.size, document.querySelectorAll('hovergloss-notes').length,
            document.adoptedStyleSheets.length].join()";
    assert_eq!(page.wait_for_script(end).await, "0,0,0", "highlights, hosts, style sheets");
}

/// The least that hundreds of sessions are run for.
const HUNDREDS: usize = 3;
/// How much the engine's memory may grow in all of them, in bytes: once, by what its allocator takes at a
/// time, when a session happens to start while more of the last one is on its way than ever before. A
/// session that kept 4 KB would need more.
const STEP: f64 = 1_048_576.0;

/// Hundreds of sessions leave the heap and the engine's memory where they were.
async fn leaves_nothing(Stage { page, site, .. }: Stage) {
    live::start(&page, &site, "{}").await;
    // The browser makes what a card asks of it on first use, some 25 objects, and keeps it. In a slow
    // session the pointer may rest on a mark for long enough: so here is a card before anything is counted.
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["5000억달러"]).await;
    page.move_to(1.0, 1.0).await;
    host::destroy(&page).await;
    let rounds = "const { start } = await import('/hovergloss.js');
        for (let round = 0; round < 10; round++) {
            const session = await start({ currency: 'KRW', language: 'ko' });
            if (session.count === 0) throw new Error(`round ${round} is not a session`);
            document.querySelector('#story p').append(' ');
            await new Promise(requestAnimationFrame);
            session.destroy();
        }
        document.querySelector('#story').normalize();";
    let hundred = async || {
        // No script may take longer than the driver waits.
        for _ in 0..10 {
            page.wait_for_script(rounds).await;
        }
    };
    // The most that sessions need at one time is only known after some of them, and after the
    // browser has collected what they left it.
    hundred().await;
    page.held().await;
    hundred().await;
    let mut before = page.held().await;
    let first = before.buffers;
    // Objects are counted, so a single one a session would show. Bytes are not only ours: for some
    // hundreds of sessions the browser goes on compiling, most of all where the engine is JavaScript.
    // Buffers are the engine's memory, in both engines: it may take one step, and has to rest after it.
    let mut grown: Vec<(f64, f64)> = Vec::new();
    let rests = |grown: &[(f64, f64)]| {
        let bytes = grown.last().is_some_and(|(bytes, _)| *bytes <= 150_000.0);
        grown.len() >= HUNDREDS && bytes && grown.iter().rev().take(2).all(|(_, buffers)| *buffers <= 0.0)
    };
    while !rests(&grown) {
        assert!(grown.len() < 8, "each hundred sessions leave more bytes, or larger buffers: {grown:?}");
        hundred().await;
        let after = page.held().await;
        assert_eq!((after.nodes, after.listeners), (before.nodes, before.listeners), "nodes and listeners");
        assert!(after.objects < before.objects + 25, "objects: {before:?}, then {after:?}");
        assert!(after.buffers <= first + STEP, "buffers: {first} bytes, then {after:?}");
        grown.push((after.bytes - before.bytes, after.buffers - before.buffers));
        before = after;
    }
    assert_eq!(page.hosts().await, 0, "a host is left");
}
