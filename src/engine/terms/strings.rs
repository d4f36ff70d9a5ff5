//! Numbers for strings: each different one gets the next.

/// A hash table with nothing but what patterns need. The standard library's maps, used nowhere else
/// in the engine, would cost the reader three times the code.
#[derive(Default)]
pub(super) struct Strings {
    strings: Vec<String>,
    /// One more than the number of the string whose turn it is here; 0 where there is none. At least
    /// half of a power of two of slots are free.
    slots: Vec<u32>,
}

impl Strings {
    /// The number of a string: its own, or the next one, counted from 0.
    pub(super) fn number(&mut self, string: &str) -> usize {
        if self.strings.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(string);
        match self.slots.get_mut(slot) {
            Some(free @ 0) => {
                self.strings.push(string.to_owned());
                *free = self.strings.len() as u32;
                self.strings.len() - 1
            }
            Some(&mut number) => number as usize - 1,
            None => 0,
        }
    }

    /// The strings by their numbers.
    pub(super) fn into_strings(self) -> Vec<String> {
        self.strings
    }

    /// The slot that holds a string's number, or the free one where it belongs.
    fn slot(&self, string: &str) -> usize {
        // FNV-1a (Fowler, Noll, Vo), 32 bits: short, and strings come from an editor, not an enemy.
        let hash =
            string.bytes().fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let last = self.slots.len().wrapping_sub(1);
        let mut slot = hash as usize & last;
        while let Some(&number) = self.slots.get(slot) {
            let taken = (number as usize).checked_sub(1).and_then(|number| self.strings.get(number));
            if taken.is_none_or(|taken| taken == string) {
                break;
            }
            slot = (slot + 1) & last;
        }
        slot
    }

    fn grow(&mut self) {
        let strings = std::mem::take(&mut self.strings);
        self.slots = vec![0; (self.slots.len() * 2).max(64)];
        for string in strings {
            let slot = self.slot(&string);
            self.strings.push(string);
            if let Some(free) = self.slots.get_mut(slot) {
                *free = self.strings.len() as u32;
            }
        }
    }
}
