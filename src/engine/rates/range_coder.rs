//! A binary range coder: yes-or-no answers in, about as many bits out as the answers surprise.
//!
//! The method is G. N. N. Martin's range coder (1979) with one adaptive probability a question.
//! Encoder and decoder share one trait, so that a format is written down once, as a walk over its
//! questions, and can never read other than it writes.

/// How often a question was answered "yes" so far.
#[derive(Clone, Copy, Debug)]
pub struct Probability {
    /// In 1/65536.
    yes: u16,
    /// Answers seen, up to [`Probability::MEMORY`]: the more, the less one more changes.
    seen: u8,
}

impl Probability {
    /// Nothing is known yet.
    pub const EVEN: Probability = Probability { yes: 1 << 15, seen: 0 };
    const MEMORY: u8 = 30;

    fn learn(&mut self, answer: bool) {
        let target = if answer { 65_535 } else { 0 };
        let step = (target - i32::from(self.yes)) * 2 / (2 * i32::from(self.seen) + 3);
        // Never certain: a certain answer that is wrong after all could not be written.
        self.yes = (i32::from(self.yes) + step).clamp(64, 65_472) as u16;
        self.seen = Self::MEMORY.min(self.seen + 1);
    }

    /// Keeps the estimate, but lets the next answers change it quickly.
    pub fn soften(&mut self) {
        self.seen = self.seen.min(12);
    }
}

/// Either end of the coder: writes the answers it is given, or reads them and ignores what it is
/// given.
pub trait BinaryCoder {
    /// Codes one answer and returns it.
    fn bit(&mut self, answer: bool, probability: &mut Probability) -> bool;

    /// Codes the lowest `count` bits of a number that nothing is known about.
    fn plain(&mut self, number: u32, count: u32) -> u32 {
        let mut coded = 0;
        for index in (0..count).rev() {
            let answer = self.bit((number >> index) & 1 == 1, &mut Probability::EVEN.clone());
            coded = coded << 1 | u32::from(answer);
        }
        coded
    }
}

/// Below this the range is widened by a byte.
const NARROW: u32 = 1 << 24;

fn split(range: u32, probability: &Probability) -> u32 {
    ((u64::from(range) * u64::from(probability.yes)) >> 16) as u32
}

/// Turns answers into bytes.
#[derive(Clone, Debug)]
pub struct Encoder {
    bytes: Vec<u8>,
    low: u32,
    range: u32,
}

impl Encoder {
    /// An encoder that has written nothing.
    pub fn new() -> Encoder {
        Encoder { bytes: Vec::new(), low: 0, range: u32::MAX }
    }

    /// Bytes written so far.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// What was written.
    pub fn finish(mut self) -> Vec<u8> {
        self.bytes.extend(self.low.to_be_bytes());
        self.bytes
    }
}

impl Default for Encoder {
    fn default() -> Encoder {
        Encoder::new()
    }
}

impl BinaryCoder for Encoder {
    fn bit(&mut self, answer: bool, probability: &mut Probability) -> bool {
        let bound = split(self.range, probability);
        if answer {
            self.range = bound;
        } else {
            let (low, carry) = self.low.overflowing_add(bound);
            self.low = low;
            self.range -= bound;
            if carry {
                for byte in self.bytes.iter_mut().rev() {
                    *byte = byte.wrapping_add(1);
                    if *byte != 0 {
                        break;
                    }
                }
            }
        }
        while self.range < NARROW {
            self.bytes.push((self.low >> 24) as u8);
            self.low <<= 8;
            self.range <<= 8;
        }
        probability.learn(answer);
        answer
    }
}

/// Turns bytes back into answers. Past the last byte it reads zeros, so a file cut short still
/// ends; whoever reads it checks a sum.
#[derive(Clone, Debug)]
pub struct Decoder<'a> {
    bytes: std::slice::Iter<'a, u8>,
    code: u32,
    range: u32,
}

impl<'a> Decoder<'a> {
    /// Starts at the first byte.
    pub fn new(bytes: &'a [u8]) -> Decoder<'a> {
        let mut decoder = Decoder { bytes: bytes.iter(), code: 0, range: u32::MAX };
        for _ in 0..4 {
            decoder.shift();
        }
        decoder
    }

    fn shift(&mut self) {
        self.code = self.code << 8 | u32::from(self.bytes.next().copied().unwrap_or(0));
    }
}

impl BinaryCoder for Decoder<'_> {
    fn bit(&mut self, _answer: bool, probability: &mut Probability) -> bool {
        let bound = split(self.range, probability);
        let answer = self.code < bound;
        if answer {
            self.range = bound;
        } else {
            self.code -= bound;
            self.range -= bound;
        }
        while self.range < NARROW {
            self.shift();
            self.range <<= 8;
        }
        probability.learn(answer);
        answer
    }
}
