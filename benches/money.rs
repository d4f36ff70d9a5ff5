//! How fast money is found, in bytes a second: in news, beside the floor of looking at every
//! byte for a digit, and in text made to hurt.
//!
//!     cargo bench --no-default-features --bench money

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use hovergloss::engine::Language::{self, *};
use hovergloss::engine::money::{self, PageFacts};
use std::hint::black_box;

const NEWS: &[(Language, &str)] = &[
    (
        Korean,
        "지난주 열린 회의에서 위원들은 새 데이터센터의 부지를 두고 오랫동안 의견을 나누었다. 사업을 맡은 회사는 첫해에 \
         1000억달러를 넣고 4년에 걸쳐 5000억달러까지 늘리겠다고 밝혔다. 업계에서는 전력과 물을 어떻게 댈지가 관건이라고 \
         본다. 한 연구자는 학습에 든 돈이 약 80억 원이라는 말은 장비 값을 뺀 것이어서 그대로 믿기 어렵다고 설명했다. \
         주민들은 일자리가 얼마나 생길지, 소음은 견딜 만한지 물었고 시장은 다음 달에 답을 내놓기로 했다.\n",
    ),
    (
        English,
        "At last week's meeting the members spent a long time on where the new data centre should stand. The company \
         behind it says it will put in $100 billion in the first year and as much as $500 billion over four. Whether \
         there is power and water enough is what people in the industry talk about. One researcher said that the \
         widely quoted 5.6 million dollars leaves out the machines, and should not be taken at face value. Residents \
         asked how many jobs there would be, and how loud the fans are; the mayor is to answer next month.\n",
    ),
    (
        Japanese,
        "先週の会議では、新しいデータセンターをどこに建てるかについて長い議論があった。事業を担う会社は初年度に\
         1000億ドル、四年間で最大5000億ドルを投じるという。電力と水をどう確保するかが鍵だと業界は見ている。ある研究者は、\
         約8億円という学習費用には機材の代金が含まれておらず、そのまま信じるのは難しいと説明した。\n",
    ),
    (
        German,
        "In der Sitzung der vergangenen Woche ging es lange um die Frage, wo das neue Rechenzentrum stehen soll. Das \
         Unternehmen will im ersten Jahr 100 Milliarden Dollar und in vier Jahren bis zu 500 Mrd. US-Dollar ausgeben. \
         Ob Strom und Wasser reichen, darüber redet die Branche. Eine Forscherin sagte, die oft genannten 5,6 Mio. € \
         enthielten die Maschinen nicht. Die Anwohner fragten, wie viele Stellen entstehen und wie laut es wird.\n",
    ),
    (
        French,
        "La réunion de la semaine dernière a longtemps porté sur l'endroit où bâtir le nouveau centre de données. \
         L'entreprise annonce 100 milliards de dollars la première année et jusqu'à 500 milliards en quatre ans. Reste \
         à savoir s'il y aura assez d'électricité et d'eau. Pour une chercheuse, les 5,6 millions d'euros souvent cités \
         ne comptent pas les machines. Les riverains ont demandé combien d'emplois seraient créés.\n",
    ),
];

fn repeated(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len() + 1)
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

fn news(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("news");
    let facts = PageFacts::default();
    let articles: Vec<(Language, String)> =
        NEWS.iter().map(|(language, text)| (*language, repeated(text, 200_000))).collect();
    let bytes: usize = articles.iter().map(|(_, text)| text.len()).sum();
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("mixed", |bencher| {
        bencher.iter(|| {
            articles.iter().map(|(language, text)| money::find(black_box(text), *language, &facts).len()).sum::<usize>()
        });
    });
    group.bench_function("digits alone", |bencher| {
        bencher.iter(|| articles.iter().map(|(_, text)| digits(black_box(text))).sum::<usize>());
    });
    for (language, text) in &articles {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(language.tag()), text, |bencher, text| {
            bencher.iter(|| money::find(black_box(text), *language, &facts).len());
        });
    }
    group.finish();
}

fn hostile(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("hostile");
    let facts = PageFacts::default();
    let cases = [
        (English, "1,"),
        (English, "$"),
        (English, "1 "),
        (English, "$1-"),
        (English, "one "),
        (English, "1 US "),
        (Korean, "억"),
        (Korean, "1억 "),
        (Korean, "만 원"),
        (Chinese, "三"),
        (German, "ein"),
        (French, "1 000 "),
    ];
    for (language, unit) in cases {
        let text = repeated(unit, 1_000_000);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(unit), &text, |bencher, text| {
            bencher.iter(|| money::find(black_box(text), language, &facts).len());
        });
    }
    group.finish();
}

fn quick() -> Criterion {
    Criterion::default()
        .sample_size(10)
        .measurement_time(std::time::Duration::from_secs(2))
        .warm_up_time(std::time::Duration::from_millis(300))
}

criterion_group! {
    name = benches;
    config = quick();
    targets = news, hostile
}
criterion_main!(benches);
