//! From the blocks of an article to its annotations.

use crate::engine::glossary::Glossary;
use crate::engine::language::Language;
use crate::engine::money::{self, Money, MoneyFind, PageFacts};
use crate::engine::terms::{self, CueFind, TermFind, TermMatcher, senses};
use crate::engine::text::fold::Folded;
use std::ops::Range;
use std::sync::Arc;

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
    pub hidden_categories: Vec<String>,
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
            hidden_categories: Vec::new(),
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
    /// Which term: see [`Glossary::term`].
    pub term: usize,
    /// Index into the term's senses.
    pub sense: usize,
}

/// What stands in one block, before the article as a whole decides what of it gets a mark.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BlockFinds {
    section: u32,
    terms: Vec<TermFind>,
    cues: Vec<CueFind>,
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
#[derive(Default)]
pub struct Annotator {
    glossary: Arc<Glossary>,
    options: Options,
    matcher: Arc<TermMatcher>,
}

impl Annotator {
    /// Prepares a glossary for matching.
    pub fn new(glossary: Glossary, options: Options) -> Annotator {
        let matcher = TermMatcher::new(&glossary);
        Annotator::prepared(glossary, matcher, options)
    }

    /// With a matcher that knows every term of the glossary already.
    pub fn prepared(glossary: Glossary, matcher: TermMatcher, options: Options) -> Annotator {
        Annotator { glossary: Arc::new(glossary), options, matcher: Arc::new(matcher) }
    }

    /// The same glossary, with other options.
    pub fn with_options(&self, options: Options) -> Annotator {
        Annotator { glossary: Arc::clone(&self.glossary), options, matcher: Arc::clone(&self.matcher) }
    }

    /// The glossary that [`Meaning`] points into.
    pub fn glossary(&self) -> &Glossary {
        &self.glossary
    }

    /// The same, to keep.
    pub fn shared_glossary(&self) -> Arc<Glossary> {
        Arc::clone(&self.glossary)
    }

    /// What stands in one block. The blocks of an article can be read in any order, and one that
    /// changes is read again alone.
    pub fn read(&self, block: &Block) -> BlockFinds {
        let folded = Folded::new(block.text);
        let mut finds = BlockFinds { section: block.section, ..BlockFinds::default() };
        if self.options.terms {
            let reading = self.matcher.read(folded.text(), block.language);
            finds.terms = reading.terms;
            finds.cues = reading.cues;
            for find in &mut finds.terms {
                find.range = folded.original(find.range.clone());
            }
        }
        if self.options.money {
            finds.money = money::find(folded.text(), block.language, &self.options.facts);
            for find in &mut finds.money {
                find.range = folded.original(find.range.clone());
                if let Some(per) = &mut find.money.qualifiers.per {
                    *per = folded.original(per.clone());
                }
            }
        }
        finds
    }

    /// What of an article's blocks, given in reading order, gets a mark.
    pub fn choose(&self, blocks: &[BlockFinds]) -> Vec<Annotation> {
        self.choose_among(&blocks.iter().collect::<Vec<_>>())
    }

    /// The same for blocks that are kept here and there.
    pub fn choose_among(&self, blocks: &[&BlockFinds]) -> Vec<Annotation> {
        let mut marked = Marked::new(self, blocks);
        // Annotations are large, and there may be thousands: the list is not to move while it grows.
        let most = blocks.iter().map(|finds| finds.terms.len() + finds.money.len()).sum();
        let mut annotations: Vec<Annotation> = Vec::with_capacity(most);
        for (index, finds) in blocks.iter().enumerate() {
            let from = annotations.len();
            marked.begin_block(finds.section);
            for find in &finds.terms {
                // A term never steals an amount.
                if finds.money.iter().any(|money| overlap(&money.range, &find.range)) {
                    continue;
                }
                let meanings = marked.mark(&find.terms);
                if !meanings.is_empty() {
                    let note = Note::Term(meanings);
                    annotations.push(Annotation { block: index, range: find.range.clone(), note });
                }
            }
            // Both kinds are in order: to put one among the others needs no sorting.
            let mut place = from;
            for find in &finds.money {
                while annotations.get(place).is_some_and(|earlier| earlier.range.start <= find.range.start) {
                    place += 1;
                }
                let note = Note::Money(find.money.clone());
                annotations.insert(place, Annotation { block: index, range: find.range.clone(), note });
            }
        }
        let mut amounts = Vec::new();
        for annotation in &mut annotations {
            if let Note::Money(money) = &mut annotation.note {
                amounts.push(money);
            }
        }
        money::settle(&mut amounts);
        annotations
    }

    /// Reads and chooses in one go.
    pub fn annotate(&self, blocks: &[Block]) -> Vec<Annotation> {
        let finds: Vec<BlockFinds> = blocks.iter().map(|block| self.read(block)).collect();
        self.choose(&finds)
    }
}

/// Which terms have their marks already.
struct Marked<'a> {
    annotator: &'a Annotator,
    /// The cues of the whole article.
    cues: Vec<CueFind>,
    /// Of every term whether it has the one mark it gets, in the article or in this section.
    terms: Vec<bool>,
    section: Option<u32>,
    in_block: usize,
}

impl<'a> Marked<'a> {
    fn new(annotator: &'a Annotator, blocks: &[&BlockFinds]) -> Marked<'a> {
        let mut cues = Vec::new();
        for block in blocks {
            for &cue in &block.cues {
                terms::insert(&mut cues, cue);
            }
        }
        Marked { annotator, cues, terms: vec![false; annotator.glossary.count()], section: None, in_block: 0 }
    }

    fn begin_block(&mut self, section: u32) {
        self.in_block = 0;
        if self.annotator.options.occurrences == Occurrences::Section && self.section != Some(section) {
            self.terms.fill(false);
        }
        self.section = Some(section);
    }

    /// What a mark on these terms has to say; empty when there is to be none.
    fn mark(&mut self, terms: &[usize]) -> Vec<Meaning> {
        let options = &self.annotator.options;
        if options.most_per_block.is_some_and(|most| self.in_block >= most) {
            return Vec::new();
        }
        let mut meanings: Vec<Meaning> = Vec::new();
        for &term in terms {
            for sense in self.senses(term) {
                let meaning = Meaning { term, sense };
                if !meanings.iter().any(|&other| self.say_the_same(meaning, other)) {
                    meanings.push(meaning);
                }
            }
        }
        let once = options.occurrences != Occurrences::All;
        if meanings.is_empty() || once && meanings.iter().all(|meaning| self.terms.get(meaning.term) == Some(&true)) {
            return Vec::new();
        }
        self.in_block += 1;
        for &term in terms {
            if let Some(marked) = self.terms.get_mut(term) {
                *marked = true;
            }
        }
        meanings
    }

    /// Whether two glossaries define a form in the same words.
    fn say_the_same(&self, one: Meaning, other: Meaning) -> bool {
        let definition = |meaning: Meaning| {
            let sense = self.annotator.glossary.term(meaning.term)?.senses.get(meaning.sense)?;
            Some(&sense.definition).filter(|definition| !definition.is_empty())
        };
        let one = definition(one);
        one.is_some() && one == definition(other)
    }

    fn senses(&self, index: usize) -> Vec<usize> {
        // The terms of a dictionary have one sense each and need no cue.
        let Some(term) = self.annotator.glossary.terms.get(index) else { return vec![0] };
        if term.category.as_ref().is_some_and(|category| self.annotator.options.hidden_categories.contains(category)) {
            return Vec::new();
        }
        senses::meant(index, term, &self.cues)
    }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
