//! Every subject in every browser that is there. The browsers work side by side, each on one test at a
//! time.

mod accessibility;
mod api;
mod article;
mod bad_input;
mod card;
mod delivery;
mod demo;
mod dictionary;
mod embed;
mod extension;
mod frameworks;
mod habits;
mod host;
mod keyboard;
mod layout;
mod live;
mod live_rates;
mod main_path;
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
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::runtime::{Builder, Runtime};

/// A test: its name, the browsers it is for, and what it does.
pub struct Test {
    name: &'static str,
    engines: &'static [Engine],
    run: fn(Stage) -> Pin<Box<dyn Future<Output = ()>>>,
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

/// The browsers of one engine, one of them with the extension; each starts with the first test that
/// needs it.
struct House {
    engine: Engine,
    runtime: Runtime,
    browsers: BTreeMap<bool, Browser>,
}

impl House {
    fn new(engine: Engine) -> House {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime of one thread");
        House { engine, runtime, browsers: BTreeMap::new() }
    }

    fn run(&mut self, test: &Test) -> Result<(), Failed> {
        let House { engine, runtime, browsers } = self;
        runtime.block_on(async {
            // The extension's tests have a browser that has it.
            let extended = test.name.contains("::extension::");
            let browser = match browsers.entry(extended) {
                std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
                std::collections::btree_map::Entry::Vacant(entry) => {
                    entry.insert(Browser::start(*engine, extended.then(|| Package::unpack(*engine))).await?)
                }
            };
            (test.run)(Stage::set(browser).await).await;
            Ok(())
        })
    }

    fn close(&mut self) {
        let House { runtime, browsers, .. } = self;
        for browser in std::mem::take(browsers).into_values() {
            runtime.block_on(browser.end());
        }
    }
}

/// A failed test leaves the browser as good as any other.
fn enter(house: &Mutex<House>) -> MutexGuard<'_, House> {
    house.lock().unwrap_or_else(PoisonError::into_inner)
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    let everywhere: &[&'static [Test]] = &[
        card::TESTS,
        main_path::TESTS,
        reading::TESTS,
        demo::TESTS,
        dictionary::TESTS,
        placement::TESTS,
        placement::CHROMIUM,
        accessibility::TESTS,
        accessibility::CHROMIUM,
        pointer::TESTS,
        keyboard::TESTS,
        live::TESTS,
        live::CHROMIUM,
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
    ];
    // What is about which engine a page gets, and the extension, whose pages have policies of their own.
    let on_wasm: &[&'static [Test]] = &[policies::TESTS, delivery::TESTS];
    let mut subjects = everywhere.to_vec();
    if !server::on_javascript() {
        subjects.extend(on_wasm.iter().chain(extension::TESTS));
    }
    let (mut trials, mut houses) = (Vec::new(), Vec::new());
    for engine in Engine::WITH_WEBKIT {
        // Chromium is needed; a machine without another's driver still tests the rest.
        if engine != Engine::Chromium && engine.find_driver().is_none() {
            continue;
        }
        let house = Arc::new(Mutex::new(House::new(engine)));
        for test in subjects.iter().copied().flatten().filter(|test| test.engines.contains(&engine)) {
            let name = test.name.trim_start_matches("e2e::");
            let house = Arc::clone(&house);
            trials.push(Trial::test([engine.name(), "::", name].concat(), move || enter(&house).run(test)));
        }
        houses.push(house);
    }
    // As many threads as tests: each waits at the door of its browser's house.
    arguments.test_threads = Some(trials.len());
    let conclusion = libtest_mimic::run(&arguments, trials);
    houses.iter().for_each(|house| enter(house).close());
    conclusion.exit_code()
}
