//! Whether a unit that stands behind a number is one of money there, or part of something else.

use super::amount::Page;
use super::number::Number;
use super::plausible::{clause_ends, number_begins};
use super::tables::{self, cue_after, cue_before, cue_near, cues};
use super::unit::{CODE, DOUBTFUL, NAME, SETTLED, SIGN, Unit, VAGUE};
use super::{per, plausible};
use crate::engine::Language;
use crate::engine::terms::continues;
use crate::engine::text::look;
use crate::engine::text::script;

/// A unit behind a number.
pub struct Behind<'a> {
    pub page: &'a Page<'a>,
    pub number: &'a Number,
    pub unit: &'a Unit,
    /// The unit as it is written.
    pub form: &'a str,
    /// Whether the amount is all there is in its block, as in a table's cell, and has no sign.
    pub alone: bool,
}

/// Whether a unit behind a number is one of money.
pub fn is_money(page: &Page, number: &Number, unit: &Unit) -> bool {
    let amount = number.start..unit.end;
    let blank = |(at, byte): (usize, u8)| amount.contains(&at) || byte.is_ascii_whitespace();
    let alone = !unit.is(SIGN) && page.text.bytes().enumerate().all(blank);
    let form = look::between(page.text, unit.start, unit.end);
    let behind = Behind { page, number, unit, form, alone };
    behind.is_clear() && behind.is_unit()
}

