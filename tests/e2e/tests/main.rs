//! Every subject in every browser that is there. One browser, one test at a time.

mod accessibility;
mod api;
mod article;
mod bad_input;
mod card;
mod delivery;
mod demo;
mod dictionary;
mod embed;
mod ending;
mod extension;
mod frameworks;
mod habits;
mod host;
mod keyboard;
mod layout;
mod live;
mod live_rates;
mod main_path;
mod navigation;
mod package;
mod placement;
mod pointer;
mod policies;
mod project;
mod reading;
mod recipes;
mod touch;

use hovergloss_e2e::{Browser, Engine, Package, Stage, server};
use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};

/// A test: its name, the browsers it is for, and what it does.
pub struct Test {
    name: &'static str,
    engines: &'static [Engine],
    run: fn(Stage) -> Pin<Box<dyn Future<Output = ()>>>,
}

impl Test {
    /// Its subject and what it is called there.
    fn name(&self) -> &'static str {
        self.name.trim_start_matches("e2e::")
    }

    /// Whether this is its name or its subject.
    fn is(&self, part: &str) -> bool {
        self.name().strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    }
}

/// Lists tests under their functions' own names.
macro_rules! tests {
    ($engines:expr => $($name:ident),+ $(,)?) => {
        &[$(crate::Test {
            name: concat!(module_path!(), "::", stringify!($name)),
            engines: $engines,
            run: |stage| Box::pin($name(stage)),
        }),+]
    };
}
pub(crate) use tests;

/// What is tested again where the engine is JavaScript, and why: what another build of it can change. How
/// the page around it looks, is packed and reached has been tested by then.
const ON_JAVASCRIPT: &[(&str, &[&str])] = &[
    ("what readers and sites need of it", &["main_path", "card", "api", "touch::sheet", "keyboard::ring"]),
    ("its numbers and tables", &["live_rates", "reading::languages", "reading::old_money", "reading::second_currency"]),
    ("files that come while it runs", &["dictionary", "reading::definitions", "bad_input::slow_for_ever"]),
    ("its speed and its memory", &["live", "ending"]),
    ("another file of the release, missing", &["bad_input::no_engine", "bad_input::offline", "embed::another_home"]),
    ("the same from elsewhere, or late", &["embed::other_origin", "embed::beside_the_engine"]),
    ("an engine that others wait for", &["embed::once_while_waiting", "embed::included_twice"]),
    ("whatever a page gives to it", &["bad_input::tables", "bad_input::wrong_types", "frameworks::react"]),
];

/// How many of the slowest tests are named at the end of many.
const SLOWEST: usize = 10;

/// The running browsers; each starts with the first test that needs it.
struct House {
    runtime: Runtime,
    browsers: BTreeMap<(&'static str, bool), Browser>,
    /// How long the tests took.
    took: Vec<(Duration, &'static str, &'static str)>,
}

impl House {
    fn run(&mut self, engine: Engine, test: &Test) -> Result<(), Failed> {
        let House { runtime, browsers, took } = self;
        let begun = Instant::now();
        runtime.block_on(async {
            // The extension's tests have a browser that has it.
            let extended = test.name.contains("::extension::");
            let browser = match browsers.entry((engine.name(), extended)) {
                std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
                std::collections::btree_map::Entry::Vacant(entry) => {
                    entry.insert(Browser::start(engine, extended.then(|| Package::unpack(engine))).await?)
                }
            };
            (test.run)(Stage::set(browser).await).await;
            took.push((begun.elapsed(), engine.name(), test.name()));
            Ok(())
        })
    }
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads = Some(1);
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime of one thread");
    let house = Arc::new(Mutex::new(House { runtime, browsers: BTreeMap::new(), took: Vec::new() }));
    let mut subjects = vec![
        card::TESTS,
        main_path::TESTS,
        reading::TESTS,
        reading::CHROMIUM,
        demo::TESTS,
        dictionary::TESTS,
        placement::TESTS,
        placement::CHROMIUM,
        accessibility::TESTS,
        accessibility::CHROMIUM,
        pointer::TESTS,
        keyboard::TESTS,
        live::TESTS,
        navigation::TESTS,
        ending::TESTS,
        ending::CHROMIUM,
        live_rates::TESTS,
        touch::TESTS,
        article::TESTS,
        api::TESTS,
        embed::TESTS,
        layout::TESTS,
        frameworks::TESTS,
        habits::TESTS,
        habits::PRINTING,
        package::TESTS,
        recipes::TESTS,
        bad_input::TESTS,
        policies::TESTS,
        delivery::TESTS,
    ];
    subjects.extend(extension::TESTS);
    let mut tests: Vec<&'static Test> = subjects.into_iter().flatten().collect();
    let again = || ON_JAVASCRIPT.iter().flat_map(|(_, parts)| *parts);
    again().for_each(|part| assert!(tests.iter().any(|test| test.is(part)), "there is no test {part}"));
    if server::on_javascript() {
        tests.retain(|test| again().any(|part| test.is(part)));
    }
    let mut trials = Vec::new();
    for engine in Engine::WITH_WEBKIT {
        // Chromium is needed; a machine without another's driver still tests the rest, and says what it leaves
        // out, unless it is to test all.
        let left_out = engine != Engine::Chromium
            && engine.find_driver().is_none()
            && std::env::var_os("HOVERGLOSS_ALL_BROWSERS").is_none_or(|all| all != "1");
        for test in tests.iter().copied().filter(|test| test.engines.contains(&engine)) {
            let house = Arc::clone(&house);
            let trial = Trial::test([engine.name(), "::", test.name()].concat(), move || {
                // A failed test leaves the browser as good as any other.
                house.lock().unwrap_or_else(|broken| broken.into_inner()).run(engine, test)
            });
            trials.push(trial.with_ignored_flag(left_out));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    let House { runtime, browsers, took } = &mut *house.lock().unwrap_or_else(|broken| broken.into_inner());
    for browser in std::mem::take(browsers).into_values() {
        runtime.block_on(browser.end());
    }
    took.sort_by(|one, other| other.cmp(one));
    if took.len() > SLOWEST {
        println!("the slowest:");
        for (time, engine, name) in &took[..SLOWEST] {
            println!("{:5.1} s  {engine}::{name}", time.as_secs_f32());
        }
    }
    conclusion.exit_code()
}
