//! Sorted tables of forms, read from text files that travel inside the program.

use crate::engine::text::pieces;

/// Forms and what stands for them, sorted by form.
pub struct Table {
    entries: Vec<(&'static str, &'static str)>,
    /// The first eight bytes of each form, big end first: comparing them finds the place of
    /// nearly any word without touching the forms themselves.
    keys: Vec<u64>,
}

/// The first eight bytes of a text, big end first, zeros after a shorter one.
fn key(text: &str) -> u64 {
    let bytes = text.as_bytes();
    match bytes.first_chunk() {
        Some(&eight) => u64::from_be_bytes(eight),
        None => bytes.iter().rev().fold(0, |key, &byte| key >> 8 | u64::from(byte) << 56),
    }
}

impl Table {
    /// Reads lines of one meaning and its forms, blank between; `#` begins a comment.
    /// A form in a later line wins. `stems`: only the forms with a `*` after them, or only those
    /// without.
    pub fn read(files: &[&'static str], stems: bool) -> Table {
        let mut entries = Vec::new();
        for file in files {
            for line in pieces::lines(file) {
                let mut fields = pieces::split(line, b' ');
                let Some(meaning) = fields.next().filter(|meaning| !meaning.starts_with("#")) else { continue };
                for form in fields {
                    match form.strip_suffix("*") {
                        Some(stem) if stems => entries.push((stem, meaning)),
                        None if !stems => entries.push((form, meaning)),
                        _ => {}
                    }
                }
            }
        }
        Table::sorted(entries)
    }

    /// Reads the lines that begin with a language's tag or `*`; each of their fields is a
    /// meaning, `=` and its forms, comma between.
    pub fn of_language(file: &'static str, tag: &str) -> Table {
        let mut entries = Vec::new();
        for line in pieces::lines(file) {
            let mut fields = pieces::split(line, b' ');
            if !fields.next().is_some_and(|first| first == tag || first == "*") {
                continue;
            }
            for (meaning, forms) in fields.filter_map(|field| pieces::split_once(field, b'=')) {
                entries.extend(pieces::split(forms, b',').map(|form| (form, meaning)));
            }
        }
        Table::sorted(entries)
    }

    fn sorted(mut entries: Vec<(&'static str, &'static str)>) -> Table {
        // Of equal forms the last one stays.
        entries.reverse();
        sort(&mut entries);
        entries.dedup_by_key(|&mut (form, _)| form);
        let keys = entries.iter().map(|&(form, _)| key(form)).collect();
        Table { entries, keys }
    }

    /// How many forms come before a text or are it.
    fn up_to(&self, text: &str) -> usize {
        let wanted = key(text);
        let mut index = self.keys.partition_point(|&key| key < wanted);
        while self.keys.get(index) == Some(&wanted) && self.entries.get(index).is_some_and(|&(form, _)| form <= text) {
            index += 1;
        }
        index
    }

    /// The forms, in order.
    pub fn forms(&self) -> impl Iterator<Item = &'static str> {
        self.entries.iter().map(|&(form, _)| form)
    }

    /// What a form means.
    pub fn exact(&self, form: &str) -> Option<&'static str> {
        let &(found, meaning) = self.entries.get(self.up_to(form).checked_sub(1)?)?;
        (found == form).then_some(meaning)
    }

    /// The longest form that `text` begins with: its meaning and its length in bytes.
    pub fn longest(&self, text: &str) -> Option<(&'static str, usize)> {
        let mut text = text;
        loop {
            let &(form, meaning) = self.entries.get(self.up_to(text).checked_sub(1)?)?;
            let common = form.bytes().zip(text.bytes()).take_while(|(one, other)| one == other).count();
            if common == form.len() {
                return Some((meaning, common));
            }
            // Any form that the text begins with comes no later than where the two part.
            let mut cut = common;
            while !text.is_char_boundary(cut) {
                cut -= 1;
            }
            if cut == 0 {
                return None;
            }
            text = text.get(..cut)?;
        }
    }
}

/// A stable merge sort, from the bottom up: a tenth of the code of the standard one, which is
/// compiled anew for every type it sorts.
fn sort(entries: &mut Vec<(&'static str, &'static str)>) {
    let mut width = 1;
    while width < entries.len() {
        let mut merged = Vec::with_capacity(entries.len());
        for pair in entries.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            loop {
                let from = match (left, right) {
                    ([one, ..], [other, ..]) if other.0 < one.0 => &mut right,
                    ([], [_, ..]) => &mut right,
                    ([_, ..], _) => &mut left,
                    ([], []) => break,
                };
                if let [first, rest @ ..] = *from {
                    merged.push(*first);
                    *from = rest;
                }
            }
        }
        *entries = merged;
        width *= 2;
    }
}
