//! Plain objects for what goes out, written as JSON: the browser makes one of it in one call, however many
//! fields it has.

/// Adds JSON of some shape. Each `$` in it stands for the next of these texts, or for digits where the
/// shape has no quotation marks around it.
pub fn write(json: &mut String, shape: &str, texts: &[&str]) {
    let mut texts = texts.iter();
    for piece in shape.chars() {
        match piece {
            '$' => escape(json, texts.next().copied().unwrap_or_default()),
            _ => json.push(piece),
        }
    }
}

/// Adds a text as it stands between quotation marks.
fn escape(json: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '\0'..'\x10' => json.push_str("\\u000"),
            '\x10'..' ' => json.push_str("\\u001"),
            '"' | '\\' => json.push('\\'),
            _ => {}
        }
        let low = char::from_digit(u32::from(character) % 16, 16);
        json.push(low.filter(|_| character < ' ').unwrap_or(character));
    }
}
