//! Currencies by their code.

use crate::engine::text::ascii;
use std::fmt;
use std::num::NonZeroU8;

/// The three capital letters of a currency.
pub(super) type Code = [u8; 3];

/// A currency by its ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(C, align(4))]
pub struct Currency {
    pub(super) code: Code,
    /// Fills the struct up to a word.
    end: NonZeroU8,
}

impl Currency {
    /// The euro, which rates are quoted against.
    pub const EUR: Currency = Currency::of(*b"EUR");

    pub(super) const fn of(code: Code) -> Currency {
        Currency { code, end: NonZeroU8::MIN }
    }

    /// The currency of a code of three ASCII letters, whatever their case.
    ///
    /// ```
    /// use hovergloss::engine::money::Currency;
    /// assert_eq!(Currency::new("krw").map(|c| c.to_string()), Some("KRW".to_owned()));
    /// assert_eq!(Currency::new("₩"), None);
    /// ```
    pub fn new(code: &str) -> Option<Currency> {
        let mut letters = Code::try_from(code.as_bytes()).ok()?;
        letters.make_ascii_uppercase();
        letters.iter().all(u8::is_ascii_uppercase).then(|| Currency::of(letters))
    }

    /// Whether the code is one of ISO 4217's, or was.
    ///
    /// ```
    /// use hovergloss::engine::money::Currency;
    /// assert!(Currency::EUR.is_known());
    /// assert!(!Currency::new("WON").is_some_and(|won| won.is_known()));
    /// ```
    pub fn is_known(&self) -> bool {
        of_prefix(self.code()).is_some()
    }

    /// The code's three capital letters.
    pub fn code(&self) -> &str {
        // Only ASCII capitals get in, so the bytes are always text.
        ascii::text(&self.code)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// The active codes of ISO 4217 (List One of 2026, without its funds and units of account), in
/// order; then what the euro and the Caribbean guilder replaced, as older articles have it, and
/// bitcoin.
const CODES: &str = "AEDAFNALLAMDAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBRLBSDBTNBWPBYNBZDCADCDFCHFCLPCNYCOPCRC\
     CUPCVECZKDJFDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHTGHUFIDRILSINRIQDIRRISK\
     JMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZTLAKLBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMYR\
     MZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUBRWFSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSP\
     STNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUYUUZSVESVNDVUVWSTXAFXCDXCGXOFXPFYERZARZMWZWG\
     ANGATSBEFDEMESPFIMFRFGRDHRKIEPITLLUFNLGPTEBTCEEKLVLLTLSKKSITCYPMTLZWL";

/// The code itself, if these three capital letters are one.
pub(super) fn find_code(letters: &str) -> Option<&'static Code> {
    // Words in small letters, which are none, are many.
    let capital = letters.as_bytes().first().is_some_and(u8::is_ascii_uppercase);
    if letters.len() == 3 && capital { of_prefix(letters) } else { None }
}

/// The first code that begins with these letters.
pub(super) fn of_prefix(letters: &str) -> Option<&'static Code> {
    CODES.as_bytes().as_chunks::<3>().0.iter().find(|code| code.starts_with(letters.as_bytes()))
}
