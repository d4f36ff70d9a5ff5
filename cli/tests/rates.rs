//! `hovergloss rates` as it is run: the source against the pack, the printed figures, and what it
//! says of files that are wrong.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The package that `make rates` fetches, or the bank's own zip.
const SOURCE_VARIABLE: &str = "HOVERGLOSS_RATES_ZIP";

fn packed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../www/rates")
}

fn hovergloss(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hovergloss")).arg("rates").args(arguments).output().unwrap()
}

fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The CSV file in a zip, or in a zip in it: read here again, without the code under test.
fn csv(bytes: Vec<u8>) -> Option<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let name =
        names.iter().find(|name| name.ends_with("eurofxref-hist.csv") || name.ends_with("eurofxref-hist.zip"))?;
    let mut content = Vec::new();
    archive.by_name(name).unwrap().read_to_end(&mut content).unwrap();
    if name.ends_with(".csv") { Some(String::from_utf8(content).unwrap()) } else { csv(content) }
}

#[test]
fn every_value_of_the_source_is_in_the_pack() {
    let Some(source) = std::env::var_os(SOURCE_VARIABLE) else {
        eprintln!(
            "{SOURCE_VARIABLE} names no file: only the sum of the packed values is checked, by the engine's tests"
        );
        return;
    };
    let source = std::fs::read(&source).unwrap_or_else(|error| panic!("{SOURCE_VARIABLE}={source:?}: {error}"));
    let csv = csv(source).expect("the source holds no eurofxref-hist.csv");
    let mut lines = csv.lines();
    let names: Vec<&str> = lines.next().unwrap().trim_end_matches(',').split(',').skip(1).collect();
    let (mut compared, mut loaded) = (0, None::<hovergloss::engine::rates::Year>);
    for line in lines {
        let (date, cells) = line.split_once(',').unwrap();
        let day = hovergloss::engine::rates::Date::parse(date).unwrap();
        if loaded.as_ref().is_none_or(|year| year.year != day.year()) {
            let path = packed().join(format!("{}.bin", day.year()));
            let file = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            loaded = Some(hovergloss::engine::rates::Year::decode(day.year(), &file).unwrap());
        }
        let year = loaded.as_ref().unwrap();
        let index = year.day_at(day).filter(|index| year.days[*index] == day);
        let index = index.unwrap_or_else(|| panic!("{date} is in the source, but not in the pack: run `make rates`"));
        for (name, published) in names.iter().zip(cells.split(',')) {
            let rate =
                hovergloss::engine::money::Currency::new(name).and_then(|currency| year.quotes(index)?.rate(currency));
            let rate = rate.map_or("N/A".to_owned(), |rate| rate.normalize().to_string());
            assert_eq!(rate, published, "{name} on {date}: the pack says {rate}, the source {published}");
            compared += 1;
        }
    }
    assert!(compared > 290_000, "only {compared} values were compared: is this the whole history?");
}

#[test]
fn shows_the_figures_of_the_card() {
    let folder = packed();
    let folder = folder.to_str().unwrap();
    let cases: &[(&[&str], bool, &[&str])] = &[
        (
            &["2025-01-31", "60", "USD", "KRW", "--lang", "ko"],
            true,
            &[
                "86,978.93 KRW",
                "약 8만 7,000원",
                "86,979원",
                "1 USD = 1,449.65 KRW",
                "European Central Bank, 2025-01-31",
                "%",
            ],
        ),
        (&["2026-10-30", "60", "usd", "krw"], true, &["80,116.00 KRW", "2026-10-30"]),
        (&["2025-02-01", "60", "USD", "KRW"], true, &["on 2025-02-01", "86,978.93", "2025-01-31"]),
        (&["1998-12-31", "60", "USD", "KRW"], false, &["no rate: rates begin on 1999-01-04"]),
        (&["2199-01-01", "60", "USD", "KRW"], false, &["no rate: rates end on "]),
        (
            &["2025-01-31", "60", "USD", "VND"],
            false,
            &["for VND there is only the rate of ", "fawazahmed0/exchange-api"],
        ),
    ];
    for (arguments, succeeds, wanted) in cases {
        let output = hovergloss(&[&["show"], *arguments, &["--rates", folder]].concat());
        let printed = String::from_utf8(output.stdout).unwrap();
        assert_eq!(
            output.status.success(),
            *succeeds,
            "{arguments:?}: {printed}{}",
            String::from_utf8_lossy(&output.stderr)
        );
        for part in *wanted {
            assert!(printed.contains(part), "{arguments:?}: no {part:?} in\n{printed}");
        }
    }
}

#[test]
fn shows_what_is_wrong_with_arguments_and_files() {
    let folder = scratch("show");
    let wrong = |arguments: &[&str], wanted: &[&str]| {
        let output = hovergloss(&[&["show"], arguments, &["--rates", folder.to_str().unwrap()]].concat());
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {message}");
        for part in wanted {
            assert!(message.contains(part), "{arguments:?}: no {part:?} in {message}");
        }
    };
    wrong(&["31.1.2025", "60", "USD", "KRW"], &["2025-01-31"]);
    wrong(&["2025-02-29", "60", "USD", "KRW"], &["day of the calendar"]);
    wrong(&["2025-01-31", "sixty", "USD", "KRW"], &["number"]);
    wrong(&["2025-01-31", "60", "$", "KRW"], &["three letters"]);
    wrong(&["2025-01-31", "60", "USD", "KRW"], &["head.txt", "rates pack", "--rates"]);
    std::fs::write(folder.join("head.txt"), "hovergloss rates 1\nyears soon\n").unwrap();
    wrong(&["2025-01-31", "60", "USD", "KRW"], &["head.txt", "line 2", "rates pack"]);
    std::fs::copy(packed().join("head.txt"), folder.join("head.txt")).unwrap();
    wrong(&["2025-01-31", "60", "USD", "KRW"], &["2025.bin", "rates pack"]);
    std::fs::write(folder.join("2025.bin"), "not rates").unwrap();
    wrong(&["2025-01-31", "60", "USD", "KRW"], &["2025.bin", "cut short, changed", "rates pack"]);
}

