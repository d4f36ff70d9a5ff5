//! The contrast of every theme, computed from the style sheet's own values as WCAG 2.2 says.

use crate::test;

const STYLE: &str = include_str!("../../src/ui/style.css");

const THEMES: [&str; 6] = [
    ".notes",
    ".notes[data-theme=auto]",
    ".notes[data-theme=dark]",
    ".notes[data-theme=paper]",
    ".notes[data-theme=newspaper]",
    ".notes[data-theme=night]",
];

/// The body of the rule behind a selector.
fn rule(selector: &str) -> &'static str {
    let start = STYLE.find(&format!("{selector} {{")).unwrap_or_else(|| panic!("{selector} is not in style.css"));
    STYLE[start..].split_once('{').unwrap().1.split_once('}').unwrap().0
}

/// The default of a custom property in a rule: `--text: var(--hovergloss-text, #1b1c1e)`.
fn color(rule: &str, name: &str) -> [f64; 3] {
    let value = rule.split_once(&format!("--{name}: ")).unwrap_or_else(|| panic!("no --{name} in {rule}")).1;
    let hex = value.split_once('#').unwrap().1.split_once(')').unwrap().0;
    assert_eq!(hex.len(), 6, "--{name} is written with six digits: {hex}");
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0)
}

fn luminance(color: [f64; 3]) -> f64 {
    let [red, green, blue] =
        color.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_theme_can_be_read() {
    for theme in THEMES {
        let rule = rule(theme);
        for (front, back) in [
            ("text", "surface"),
            ("muted", "surface"),
            ("accent", "surface"),
            ("text", "wash"),
            ("muted", "wash"),
            ("accent", "wash"),
        ] {
            let found = contrast(color(rule, front), color(rule, back));
            assert!(found >= 4.5, "{theme}: {front} on {back} has {found:.2}, and needs 4.5");
        }
    }
}

/// The focus ring lies on the page and not on a surface of ours: it is of two colours, of which one has a
/// contrast of 3 (SC 1.4.11) with whatever is around it. A colour between the two divides their contrast into
/// two factors, and the larger of these is at least the root of it: hence 9.
#[test]
fn the_ring_shows_on_every_page() {
    let ring = rule(".ring:focus");
    assert!(ring.contains("var(--accent)") && ring.contains("var(--surface)"), "{ring}");
    let found = THEMES.map(|theme| (theme, contrast(color(rule(theme), "accent"), color(rule(theme), "surface"))));
    let low = found.iter().filter(|(_, found)| *found < 9.0);
    let low: Vec<_> =
        low.map(|(theme, found)| format!("{theme}: {found:.2}, so {:.2} on some page", found.sqrt())).collect();
    assert!(low.is_empty(), "accent on surface needs 9, and has: {low:#?}");
}

/// The definition's own example: black on white is 21.
#[test]
fn the_measure() {
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 1e-9);
    assert!((contrast([0x77 as f64 / 255.0; 3], [1.0; 3]) - 4.48).abs() < 0.01, "#777 on white is the well-known 4.48");
}

/// Dark is the same, chosen or by the system.
#[test]
fn dark_is_dark() {
    let own = |selector| rule(selector).split(';').map(str::trim).collect::<Vec<_>>();
    assert_eq!(own(".notes[data-theme=auto]"), own(".notes[data-theme=dark]"));
}
