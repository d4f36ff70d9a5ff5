//! What a pointer means, as a story of times and points.

use hovergloss::page::geometry::{Point, Rect};
use hovergloss::page::intent::{GRACE, Intent, REST, Under, Wish};
use wasm_bindgen_test::wasm_bindgen_test;

/// A card below a word at (100, 100).
const CARD: Rect = Rect { left: 20.0, top: 120.0, right: 340.0, bottom: 300.0 };

/// A step: time in milliseconds, x, y, what is there (`None`: the timer rings), and what must follow.
type Step = (f64, Option<(f64, f64, Under)>, Wish);

fn tell(name: &str, card_from: usize, steps: &[Step]) {
    let mut intent = Intent::default();
    for (index, (time, event, expected)) in steps.iter().enumerate() {
        let card = (index >= card_from).then_some(CARD);
        let wish = match event {
            Some((x, y, under)) => intent.moved(Point { x: *x, y: *y }, *time, *under, card),
            None => intent.woken(*time),
        };
        assert_eq!(wish, *expected, "{name}, step {index} at {time} ms");
    }
}

const MARK: Under = Under::Mark(3);
const OTHER: Under = Under::Mark(4);

#[wasm_bindgen_test]
fn opening() {
    tell("resting opens", 9, &[(0.0, Some((100.0, 100.0, MARK)), Wish::WakeIn(REST)), (REST, None, Wish::Open(3))]);
    tell(
        "a timer that rings early asks again",
        9,
        &[(0.0, Some((100.0, 100.0, MARK)), Wish::WakeIn(REST)), (200.0, None, Wish::WakeIn(REST - 200.0))],
    );
    tell(
        "leaving before opens nothing",
        9,
        &[
            (0.0, Some((100.0, 100.0, MARK)), Wish::WakeIn(REST)),
            (150.0, Some((100.0, 160.0, Under::Page)), Wish::Stay),
            (REST, None, Wish::Stay),
        ],
    );
    tell(
        "a fast pointer over the same mark waits anew",
        9,
        &[
            (0.0, Some((100.0, 100.0, MARK)), Wish::WakeIn(REST)),
            (20.0, Some((140.0, 100.0, MARK)), Wish::WakeIn(REST)),
            (REST, None, Wish::WakeIn(20.0)),
        ],
    );
    tell(
        "a hand that trembles rests",
        9,
        &[
            (0.0, Some((100.0, 100.0, MARK)), Wish::WakeIn(REST)),
            (50.0, Some((101.0, 100.0, MARK)), Wish::Stay),
            (REST, None, Wish::Open(3)),
        ],
    );
    tell(
        "from mark to mark the wait begins again",
        9,
        &[
            (0.0, Some((100.0, 100.0, MARK)), Wish::WakeIn(REST)),
            (200.0, Some((110.0, 100.0, OTHER)), Wish::WakeIn(REST)),
            (REST, None, Wish::WakeIn(200.0)),
            (200.0 + REST, None, Wish::Open(4)),
        ],
    );
}

#[wasm_bindgen_test]
fn leaving() {
    let open = [(0.0, Some((100.0, 100.0, MARK)), Wish::WakeIn(REST)), (REST, None, Wish::Open(3))];
    let then = |steps: &[Step]| [&open[..], steps].concat();
    tell(
        "away from the card it closes after the grace",
        2,
        &then(&[
            (1000.0, Some((100.0, 40.0, Under::Page)), Wish::WakeIn(GRACE)),
            (1100.0, Some((100.0, 20.0, Under::Page)), Wish::Stay),
            (1000.0 + GRACE, None, Wish::Close),
        ]),
    );
    tell(
        "back on the mark it stays",
        2,
        &then(&[
            (1000.0, Some((100.0, 40.0, Under::Page)), Wish::WakeIn(GRACE)),
            (1200.0, Some((100.0, 100.0, MARK)), Wish::Stay),
            (1000.0 + GRACE, None, Wish::Stay),
        ]),
    );
    tell(
        "on the way to the card the grace begins again",
        2,
        &then(&[
            (1000.0, Some((100.0, 112.0, Under::Page)), Wish::WakeIn(GRACE)),
            (1250.0, Some((101.0, 116.0, Under::Page)), Wish::WakeIn(GRACE)),
            (1000.0 + GRACE, None, Wish::WakeIn(250.0)),
            (1400.0, Some((102.0, 130.0, Under::Card)), Wish::Stay),
            (1250.0 + GRACE, None, Wish::Stay),
        ]),
    );
    tell(
        "a mark on the way to the card is passed over",
        2,
        &then(&[
            (1000.0, Some((100.0, 110.0, Under::Page)), Wish::WakeIn(GRACE)),
            (1100.0, Some((101.0, 117.0, OTHER)), Wish::WakeIn(GRACE)),
            (1200.0, Some((102.0, 130.0, Under::Card)), Wish::Stay),
        ]),
    );
    tell(
        "a neighbour takes its place at once",
        2,
        &then(&[
            (1000.0, Some((180.0, 100.0, OTHER)), Wish::Open(4)),
            (1200.0, Some((181.0, 100.0, OTHER)), Wish::Stay),
        ]),
    );
    tell(
        "a neighbour that is only passed does not",
        2,
        &then(&[
            (1000.0, Some((100.0, 90.0, MARK)), Wish::Stay),
            (1010.0, Some((180.0, 60.0, OTHER)), Wish::WakeIn(GRACE)),
            (1020.0, Some((220.0, 60.0, Under::Page)), Wish::Stay),
            (1010.0 + GRACE, None, Wish::Close),
        ]),
    );
    tell(
        "a neighbour that a quick hand stops on waits its turn",
        2,
        &then(&[
            (1000.0, Some((100.0, 90.0, MARK)), Wish::Stay),
            (1010.0, Some((140.0, 90.0, Under::Page)), Wish::WakeIn(GRACE)),
            (1020.0, Some((180.0, 90.0, OTHER)), Wish::WakeIn(GRACE)),
            (1010.0 + GRACE, None, Wish::WakeIn(10.0)),
            (1020.0 + GRACE, None, Wish::Open(4)),
            (1500.0, Some((181.0, 90.0, OTHER)), Wish::Stay),
        ]),
    );
}

#[wasm_bindgen_test]
fn other_means() {
    let mut intent = Intent::default();
    assert_eq!(intent.moved(Point { x: 1.0, y: 1.0 }, 0.0, MARK, None), Wish::WakeIn(REST));
    intent.set(None);
    assert_eq!(intent.woken(REST), Wish::Stay, "Escape, a press or a key ends the wait");
    intent.set(Some(3));
    assert_eq!(intent.moved(Point { x: 1.0, y: 1.0 }, 900.0, MARK, Some(CARD)), Wish::Stay, "opened by a click");
}
