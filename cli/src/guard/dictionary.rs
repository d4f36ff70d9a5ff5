//! The words of a compiled MeCab dictionary (`sys.dic`, version 102).
//!
//! Layout: ten 32-bit numbers (magic, version, type, words, left and right sizes, bytes of the
//! double array, of the tokens, of the features, unused), 32 bytes of charset, and the three parts. The double array maps UTF-8 to tokens of 16 bytes (left, right, part of speech, cost: 16 bits
//! each; feature offset, compound: 32 bits each); features are NUL-terminated strings.

/// One entry.
pub struct Entry {
    /// As it is written.
    pub surface: String,
    /// The part of speech by its Sejong tag, as in `"NNG"`; compounds join theirs with `+`.
    pub kind: String,
    /// What kind of name or noun it is, as in `"지명"` (of a place); `"*"` when it is not said.
    pub class: String,
    /// Grows as the word gets rarer.
    pub cost: i16,
}

const HEADER: usize = 72;
const TOKEN: usize = 16;

/// Every entry, in no particular order.
pub fn entries(bytes: &[u8]) -> Result<Vec<Entry>, String> {
    let cut = || "this is no compiled MeCab dictionary, or it is cut short; give the path of its sys.dic".to_owned();
    let number = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize);
    if number(4) != Some(102) {
        return Err(cut());
    }
    let (array, tokens) = (number(24).ok_or_else(cut)?, number(28).ok_or_else(cut)?);
    let features = bytes.get(HEADER + array + tokens..).ok_or_else(cut)?;
    let tokens = bytes.get(HEADER + array..HEADER + array + tokens).ok_or_else(cut)?;
    let array = bytes.get(HEADER..HEADER + array).ok_or_else(cut)?;
    let mut entries = Vec::new();
    for (surface, first, count) in words(array) {
        for token in first..first + count {
            let token = tokens.get(token * TOKEN..(token + 1) * TOKEN).ok_or_else(cut)?;
            let cost = i16::from_le_bytes([token[6], token[7]]);
            let feature = u32::from_le_bytes([token[8], token[9], token[10], token[11]]) as usize;
            let feature = features.get(feature..).ok_or_else(cut)?;
            let mut fields = feature.split(|&byte| byte == 0).next().unwrap_or_default().split(|&byte| byte == b',');
            let mut field = || String::from_utf8_lossy(fields.next().unwrap_or_default()).into_owned();
            entries.push(Entry { surface: surface.clone(), kind: field(), class: field(), cost });
        }
    }
    Ok(entries)
}

/// The keys of a Darts double array, each with its first token and their count.
fn words(array: &[u8]) -> Vec<(String, usize, usize)> {
    let unit = |index: usize| -> Option<(i32, u32)> {
        let unit = array.get(index * 8..index * 8 + 8)?;
        let (base, check) = unit.split_at(4);
        Some((i32::from_le_bytes(base.try_into().ok()?), u32::from_le_bytes(check.try_into().ok()?)))
    };
    let mut words = Vec::new();
    let mut open = vec![(unit(0).map_or(0, |root| root.0), Vec::new())];
    while let Some((base, key)) = open.pop() {
        let Ok(at) = usize::try_from(base) else { continue };
        if let Some((value, check)) = unit(at)
            && check as usize == at
            && value < 0
            && let Ok(surface) = String::from_utf8(key.clone())
        {
            // The complement holds the first token and, in its low byte, how many there are.
            let value = (-i64::from(value) - 1) as usize;
            words.push((surface, value >> 8, value & 0xFF));
        }
        for byte in 0..=u8::MAX {
            let child = at + usize::from(byte) + 1;
            if let Some((next, check)) = unit(child)
                && check as usize == at
                && child != at
            {
                let mut key = key.clone();
                key.push(byte);
                open.push((next, key));
            }
        }
    }
    words
}
