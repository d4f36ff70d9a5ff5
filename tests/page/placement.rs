//! Where a card goes, for every place a word can have.

use hovergloss::ui::placement::{Frame, GAP, GUTTER, Side, WIDTH, place};
use wasm_bindgen_test::wasm_bindgen_test;

fn word(left: f64, top: f64) -> Frame {
    Frame { left, top, right: left + 60.0, bottom: top + 20.0 }
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
        assert_eq!(place(word, height, 1000.0, 800.0).side, expected, "{name}");
    }
}

/// Over a grid of words, heights and windows: never over the word, never out of the window.
#[wasm_bindgen_test]
fn never_in_the_way() {
    for (width, height) in [(1200.0, 900.0), (800.0, 400.0), (390.0, 800.0), (320.0, 480.0)] {
        for column in 0..=10 {
            for row in 0..=10 {
                let word = word((width - 60.0) * f64::from(column) / 10.0, (height - 20.0) * f64::from(row) / 10.0);
                for tall in [40.0, 180.0, 420.0, 3000.0] {
                    let place = place(word, tall, width, height);
                    let name = format!("{word:?}, {tall} px tall, in {width} × {height}");
                    assert!(place.left >= GUTTER && place.left + place.width <= width - GUTTER, "{name}: {place:?}");
                    assert!(place.width <= WIDTH, "{name}: {place:?}");
                    let shown = tall.min(place.max_height);
                    let (top, bottom) = match place.side {
                        Side::Below(top) => (top, top + shown),
                        Side::Above(from_below) => (height - from_below - shown, height - from_below),
                    };
                    assert!(top >= word.bottom || bottom <= word.top, "{name}: {top} to {bottom} covers the word");
                    assert!(top >= 0.0 && bottom <= height, "{name}: {top} to {bottom} leaves the window");
                }
            }
        }
    }
}

/// A card that grows is held by the edge that faces its word.
#[wasm_bindgen_test]
fn growing_keeps_the_held_edge() {
    let word = word(400.0, 300.0);
    let small = place(word, 120.0, 1000.0, 800.0);
    let grown = place(word, 260.0, 1000.0, 800.0);
    assert_eq!((small.side, small.left), (grown.side, grown.left));
}