impl Behind<'_> {
    /// Whether one of some phrases stands right behind the unit.
    #[inline(never)]
    pub fn follows(&self, phrases: &str) -> bool {
        look::phrase(self.page.text, self.unit.end, phrases) > 0
    }

    /// Whether one of the phrases of cues.txt of that name stands there.
    pub fn cued(&self, name: &str) -> bool {
        cue_after(self.page.text, self.unit.end, name)
    }

    /// Whether the number is in words.
    pub fn in_words(&self) -> bool {
        self.number.integers == 0
    }

    fn clause_ends(&self) -> bool {
        clause_ends(self.page.text, self.unit.end)
    }

    fn is_paid_for(&self) -> bool {
        per::after(self.page, self.unit.end).is_some()
    }

    /// Whether the number looks like a sum where the unit is also another word.
    fn is_clear(&self) -> bool {
        let Behind { page, number, unit, .. } = *self;
        let text = page.text;
        let glued = unit.start == number.end;
        // "5 m euros" are metres of them; "7 M d'euros" are millions.
        let small = || look::before(text, number.end).is_ascii_lowercase();
        if number.letter && !glued && unit.is(NAME) && small() && text.as_bytes().get(number.end - 2) == Some(&b' ') {
            return false;
        }
        // "5p", "470p", "99c"; but pictures of 480p are measured in lines.
        let coins = unit.minor() == 2
            && glued
            && match self.form {
                // "142.7p a litre"
                "p" if number.decimals == 1 => true,
                _ if number.decimals > 0 => false,
                "p" => {
                    let lines = look::between(text, number.start, number.end);
                    number.integers <= 3 && !look::is_one_of("144 240 360 480 540 720", lines)
                }
                "c" => number.integers == 2,
                _ => false,
            };
        // "cuesta 7 bolivianos"
        let paid = || unit.is(NAME) && unit.minor() == 0 && !self.in_words() && cue_near(text, number.start, "paid");
        if unit.is(VAGUE) && !self.alone
            || unit.is(DOUBTFUL) && !(number.looks_like_sum() || coins || self.alone || paid())
        {
            return false;
        }
        // 사원, 이유로: one syllable before a unit is the beginning of a word. "exceeds a $ 4 billion": the
        // sign is the next number's.
        let syllable =
            !number.scaled && number.decimals == 0 && script::is_hangul_syllable(look::at(text, number.start));
        !self.in_words() || !(syllable || unit.is(SIGN) && page.words.begins_at(text, number.start))
    }

    /// Whether the unit is no other word with what stands behind it.
    fn is_unit(&self) -> bool {
        let Behind { page, number, unit, form, alone } = *self;
        let glued = unit.start == number.end;
        let next = look::at(page.text, unit.end);
        // 1억원전달: after a scale nothing but money is counted.
        let clear = form == "원" && glued && number.scaled && !self.in_words();
        if !clear && self.follows(tables::row(form)) {
            return false;
        }
        // The character that the form is, if it is just one.
        let sign = look::at(form, 0);
        let sign = if form.len() > look::next(form, 0) { ' ' } else { sign };
        match sign {
            '원' if self.in_words() => self.is_won(),
            // 2024원주, 1원인 분석
            '원' if glued => {
                !(number.looks_like_year() || number.decimals == 0 && number.below(20)) || self.ends_in_hangul()
            }
            // 19 원인, 2025 원스톱
            '원' => {
                if next == '인' {
                    number.looks_like_sum()
                } else {
                    self.ends_in_hangul()
                }
            }
            // 톱10엔 들지 못했다: 에는
            '엔' if next == ' ' && glued && (self.is_town() || cue_before(page.text, number.start, "listed")) => false,
            // Buildings are counted in 동 too, though hardly fifty thousand of them.
            '동' if !unit.is(SETTLED) && !alone && number.below(50_000) => false,
            '불' | '동' => !script::is_hangul_syllable(next) || look::is_in(next, "을은에이로짜씩정까부대의"),
            '전' => false,
            '銭' => alone || !self.in_words(),
            // 五角六分
            '角' | '毛' => {
                let mut minor = Number::at(unit.end);
                alone
                    || page.read(&mut minor) && look::at(page.text, minor.end) == '分'
                    || self.clause_ends() && cue_before(page.text, number.start, "cheaper")
            }
            '毫' | '分' | '仙' => alone,
            // 一元管理, 3元連立方程式, 3元幹部
            '元' if page.language == Language::Japanese
                && (self.follows("管|中継|連|方|的")
                    || number.below(10) && number.decimals == 0 && look::is_in(next, cues("formers"))) =>
            {
                false
            }
            // 2元首, 3元组; but 50元月租 is a rent.
            '元' if !self.in_words() && number.below(20) && look::is_in(next, "帅帥老凶勋勳组組悖") => false,
            // 二元 is binary, 十三元老 thirteen elders.
            '元' if self.in_words() => {
                !look::is_in(next, cues("firsts")) && (number.scaled || !look::is_in(next, cues("factors")))
            }
            // 一円: all over a region.
            '円' => {
                let east = look::before(page.text, number.start) > '\u{2E7F}';
                !(self.in_words() && number.within(1, 1) && east)
            }
            // A piece of cake is 一块蛋糕 too.
            '块' | '塊' => {
                let mut minor = Number::at(unit.end);
                (number.scaled || number.integers > 1) && !self.cued("pieces")
                    || self.clause_ends()
                    || next == '半' && plausible::price_ends(page, look::next(page.text, unit.end))
                    || page.read(&mut minor)
                        && (plausible::price_ends(page, minor.end)
                            || look::phrase(page.text, minor.end, "角|毛|分") > 0)
            }
            _ => self.is_name(),
        }
    }

    /// Whether the Hangul behind the unit is what may follow it.
    fn ends_in_hangul(&self) -> bool {
        let text = self.page.text;
        let mut end = self.unit.end;
        while script::is_hangul_syllable(look::at(text, end)) {
            end = look::next(text, end);
        }
        let (run, after) = (look::between(text, self.unit.end, end), look::between(text, end, text.len()));
        // A particle that does not agree with the unit is a slip.
        look::is_one_of(" 은 는 이 가 을 를 와 과 로 으로", run)
            || self.follows(cues("tails"))
            || continues(self.form, run, after)
    }

    /// Whether the number in words is the name of a town, 이천 or 사천.
    fn is_town(&self) -> bool {
        self.in_words() && (self.number.within(2000, 2000) || self.number.within(4000, 4000))
    }

    /// Whether 원 after a number in words is the currency, not the beginning or end of another word.
    fn is_won(&self) -> bool {
        let Behind { page, number, unit, .. } = *self;
        let next = look::at(page.text, unit.end);
        // 구조 원인, 구조원; 만일 원인
        let tail = !script::is_hangul_syllable(next)
            || look::is_in(next, "을은이의에도만과씩대짜부까정권어으선")
            || look::is_in(look::before(page.text, number.end), "십백천만억조경") && self.cued("won-tails");
        // 백원우 is a name, 천원역 a station.
        let name = number.end - number.start == '백'.len_utf8();
        if (unit.start > number.end || name) && !tail || number.within(9_000_000_000_000, 9_000_000_000_000) {
            return false;
        }
        // 만원 버스, 만원 관중: full.
        let at = look::past(page.text, unit.end, " ");
        !number.within(10_000, 10_000) || !cue_after(page.text, at, "full")
    }

    /// Whether a code or a name of several letters is no other word.
    fn is_name(&self) -> bool {
        let Behind { page, number, unit, form, .. } = *self;
        let text = page.text;
        let (last, next) = (look::before(text, unit.end), look::at(text, unit.end));
        // 프랑스, ドルトムント: the name is the beginning of another word.
        // A scale and nothing between says that it is money: 5억유로투자.
        let glued = unit.start == number.end && number.scaled;
        if script::is_hangul_syllable(last) && !glued && !look::ends(text, unit.end, "달러") && !self.ends_in_hangul()
        {
            return false;
        }
        if script::is_katakana(last) && script::is_katakana(next) && !look::ends(text, unit.end, "ドル|ユーロ|ポンド")
        {
            return false;
        }
        // "20 Euro-Länder"
        let capital = |at| look::at(text, at).is_ascii_uppercase();
        if page.language == Language::German
            && !number.scaled
            && next == '-'
            && look::at(text, number.end) == ' '
            && capital(unit.end + 1)
            && (self.cued("members") || look::is_among("real bnd", form))
        {
            return false;
        }
        // "In 1975 Franco died", "Liverpool 0 Real Madrid 1"
        if capital(unit.start) && !number.looks_like_sum() && look::is_among(cues("namesakes"), form) {
            // In German every noun begins with a capital.
            let year = number.looks_like_year() && !look::is_among("rand real", form);
            if page.language != Language::German && (year || next == ' ' && capital(unit.end + 1)) {
                return false;
            }
        }
        if unit.is(CODE) {
            // "an AED 2bn contract": the code is the next number's.
            if self.in_words() && look::at(text, unit.end + 1).is_ascii_digit() {
                return false;
            }
            // "3 TOP players", "5 ALL"
            let sum = number.looks_like_sum() && (!look::is_one_of(plausible::WORDS, form) || self.clause_ends());
            return !script::is_latin_letter(next)
                && !next.is_ascii_digit()
                && (sum || !look::is_one_of(cues("everyday"), form));
        }
        if look::is_among("won", form) {
            // "In 2016 won 3 medals", "2,000 won a place"
            return !number.below(100) && !number.looks_like_year() && (!self.cued("prizes") || self.is_paid_for());
        }
        if !unit.is(SETTLED) {
            // "a sterling effort", um real desafio, "un peso específico"
            if self.in_words() && !number.scaled && number.below(2) && look::is_among(cues("also"), form) {
                let minor = look::past(page.text, unit.end, " e | y | con | com | et | und | ");
                return self.clause_ends() || number_begins(page, minor) || self.follows(" cada") || self.is_paid_for();
            }
            // "5 coronas de flores"
            if number.below(100)
                && self.follows(" de | di | d'")
                && look::is_among("coronas corone coroas couronnes", form)
            {
                return false;
            }
        }
        // "$2bn in 2019 dollars", "Seit 2022 Rubel im Sinkflug"
        if number.looks_like_year() && number.within(1900, 2099) && cue_before(text, number.start, "dated") {
            return false;
        }
        if self.follows("-denominated|-based|-backed") {
            return false;
        }
        // Hundredths of a second: a race is lost by them.
        if look::is_among("centesimi", form) && cue_before(page.text, number.start, "behind") {
            return false;
        }
        // So is the rapper: only German has a Cent.
        if form == "Cent" && page.language != Language::German {
            return false;
        }
        // The team is written with a capital letter.
        if look::is_among(BUCKS, form) {
            return look::is_one_of(BUCKS, form);
        }
        let pounds = look::is_among(cues("weights-of-money"), form);
        !pounds || unit.is(SETTLED) || !self.is_weight()
    }
}

const BUCKS: &str = "bucks buck";
