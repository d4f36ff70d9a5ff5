//! The interface's words. A language that lacks one does not compile.

use crate::ui::locale::Locale;

/// The words of one language. `{}` stands for the text that is put in.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)] // each field is named after what it says
pub struct Messages {
    pub notes_in_article: &'static str,
    pub close: &'static str,
    pub source: &'static str,
    pub other_meanings: &'static str,
    pub about: &'static str,
    pub article_day: &'static str,
    pub latest: &'static str,
    pub rates_loading: &'static str,
    pub no_rate: &'static str,
    pub no_rate_before: &'static str,
    pub rates_end: &'static str,
    pub latest_only: &'static str,
    pub no_rates: &'static str,
    pub by_other_amounts: &'static str,
    pub by_page: &'static str,
    pub by_usage: &'static str,
    pub by_choice: &'static str,
    pub chart: &'static str,
    pub your_currency: &'static str,
    pub second_currency: &'static str,
    pub every_digit: &'static str,
    pub read_as: &'static str,
    pub open_note: &'static str,
    pub up_to: &'static str,
    pub at_least: &'static str,
    pub over: &'static str,
    pub under: &'static str,
    pub approximate: &'static str,
}

impl Locale {
    /// The interface's words in this language.
    pub const fn messages(self) -> &'static Messages {
        match self {
            Locale::English => &ENGLISH,
            Locale::Korean => &KOREAN,
        }
    }
}

/// Puts a text where a message has its `{}`.
///
/// ```
/// use hovergloss::ui::messages::fill;
/// assert_eq!(fill("No rate before {}", "1999"), "No rate before 1999");
/// ```
pub fn fill(message: &str, text: &str) -> String {
    match message.split_once("{}") {
        Some((before, after)) => [before, text, after].concat(),
        None => message.to_owned(),
    }
}

const ENGLISH: Messages = Messages {
    notes_in_article: "Notes in this article",
    close: "Close",
    source: "Source",
    other_meanings: "Other meanings",
    about: "about {}",
    article_day: "On {}",
    latest: "Latest ({})",
    rates_loading: "Loading the rates of that day…",
    no_rate: "There is no rate for this currency.",
    no_rate_before: "There are no rates before {}.",
    rates_end: "Rates end on {}.",
    latest_only: "Only the latest rate is known.",
    no_rates: "The rates could not be loaded.",
    by_other_amounts: "as in other amounts of this article.",
    by_page: "from this page’s country.",
    by_usage: "by common usage. Also:",
    by_choice: "as you chose. Also:",
    chart: "Rate {}: between {}.",
    your_currency: "Your currency",
    second_currency: "Second currency",
    every_digit: "Every digit",
    read_as: "Read as {},",
    open_note: "Note on {}",
    up_to: "up to {}",
    at_least: "at least {}",
    over: "more than {}",
    under: "less than {}",
    approximate: "Converted figures are approximate.",
};

const KOREAN: Messages = Messages {
    notes_in_article: "이 기사의 설명",
    close: "닫기",
    source: "출처",
    other_meanings: "다른 뜻",
    about: "약 {}",
    article_day: "{} 기준",
    latest: "최근 ({})",
    rates_loading: "그날의 환율을 불러오는 중…",
    no_rate: "이 통화의 환율이 없습니다.",
    no_rate_before: "{} 이전의 환율은 없습니다.",
    rates_end: "환율은 {}까지 있습니다.",
    latest_only: "최근 환율만 있습니다.",
    no_rates: "환율을 불러오지 못했습니다.",
    by_other_amounts: "이 기사의 다른 금액을 따랐습니다.",
    by_page: "이 페이지의 나라를 따랐습니다.",
    by_usage: "가장 흔한 쓰임을 따랐습니다. 다른 뜻:",
    by_choice: "고르신 대로입니다. 다른 뜻:",
    chart: "환율 {}: {} 사이.",
    your_currency: "내 통화",
    second_currency: "두 번째 통화",
    every_digit: "모든 자리 보기",
    read_as: "{}(으)로 읽었습니다:",
    open_note: "{} 설명",
    up_to: "최대 {}",
    at_least: "{} 이상",
    over: "{} 초과",
    under: "{} 미만",
    approximate: "환산 금액은 어림값입니다.",
};
