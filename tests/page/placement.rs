//! Where a card goes, for every place a word can have.

use hovergloss::ui::placement::{GAP, GUTTER, Placement, Rect, Setting, Side, WIDTH, place, width};
use wasm_bindgen_test::wasm_bindgen_test;

fn word(left: f64, top: f64) -> Rect {
    Rect { left, top, right: left + 60.0, bottom: top + 20.0 }
}

/// A word in a viewport that can be seen as a whole.
fn setting(word: Rect, width: f64, height: f64) -> Setting {
    let view = Rect { left: 0.0, top: 0.0, right: width, bottom: height };
    Setting { word, vertical: false, view, held: None, viewport_height: height }
}

/// From top to bottom of a card of a height, as it is then shown.
fn extent(place: &Placement, setting: &Setting, tall: f64) -> (f64, f64) {
    let shown = tall.min(place.max_height);
    match place.side {
        Side::Below(top) => (top, top + shown),
        Side::Above(bottom) => (setting.viewport_height - bottom - shown, setting.viewport_height - bottom),
    }
}

#[wasm_bindgen_test]
fn sides() {
    let cases = [
        ("room on both sides: below", word(400.0, 300.0), 200.0, Side::Below(320.0 + GAP)),
        ("at the upper edge", word(400.0, 2.0), 200.0, Side::Below(22.0 + GAP)),
        ("at the lower edge", word(400.0, 770.0), 200.0, Side::Above(800.0 - 770.0 + GAP)),
        ("room for a short card only", word(400.0, 700.0), 60.0, Side::Below(720.0 + GAP)),
        ("none for a long one", word(400.0, 700.0), 160.0, Side::Above(800.0 - 700.0 + GAP)),
        ("taller than both: the larger side", word(400.0, 300.0), 2000.0, Side::Below(320.0 + GAP)),
    ];
    for (name, word, height, expected) in cases {
        assert_eq!(place(&setting(word, 1000.0, 800.0), height).side, expected, "{name}");
    }
}

/// Over a grid of words, heights, windows and directions: never over the word, never out of the
/// window. The last windows are a small phone and a 400 % zoom of 1280 × 1024.
#[wasm_bindgen_test]
fn never_in_the_way() {
    let windows = [(1200.0, 900.0), (800.0, 400.0), (390.0, 800.0), (320.0, 480.0), (320.0, 256.0)];
    for (window, height) in windows {
        for step in 0..(11 * 11 * 2) {
            let (column, row, vertical) = (step % 11, step / 11 % 11, step >= 121);
            let (wide, tall) = if vertical { (20.0, 60.0) } else { (60.0, 20.0) };
            let left = (window - wide) * f64::from(column) / 10.0;
            let top = (height - tall) * f64::from(row) / 10.0;
            let word = Rect { left, top, right: left + wide, bottom: top + tall };
            let setting = Setting { vertical, ..setting(word, window, height) };
            let card = width(setting.view);
            assert!(card <= WIDTH, "{card} in {window}");
            for tall in [40.0, 180.0, 420.0, 3000.0] {
                let place = place(&setting, tall);
                let name = format!("{word:?}, vertical: {vertical}, {tall} px tall, in {window} × {height}");
                assert!(place.left >= GUTTER && place.left + card <= window - GUTTER, "{name}: {place:?}");
                let (top, bottom) = extent(&place, &setting, tall);
                let beside = place.left >= word.right || place.left + card <= word.left;
                assert!(top >= word.bottom || bottom <= word.top || beside, "{name}: {place:?} covers the word");
                assert!(top >= 0.0 && bottom <= height, "{name}: {top} to {bottom} leaves the window");
            }
        }
    }
}

/// A card that grows is held by the edge that faces its word.
#[wasm_bindgen_test]
fn growing_keeps_the_held_edge() {
    let setting = setting(word(400.0, 300.0), 1000.0, 800.0);
    for top in [2.0, 300.0, 450.0, 560.0, 770.0] {
        let setting = Setting { word: word(400.0, top), ..setting };
        let small = place(&setting, 120.0);
        for height in [260.0, 500.0, 3000.0] {
            let grown = place(&Setting { held: Some(small.side), ..setting }, height);
            assert_eq!((small.side, small.left), (grown.side, grown.left), "{top} px from the top, {height} px tall");
        }
    }
    // It scrolled away from the room it had.
    let low = Setting { word: word(400.0, 700.0), held: Some(Side::Below(0.0)), ..setting };
    assert!(matches!(place(&low, 260.0).side, Side::Above(_)));
}

/// Beside a line that runs from top to bottom; above or below it where the window is narrow.
#[wasm_bindgen_test]
fn vertical_lines() {
    let line = |left: f64| Rect { left, top: 100.0, right: left + 20.0, bottom: 180.0 };
    let cases = [
        ("the next line is on the left", line(600.0), 1000.0, 600.0 - GAP - WIDTH),
        ("no room on the left", line(100.0), 1000.0, 120.0 + GAP),
        ("no room beside it at all", line(150.0), 360.0, GUTTER.max(160.0 - WIDTH / 2.0)),
    ];
    for (name, word, width, left) in cases {
        let place = place(&Setting { vertical: true, ..setting(word, width, 800.0) }, 200.0);
        assert_eq!(place.left, left, "{name}: {place:?}");
    }
}

/// Fingers have zoomed in: the card keeps to what can be seen.
#[wasm_bindgen_test]
fn zoomed_in() {
    let view = Rect { left: 300.0, top: 200.0, right: 560.0, bottom: 500.0 };
    let setting = Setting { view, ..setting(word(500.0, 440.0), 1000.0, 800.0) };
    let place = place(&setting, 150.0);
    let (top, bottom) = extent(&place, &setting, 150.0);
    assert_eq!(width(view), view.right - view.left - 2.0 * GUTTER);
    assert!(place.left >= view.left && place.left + width(view) <= view.right, "{place:?}");
    assert!(top >= view.top && bottom <= 440.0 - GAP, "{top} to {bottom}");
}
