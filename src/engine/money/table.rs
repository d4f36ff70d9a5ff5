//! Sorted tables of forms, read from text files that travel inside the program.

/// Forms and what stands for them, sorted by form.
pub struct Table {
    entries: Vec<(&'static str, &'static str)>,
    /// Where the forms that begin with each byte begin.
    starts: Vec<u16>,
}

impl Table {
    /// Reads lines of one meaning and its forms, blank between; `#` begins a comment.
    /// A form in a later line wins. `stems`: only the forms with a `*` after them, or only those
    /// without.
    pub fn read(files: &[&'static str], stems: bool) -> Table {
        let mut entries = Vec::new();
        for line in files.iter().flat_map(|file| file.lines()) {
            let mut fields = line.split(' ');
            let Some(meaning) = fields.next().filter(|meaning| !meaning.starts_with('#')) else { continue };
            for form in fields {
                match form.strip_suffix('*') {
                    Some(stem) if stems => entries.push((stem, meaning)),
                    None if !stems => entries.push((form, meaning)),
                    _ => {}
                }
            }
        }
        Table::sorted(entries)
    }

    /// Reads the lines that begin with a language's tag or `*`; each of their fields is a
    /// meaning, `=` and its forms, comma between.
    pub fn of_language(file: &'static str, tag: &str) -> Table {
        let mut entries = Vec::new();
        for line in file.lines() {
            let mut fields = line.split(' ');
            if !fields.next().is_some_and(|first| first == tag || first == "*") {
                continue;
            }
            for (meaning, forms) in fields.filter_map(|field| field.split_once('=')) {
                entries.extend(forms.split(',').map(|form| (form, meaning)));
            }
        }
        Table::sorted(entries)
    }

    fn sorted(mut entries: Vec<(&'static str, &'static str)>) -> Table {
        // A stable sort over the reversed list, so that of equal forms the last one stays.
        entries.reverse();
        entries.sort_by_key(|&(form, _)| form);
        entries.dedup_by_key(|&mut (form, _)| form);
        let first = |form: &str| form.as_bytes().first().copied().unwrap_or_default();
        let start = |byte: usize| entries.partition_point(|&(form, _)| usize::from(first(form)) < byte);
        let starts = (0..=256).map(|byte| u16::try_from(start(byte)).unwrap_or(u16::MAX)).collect();
        Table { entries, starts }
    }

    /// The forms that begin with the byte a text begins with.
    fn alike(&self, text: &str) -> &[(&'static str, &'static str)] {
        let Some(&byte) = text.as_bytes().first() else { return &[] };
        let start = |byte: usize| self.starts.get(byte).copied().map_or(0, usize::from);
        self.entries.get(start(usize::from(byte))..start(usize::from(byte) + 1)).unwrap_or_default()
    }

    /// The forms, in order.
    pub fn forms(&self) -> impl Iterator<Item = &'static str> {
        self.entries.iter().map(|&(form, _)| form)
    }

    /// What a form means.
    pub fn exact(&self, form: &str) -> Option<&'static str> {
        let alike = self.alike(form);
        let index = alike.binary_search_by_key(&form, |&(form, _)| form).ok()?;
        alike.get(index).map(|&(_, meaning)| meaning)
    }

    /// The longest form that `text` begins with: its meaning and its length in bytes.
    pub fn longest(&self, text: &str) -> Option<(&'static str, usize)> {
        let alike = self.alike(text);
        let mut key = text;
        loop {
            let index = alike.partition_point(|&(form, _)| form <= key);
            let &(form, meaning) = alike.get(index.checked_sub(1)?)?;
            let common = form.bytes().zip(key.bytes()).take_while(|(one, other)| one == other).count();
            if common == form.len() {
                return Some((meaning, common));
            }
            // Any form that is a beginning of `text` begins no later than where the two part.
            let mut cut = common;
            while !key.is_char_boundary(cut) {
                cut -= 1;
            }
            if cut == 0 {
                return None;
            }
            key = key.get(..cut)?;
        }
    }
}
