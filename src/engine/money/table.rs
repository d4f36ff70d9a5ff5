//! Sorted tables of forms, read from text files that travel inside the program.

/// Forms and what stands for them, sorted by form.
pub struct Table(Vec<(&'static str, &'static str)>);

impl Table {
    /// Reads lines of one meaning and its forms, blank between; `#` begins a comment.
    /// A form in a later line wins.
    pub fn read(files: &[&'static str]) -> Table {
        let mut entries = Vec::new();
        for line in files.iter().flat_map(|file| file.lines()) {
            let mut fields = line.split(' ');
            let Some(meaning) = fields.next().filter(|meaning| !meaning.starts_with('#')) else { continue };
            for form in fields {
                entries.push((form, meaning));
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
        Table(entries)
    }

    /// What a form means.
    pub fn exact(&self, form: &str) -> Option<&'static str> {
        let index = self.0.binary_search_by_key(&form, |&(form, _)| form).ok()?;
        self.0.get(index).map(|&(_, meaning)| meaning)
    }

    /// The longest form that `text` begins with: its meaning and its length in bytes.
    pub fn longest(&self, text: &str) -> Option<(&'static str, usize)> {
        let mut key = text;
        loop {
            let index = self.0.partition_point(|&(form, _)| form <= key);
            let &(form, meaning) = self.0.get(index.checked_sub(1)?)?;
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
