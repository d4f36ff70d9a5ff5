//! Strings to look for, as a tree of their characters.

/// A trie in one table: an edge from a node by a character is found by hashing the two. Every
/// place of a text costs one look, and one more for each character that goes on like a string.
///
/// It does the work of an automaton in a tenth of the code. Built and searched in the reader's
/// browser, it is also the faster one to build, and building is most of the time.
pub(super) struct Trie {
    /// A power of two of them, at least half of them free.
    edges: Vec<Edge>,
    /// What the string that ends at a node stands for, by node.
    values: Vec<Option<u32>>,
}

/// A character, the node that it goes on from and the node that it leads to; that is the root where
/// the edge is a free place, for nothing leads there. All zeros then, and so made without a loop.
type Edge = (char, u32, u32);

const FREE: Edge = ('\0', ROOT, ROOT);

/// Where all strings begin.
pub(super) const ROOT: u32 = 0;

impl Default for Trie {
    /// Without strings.
    fn default() -> Trie {
        Trie { edges: vec![FREE; 64], values: vec![None] }
    }
}

impl Trie {
    /// The node that a character leads to.
    pub(super) fn next(&self, node: u32, character: char) -> Option<u32> {
        self.edges.get(self.place(node, character)).map(|edge| edge.2).filter(|&to| to != ROOT)
    }

    /// What the string that ends at a node stands for.
    pub(super) fn value(&self, node: u32) -> Option<u32> {
        self.values.get(node as usize).copied().flatten()
    }

    /// What a string stands for, from now on `value` if it is new.
    pub(super) fn insert(&mut self, string: impl Iterator<Item = char>, value: u32) -> u32 {
        let mut node = ROOT;
        for character in string {
            node = match self.next(node, character) {
                Some(next) => next,
                None => self.add(node, character),
            };
        }
        match self.values.get_mut(node as usize) {
            Some(known) => *known.get_or_insert(value),
            None => value,
        }
    }

    /// Makes room for that many more nodes.
    pub(super) fn reserve(&mut self, nodes: usize) {
        let wanted = ((self.values.len() + nodes) * 2).next_power_of_two();
        if wanted > self.edges.len() {
            self.grow(wanted);
        }
    }

    fn grow(&mut self, wanted: usize) {
        for edge in std::mem::replace(&mut self.edges, vec![FREE; wanted]) {
            if edge.2 != ROOT {
                self.put(edge);
            }
        }
    }

    fn add(&mut self, from: u32, character: char) -> u32 {
        if self.values.len() * 2 > self.edges.len() {
            self.grow(self.edges.len() * 4);
        }
        let to = self.values.len() as u32;
        self.values.push(None);
        self.put((character, from, to));
        to
    }

    fn put(&mut self, edge: Edge) {
        let place = self.place(edge.1, edge.0);
        if let Some(free) = self.edges.get_mut(place) {
            *free = edge;
        }
    }

    /// Where an edge is, or where it would be.
    fn place(&self, from: u32, character: char) -> usize {
        // Knuth's multiplicative hashing, with the bits of both spread over the upper half.
        let key = u64::from(from) << 32 | u64::from(u32::from(character));
        let mut place = (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize;
        let mask = self.edges.len() - 1;
        loop {
            place &= mask;
            match self.edges.get(place) {
                Some(&(known, node, to)) if to != ROOT && (node != from || known != character) => place += 1,
                _ => return place,
            }
        }
    }
}
