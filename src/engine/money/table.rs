//! Tables of forms, read from text files that travel inside the program.

use crate::engine::hash::{HASH_OF_NOTHING, hash};
use crate::engine::text::pieces;

/// A form and what stands for it.
pub struct Entry {
    /// The form.
    pub form: &'static str,
    /// Its meaning.
    pub meaning: &'static str,
}

/// Forms and what stands for them, found by their hash.
pub struct Table {
    /// As the files have them; of equal forms the last one counts. The first one is empty.
    entries: Vec<Entry>,
    /// Where each form is among the entries, at its hash or the next free place behind: a power of
    /// two of them, at least three in four of them free and so of the empty form.
    places: Vec<u16>,
    /// A bit for the hash of every beginning of a form: where it is not set, no form begins so.
    beginnings: Vec<u32>,
}

impl Table {
    /// Reads fields, `separator` between, of one meaning and its forms, blank between; `#` begins a
    /// comment. A form in a later field wins. `stems`: only the forms with a `*` after them, or only
    /// those without.
    pub fn read(texts: &[&'static str], separator: u8, stems: bool) -> Table {
        let mut entries = vec![Entry { form: "", meaning: "" }];
        for text in texts {
            for field in pieces::split(text, separator) {
                let mut meaning = "";
                for word in pieces::split(field, b' ') {
                    let stem = word.strip_suffix("*");
                    if meaning.is_empty() {
                        meaning = word;
                    } else if stem.is_some() == stems && meaning != "#" {
                        entries.push(Entry { form: stem.unwrap_or(word), meaning });
                    }
                }
            }
        }
        Table::of(entries)
    }

    fn of(entries: Vec<Entry>) -> Table {
        let room = (entries.len() * 4).next_power_of_two();
        let mut table = Table { entries, places: vec![0; room], beginnings: vec![0; room] };
        for (index, Entry { form, .. }) in table.entries.iter().enumerate() {
            let mut hashed = HASH_OF_NOTHING;
            for byte in form.as_bytes() {
                hashed = hash(hashed, std::slice::from_ref(byte));
                if let Some(bits) = table.beginnings.get_mut(hashed as usize >> 5 & (room - 1)) {
                    *bits |= 1 << (hashed % 32);
                }
            }
            let place = table.place(hashed, form.as_bytes());
            if let Some(known) = table.places.get_mut(place) {
                *known = index as u16;
            }
        }
        table
    }

    /// The place of a form with its hash, or the free one where it would be.
    #[inline(never)]
    fn place(&self, hash: u32, form: &[u8]) -> usize {
        let mut place = hash as usize;
        loop {
            place &= self.places.len() - 1;
            match self.entry(place) {
                Some(known) if known.form.as_bytes() != form => place += 1,
                _ => return place,
            }
        }
    }

    /// The entry at a place; `None` where it is free.
    fn entry(&self, place: usize) -> Option<&Entry> {
        self.entries.get(usize::from(*self.places.get(place)?)).filter(|entry| !entry.form.is_empty())
    }

    /// Whether a form may begin with something of this hash.
    fn begun(&self, hashed: u32) -> bool {
        let bits = self.beginnings.get(hashed as usize >> 5 & (self.beginnings.len() - 1)).unwrap_or(&0);
        bits >> (hashed % 32) & 1 == 1
    }

    /// Whether a form may begin with these letters, in whatever case.
    pub fn begins(&self, letters: &[u8]) -> bool {
        self.begun(letters.iter().fold(HASH_OF_NOTHING, |hashed, letter| hash(hashed, &[letter.to_ascii_lowercase()])))
    }

    /// The entry of a form.
    pub fn exact(&self, form: &str) -> Option<&Entry> {
        self.entry(self.place(hash(HASH_OF_NOTHING, form.as_bytes()), form.as_bytes()))
    }

    /// The entry of the longest form that `text` begins with.
    pub fn longest(&self, text: &str) -> Option<&Entry> {
        let text = text.as_bytes();
        let mut found = None;
        let mut hashed = HASH_OF_NOTHING;
        for (index, byte) in text.iter().enumerate() {
            hashed = hash(hashed, std::slice::from_ref(byte));
            if !self.begun(hashed) {
                break;
            }
            found = self.entry(self.place(hashed, text.get(..=index).unwrap_or_default())).or(found);
        }
        found
    }
}
