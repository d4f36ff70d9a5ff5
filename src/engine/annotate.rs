//! From the blocks of an article to its annotations.

use crate::engine::glossary::Glossary;
use crate::engine::language::Language;
use crate::engine::money::{self, Money, MoneyFind, PageFacts};
use crate::engine::terms::{TermFind, TermMatcher};
use crate::engine::text::fold::Folded;
use std::collections::BTreeSet;
use std::ops::Range;

/// A run of text that no mark may cross the border of: a paragraph, a heading, a list item.
#[derive(Clone, Debug)]
pub struct Block<'a> {
    /// The text as it stands on the page.
    pub text: &'a str,
    /// The language it is written in.
    pub language: Language,
    /// Counts up at every heading; terms may be marked once a section.
    pub section: u32,
}

/// What to mark.
#[derive(Clone, Debug)]
pub struct Options {
    /// Which occurrences of a term get a mark.
    pub occurrences: Occurrences,
    /// Whether amounts of money are marked.
    pub money: bool,
    /// Whether terms are marked.
    pub terms: bool,
    /// Categories of the glossary that are not marked.
    pub hidden_categories: BTreeSet<String>,
    /// The most terms marked in one block.
    pub most_per_block: Option<usize>,
    /// What is known of the page.
    pub facts: PageFacts,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            occurrences: Occurrences::First,
            money: true,
            terms: true,
            hidden_categories: BTreeSet::new(),
            most_per_block: None,
            facts: PageFacts::default(),
        }
    }
}

/// Which occurrences of a term get a mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Occurrences {
    /// The first of the article.
    #[default]
    First,
    /// The first of each section.
    Section,
    /// Every one.
    All,
}

/// One find: a place in one block, and the note on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// Index of the block.
    pub block: usize,
    /// Byte range in the block's own text.
    pub range: Range<usize>,
    /// What there is to say.
    pub note: Note,
}

/// What there is to say about a place in the text.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// A glossary's term: what it may mean here, likeliest first.
    Term(Vec<Meaning>),
    /// An amount of money.
    Money(Money),
}

/// A sense of a term of the annotator's glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Index into [`Glossary::terms`].
    pub term: usize,
    /// Index into the term's senses.
    pub sense: usize,
}

/// What stands in one block, before the article as a whole decides what of it gets a mark.
pub struct BlockFinds {
    section: u32,
    terms: Vec<TermFind>,
    money: Vec<MoneyFind>,
}

/// Finds the terms of a glossary and the amounts of money in the blocks of an article.
///
/// ```
/// use hovergloss::engine::{Annotator, Block, Glossary, Language, Options};
/// let annotator = Annotator::new(Glossary::from_forms(Language::Korean, ["증류"]), Options::default());
/// let text = "증류를 했는지 조사한다.";
/// let found = annotator.annotate(&[Block { text, language: Language::Korean, section: 0 }]);
/// assert_eq!(found.len(), 1);
/// assert_eq!(&text[found[0].range.clone()], "증류");
/// ```
pub struct Annotator {
    glossary: Glossary,
    options: Options,
    matcher: TermMatcher,
}

impl Annotator {
    /// Prepares a glossary for matching.
    pub fn new(glossary: Glossary, options: Options) -> Annotator {
        let matcher = TermMatcher::new(&glossary);
        Annotator { glossary, options, matcher }
    }

    /// The glossary that [`Meaning`] points into.
    pub fn glossary(&self) -> &Glossary {
        &self.glossary
    }

    /// What stands in one block. The blocks of an article can be read in any order, and one that
    /// changes is read again alone.
    pub fn read(&self, block: &Block) -> BlockFinds {
        let folded = Folded::new(block.text);
        let mut terms = Vec::new();
        if self.options.terms {
            terms = self.matcher.find(folded.text(), block.language);
            for find in &mut terms {
                find.range = folded.original(find.range.clone());
            }
        }
        let mut money = Vec::new();
        if self.options.money {
            money = money::find(folded.text(), block.language, &self.options.facts);
            for find in &mut money {
                find.range = folded.original(find.range.clone());
            }
        }
        BlockFinds { section: block.section, terms, money }
    }

    /// What of an article's blocks, given in reading order, gets a mark.
    pub fn choose(&self, blocks: &[BlockFinds]) -> Vec<Annotation> {
        let mut seen = BTreeSet::new();
        let mut annotations = Vec::new();
        for (index, finds) in blocks.iter().enumerate() {
            let from = annotations.len();
            for find in &finds.money {
                let note = Note::Money(find.money.clone());
                annotations.push(Annotation { block: index, range: find.range.clone(), note });
            }
            for find in &finds.terms {
                // A term never steals an amount.
                if finds.money.iter().any(|money| overlap(&money.range, &find.range)) {
                    continue;
                }
                let slot = match self.options.occurrences {
                    Occurrences::First => (0, find.terms.clone()),
                    Occurrences::Section => (finds.section, find.terms.clone()),
                    Occurrences::All => (u32::MAX, vec![index, find.range.start]),
                };
                if seen.insert(slot) {
                    let meanings = find.terms.iter().map(|&term| Meaning { term, sense: 0 }).collect();
                    annotations.push(Annotation {
                        block: index,
                        range: find.range.clone(),
                        note: Note::Term(meanings),
                    });
                }
            }
            annotations[from..].sort_by_key(|annotation| annotation.range.start);
        }
        annotations
    }

    /// Reads and chooses in one go.
    pub fn annotate(&self, blocks: &[Block]) -> Vec<Annotation> {
        let finds: Vec<BlockFinds> = blocks.iter().map(|block| self.read(block)).collect();
        self.choose(&finds)
    }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
