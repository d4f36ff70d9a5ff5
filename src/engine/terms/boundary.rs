//! Whether a form's letters stand as a word of their own, or only inside another.
//!
//! A word is a run of one script. Each script has its own idea of how such a run may begin and
//! go on; the two ends of a form are judged by the scripts they are in.

use super::{korean, latin};
use crate::engine::Language;
use crate::engine::text::script::{self, Script};
use crate::engine::text::{look, pieces};
use std::ops::Range;

/// What continues a form that stands by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Continuation {
    /// Nothing, or what may follow any noun.
    Any,
    /// A verb that only some Korean nouns make.
    Verb,
    /// An English plural ending, which is only for English forms.
    Plural,
}

/// Whether no word can begin between two letters, whatever the language. It is asked of every
/// character of a text, so only of the letters that most texts are made of; [`continuation`] decides
/// on the others.
pub(super) fn joins(one: char, other: char) -> bool {
    let syllable = script::is_hangul_syllable;
    one.is_ascii_alphanumeric() && other.is_ascii_alphanumeric() || syllable(one) && syllable(other)
}

/// How a form at `range` of a folded text is continued; `None` when its letters are part of a
/// longer word.
pub(super) fn continuation(text: &str, range: Range<usize>, language: Language) -> Option<Continuation> {
    let before = text.get(..range.start)?;
    let form = text.get(range.clone())?;
    let after = text.get(range.end..)?;
    let last = look::before(form, form.len());
    if !begins(text, &range, language) {
        return None;
    }
    match script::of(last) {
        Script::None => Some(Continuation::Any),
        // A number that something is counted by is no part of a name: "코스피 200포인트", "코로나 19명".
        Script::Latin if last.is_ascii_digit() && look::phrase(after, 0, "명|%|포인트") > 0 => None,
        Script::Latin => latin::continuation(form, after, language),
        Script::Hangul => {
            let run = leading_run(after, Script::Hangul);
            let after = after.get(run.len()..).unwrap_or_default();
            if korean::is_phrase(before, form, run, after) {
                return None;
            }
            match korean::tail(form, run, after)? {
                korean::Tail::Noun => Some(Continuation::Any),
                korean::Tail::Verb => Some(Continuation::Verb),
            }
        }
        script => {
            let goes_on = script::of(look::at(after, 0)) == script;
            (!goes_on || runs_on(script, form, language)).then_some(Continuation::Any)
        }
    }
}

/// Whether a cue at `range` counts. Korean cues may be followed by anything, for they are stems as
/// often as words ("투자" in "투자자").
pub(super) fn is_cue(text: &str, range: Range<usize>, language: Language) -> bool {
    let form = text.get(range.clone()).unwrap_or_default();
    let hangul = script::of(look::before(form, form.len())) == Script::Hangul;
    begins(text, &range, language) && (hangul || continuation(text, range, language).is_some())
}

/// Whether a word can begin with the form at a range.
fn begins(text: &str, range: &Range<usize>, language: Language) -> bool {
    let (before, text) = text.split_at_checked(range.start).unwrap_or_default();
    let form = text.get(..range.len()).unwrap_or_default();
    let first = look::at(form, 0);
    match script::of(first) {
        Script::None => true,
        Script::Latin => latin::begins(before, first, language),
        script => {
            let last = look::before(before, before.len());
            !(script == Script::Han && straddles(before, text))
                && (script::of(last) != script || runs_on(script, form, language))
        }
    }
}

/// Whether the first characters of what stands behind `before` belong to the word there: 20日本社,
/// 昨日銀行, 中国企業.
fn straddles(before: &str, text: &str) -> bool {
    let last = look::before(before, before.len());
    let dated = look::before(before, look::previous(before, before.len())).is_ascii_digit();
    let word = |firsts: &str| look::phrase(text, 0, firsts) > 0;
    last.is_ascii_digit()
        && word("日|年|月")
        && (!word("日間|年間|年度|年代|月額|日额|年报|年会") || word("年报告|年报名|年报道|年会计|年会议"))
        || pieces::lines(STRADDLING).any(|row| {
            let (lasts, firsts) = pieces::split_once(row, b' ').unwrap_or_default();
            look::is_in(last, lasts) && word(firsts)
        }) && !(look::is_in(last, "各全") && word("国民|国会|国立"))
            && !(dated || look::ends(before, before.len(), "欧美|拉美|南美|北美|展中|其中|今日|昨日|近日|当日"))
}

/// The last characters of a word, and what its others are then, though a form begins with them: 東京|都.
const STRADDLING: &str = "\
今昨本同 日|年
中美英法德韩韓外各全両两我 国|國
米独仏露 国内|国民|国人|国外
日 本
東东 京都
欧南北拉 美国家|米国家
展 中国家
其 中国内
ABH 股市场|股市值
毛净 利率
以 上市值
海 关税则|关税率|关税收";

/// Whether words of a script are written without anything between them. One Chinese character
/// alone is more often part of a word than a word, so it has to stand alone all the same; so
/// have Chinese characters in Korean.
fn runs_on(script: Script, form: &str, language: Language) -> bool {
    match script {
        Script::Hiragana => true,
        Script::Han => language != Language::Korean && form.len() > look::next(form, 0),
        _ => false,
    }
}

/// The characters of one script that a text begins with.
fn leading_run(text: &str, script: Script) -> &str {
    let mut end = 0;
    while script::of(look::at(text, end)) == script {
        end = look::next(text, end);
    }
    text.get(..end).unwrap_or_default()
}