fn zip_of(name: &str, content: &str) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    writer.start_file(name, stored).unwrap();
    writer.write_all(content.as_bytes()).unwrap();
    writer.finish().unwrap().into_inner()
}

const EXTRA: &str = r#"{"date": "2025-02-03", "eur": {"aed": 3.77, "usd": 1.03, "btc": 1.0e-5, "dem": 1.95583}}"#;

#[test]
fn packs_what_it_is_given() {
    let folder = scratch("pack");
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    // The older days in one file, the newer in another; one day in both.
    let old = "Date,USD,ISK,\n2024-12-31,1.0389,143.9,\n2024-12-30,1.0444,N/A,\n";
    let new = "Date,USD,KRW,\n2025-01-02,1.0321,1517.28,\n2024-12-31,1.0389,1532.15,\n";
    let old = write("old.zip", &zip_of("eurofxref-hist.csv", old));
    let new = write("new.zip", &zip_of("data/eurofxref-hist.csv", new));
    let extra = write("eur.json", EXTRA.as_bytes());
    let out = folder.join("out");
    let out = out.to_str().unwrap();
    let output = hovergloss(&["pack", &old, &new, "--extra", &extra, "--out", out]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.contains("6 rates of 3 days, 2024-12-30 to 2025-01-02"), "{printed}");
    let head = std::fs::read_to_string(folder.join("out/head.txt")).unwrap();
    let wanted = "hovergloss rates 1\nyears 2024-12-30 2025\nbank 2025-01-02 USD1.0321 KRW1517.28\ndaily 2025-02-03 AED3.77 USD1.03\n";
    assert_eq!(head, wanted, "no coins and no marks, the bank's own currencies kept");
    let shown = hovergloss(&["show", "2025-01-01", "1", "EUR", "KRW", "--rates", out]);
    assert!(String::from_utf8(shown.stdout).unwrap().contains("1,532.15 KRW"));

    // Every night: what the bank lacks stays as it was, and stays away where there never was any.
    let nightly = |out: &str| {
        let output = hovergloss(&["pack", &new, "--out", out]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let head = std::fs::read_to_string(Path::new(out).join("head.txt")).unwrap();
        head.lines().last().map(str::to_owned)
    };
    assert_eq!(nightly(out).as_deref(), Some("daily 2025-02-03 AED3.77 USD1.03"));
    assert_eq!(nightly(folder.join("new").to_str().unwrap()).as_deref(), Some("daily 2025-01-02"));

    // Nobody need hear of the files for all of them to be written.
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    std::fs::remove_dir_all(out).unwrap();
    let mut unheard = Command::new(env!("CARGO_BIN_EXE_hovergloss"));
    unheard.args(["rates", "pack", &old, &new, "--extra", &extra, "--out", out]).stdout(writer);
    assert!(unheard.status().unwrap().success());
    assert!(folder.join("out/2025.bin").is_file());

    let wrong = |arguments: &[&str], wanted: &[&str]| {
        let output = hovergloss(&[&["pack"], arguments, &["--out", out]].concat());
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {message}");
        for part in wanted {
            assert!(message.contains(part), "{arguments:?}: no {part:?} in {message}");
        }
    };
    let cases = [
        ("no-header.zip", "", &["no-header.zip", "eurofxref-hist.csv", "line 1"]),
        ("other.zip", "day;USD\n", &["other.zip", "line 1", "Date"]),
        ("column.zip", "Date,USD,원\n", &["column.zip", "line 1", "code"]),
        ("date.zip", "Date,USD\n2025-01-02,1.03\n2025-02-30,1.03\n", &["date.zip", "line 3", "2025-02-30"]),
        ("rate.zip", "Date,USD\n2025-01-02,1,03\n", &["rate.zip", "line 2", "2 rates"]),
        ("minus.zip", "Date,USD\n2025-01-02,-1.03\n", &["minus.zip", "line 2", "-1.03"]),
        ("twice.zip", "Date,USD\n2025-01-02,1.03\n2025-01-02,1.04\n", &["twice.zip", "line 3", "1.03"]),
    ];
    for (name, content, wanted) in cases {
        let path = write(name, &zip_of("eurofxref-hist.csv", content));
        wrong(&[&path, "--extra", &extra], wanted);
    }
    let none = write("none.zip", &zip_of("readme.txt", "nothing"));
    wrong(&[&none, "--extra", &extra], &["none.zip", "eurofxref-hist.zip"]);
    let text = write("text.zip", b"not a zip");
    wrong(&[&text, "--extra", &extra], &["text.zip"]);
    wrong(&["absent.zip", "--extra", &extra], &["absent.zip"]);
    let long = write("long.zip", &zip_of("eurofxref-hist.csv", "Date,USD\n2025-01-02,12345678901.5\n"));
    wrong(&[&long, "--extra", &extra], &["USD in 2025", "digits"]);
    for (name, content) in
        [("a.json", "["), ("b.json", "{}"), ("c.json", r#"{"date":"2025-02-03","eur":{"aed":"much"}}"#)]
    {
        let path = write(name, content.as_bytes());
        wrong(&[&new, "--extra", &path], &[name, "v1/currencies/eur.json"]);
    }
}
