//! Numbers in Korean, Japanese and Chinese, which count in steps of ten thousand.

use crate::engine::decimal::{self, Decimal};
use crate::engine::format::digits::{parts, push_fraction, push_sign, push_thousands};
use crate::engine::language::{Language, is_traditional};
use crate::engine::money::Currency;
use crate::engine::text::look;

/// A way of counting in myriads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Myriads {
    /// "8만 7,000원", "36조 2,000억 원": groups spaced, and a unit after a word, as the Hangul
    /// Orthography (한글 맞춤법, articles 43 and 44) has it.
    Korean,
    /// "8万7000円", "36兆2000億円".
    Japanese,
    /// "8.7万韩元", "36.2万亿韩元": news text writes one word and decimals.
    Simplified,
    /// "8.7萬韓元", "36.2兆韓元".
    Traditional,
}

impl Myriads {
    /// The way of a language by its BCP 47 tag; `None` for languages that count in thousands.
    ///
    /// ```
    /// use hovergloss::engine::format::myriads::Myriads;
    /// assert_eq!(Myriads::from_tag("zh-HK"), Some(Myriads::Traditional));
    /// assert_eq!(Myriads::from_tag("zh-Hans-TW"), Some(Myriads::Simplified));
    /// assert_eq!(Myriads::from_tag("en-KR"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Myriads> {
        match Language::from_tag(tag)? {
            Language::Korean => Some(Myriads::Korean),
            Language::Japanese => Some(Myriads::Japanese),
            Language::Chinese if is_traditional(tag) => Some(Myriads::Traditional),
            Language::Chinese => Some(Myriads::Simplified),
            _ => None,
        }
    }

    /// "about", before a number.
    pub(super) fn about(self) -> &'static str {
        self.word("about").unwrap_or_default()
    }

    /// "to", within a range.
    pub(super) fn to(self) -> &'static str {
        self.word("to").unwrap_or_default()
    }

    /// What stands before a number or a unit that follows a word.
    pub(super) const fn after_word(self) -> &'static str {
        if matches!(self, Myriads::Korean) { " " } else { "" }
    }

    /// What newspapers call a currency after a number, for the currencies they name often.
    ///
    /// ```
    /// use hovergloss::engine::format::myriads::Myriads;
    /// use hovergloss::engine::money::Currency;
    /// assert_eq!(Myriads::Japanese.unit(Currency::new("KRW").unwrap()), Some("ウォン"));
    /// assert_eq!(Myriads::Japanese.unit(Currency::new("TOP").unwrap()), None);
    /// ```
    pub fn unit(self, currency: Currency) -> Option<&'static str> {
        self.word(currency.code())
    }

    fn word(self, key: &str) -> Option<&'static str> {
        look::nth(look::row(WORDS, key)?, self as usize)
    }

    /// Appends a number of at least so many decimals if it has any; says whether it ends in a
    /// word.
    pub(super) fn push(self, text: &mut String, number: Decimal, decimals: u32) -> bool {
        let digits = push_sign(text, number);
        let (mut rest, fraction) = parts(&digits);
        let is_only = matches!(self, Myriads::Simplified | Myriads::Traditional);
        let word = |power: usize| self.word(&decimal::digits(power as i64));
        let mut highest = rest.len().saturating_sub(1) / 4;
        while highest > 0 && word(highest).is_none() {
            highest -= 1;
        }
        let mut ends_in_word = false;
        for power in (0..highest + 1).rev() {
            let (mut group, below) = rest.split_at_checked(rest.len() - power * 4).unwrap_or((rest, ""));
            rest = below;
            while let Some(shorter) = group.strip_prefix("0") {
                group = shorter;
            }
            let is_needed = power == 0 && (highest == 0 || !fraction.is_empty());
            if group.is_empty() && !is_needed {
                continue;
            }
            if ends_in_word {
                text.push_str(self.after_word());
            }
            match group {
                "" => text.push('0'),
                // Japanese newspapers write a group's four digits without a comma.
                _ if self == Myriads::Japanese && highest > 0 && group.len() < 5 => text.push_str(group),
                _ => push_thousands(text, group),
            }
            let Some(word) = word(power) else {
                push_fraction(text, fraction, decimals);
                return false;
            };
            if is_only {
                // "36.2万亿": one word, and the rest as its decimals.
                let decimals = [rest, fraction].concat();
                let mut decimals = &*decimals;
                while let Some(fewer) = decimals.strip_suffix("0") {
                    decimals = fewer;
                }
                push_fraction(text, decimals, 0);
            }
            text.push_str(word);
            if is_only {
                break;
            }
            ends_in_word = true;
        }
        true
    }
}

/// Words by what they say, in the order of [`Myriads`]: powers of ten thousand, currencies, and more.
const WORDS: &str = "\
1 만 万 万 萬
2 억 億 亿 億
3 조 兆 万亿 兆
4 경 京
about 약 約 约 約
to ~ ～ 至 至
KRW 원 ウォン 韩元 韓元
USD 달러 ドル 美元 美元
EUR 유로 ユーロ 欧元 歐元
JPY 엔 円 日元 日圓
CNY 위안 元 元 人民幣
GBP 파운드 ポンド 英镑 英鎊
HKD 홍콩달러 香港ドル 港元 港元
TWD 대만달러 台湾ドル 新台币 新台幣
CAD 캐나다달러 カナダドル 加元 加元
AUD 호주달러 豪ドル 澳元 澳元
SGD 싱가포르달러 シンガポールドル 新加坡元 新加坡元
CHF 스위스프랑 スイスフラン 瑞士法郎 瑞士法郎
INR 루피 ルピー 印度卢比 印度盧比
VND 동 ドン 越南盾 越南盾
THB 밧 バーツ 泰铢 泰銖
RUB 루블 ルーブル 卢布 盧布";
