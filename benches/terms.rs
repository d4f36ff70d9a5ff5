//! Building the automaton and reading an article with it: 300, 10,000 and 100,000 terms.
//!
//!     cargo bench --no-default-features --bench terms
//!
//! The text is Korean news prose made of the terms and of words that only begin like them, a
//! tenth of it finds; `throughput` is bytes of UTF-8.
#![allow(missing_docs)] // criterion's macros make public functions

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use hovergloss::engine::annotate::Occurrences;
use hovergloss::engine::terms::TermMatcher;
use hovergloss::engine::{Annotator, Block, Glossary, Language, Options};
use std::hint::black_box;

const COUNTS: [usize; 3] = [300, 10_000, 100_000];

/// Distinct nouns of two to four syllables, one in eight of them in Latin letters.
fn forms(count: usize) -> Vec<String> {
    let syllables: Vec<char> = "가나다라마바사자차카타파하거너더러머버서저처커터퍼허고노도로모보소조".chars().collect();
    (0..count)
        .map(|number| {
            if number % 8 == 0 {
                return format!("Term{number}x");
            }
            let mut rest = number;
            let mut form = String::new();
            while form.chars().count() < 2 || rest > 0 {
                form.push(syllables[rest % syllables.len()]);
                rest /= syllables.len();
            }
            form + "망"
        })
        .collect()
}

fn article(forms: &[String]) -> String {
    const AROUND: [&str; 5] = [
        "정부는 올해 들어 관련 업계의 의견을 폭넓게 듣고 있다고 밝혔다. ",
        "시장에서는 이번 결정이 앞으로의 흐름을 크게 바꿀 것으로 본다. ",
        "회사 쪽은 아직 정해진 것이 없으며 여러 방안을 살피는 중이라고 말했다. ",
        "전문가들은 당분간 지켜보아야 한다는 의견을 내놓았다. ",
        "The company said on Friday that it had not decided yet. ",
    ];
    let mut text = String::new();
    let mut number = 0;
    while text.len() < 1 << 20 {
        let form = &forms[number * 7919 % forms.len()];
        text.push_str(AROUND[number % AROUND.len()]);
        text.push_str(form);
        text.push_str(if number % 3 == 0 { "밭에 " } else { "은 " });
        number += 1;
    }
    text
}

fn build(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("build");
    group.sample_size(10);
    for count in COUNTS {
        let glossary = Glossary::from_forms(Language::Korean, forms(count));
        group.bench_function(BenchmarkId::from_parameter(count), |bencher| {
            bencher.iter(|| TermMatcher::new(black_box(&glossary)));
        });
    }
    group.finish();
}

fn read(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read");
    group.sample_size(10);
    for count in COUNTS {
        let forms = forms(count);
        let text = article(&forms);
        let options = Options { occurrences: Occurrences::All, money: false, ..Options::default() };
        let annotator = Annotator::new(Glossary::from_forms(Language::Korean, forms), options);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(count), |bencher| {
            bencher.iter(|| annotator.read(black_box(&Block { text: &text, language: Language::Korean, section: 0 })));
        });
    }
    group.finish();
}

/// Linear: the time for a byte must not grow with the text.
fn length(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("length");
    group.sample_size(10);
    let forms = forms(300);
    let text = article(&forms);
    let annotator = Annotator::new(
        Glossary::from_forms(Language::Korean, forms),
        Options { occurrences: Occurrences::All, money: false, ..Options::default() },
    );
    for kilobytes in [8, 64, 512] {
        let end = text.floor_char_boundary(kilobytes << 10);
        let text = &text[..end];
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(kilobytes), |bencher| {
            bencher.iter(|| annotator.read(black_box(&Block { text, language: Language::Korean, section: 0 })));
        });
    }
    group.finish();
}

criterion_group!(benches, build, read, length);
criterion_main!(benches);
