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

/// The running browsers; each starts with the first test that needs it.
struct House {
    runtime: Runtime,
    browsers: BTreeMap<(&'static str, bool), Browser>,
}

impl House {
    fn run(&mut self, engine: Engine, test: &Test) -> Result<(), Failed> {
        let House { runtime, browsers } = self;
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
            Ok(())
        })
    }
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads = Some(1);
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime of one thread");
    let house = Arc::new(Mutex::new(House { runtime, browsers: BTreeMap::new() }));
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
    ];
    // What is about which engine a page gets, and the extension, whose pages have policies of their own.
    let on_wasm: &[&'static [Test]] = &[policies::TESTS, delivery::TESTS];
    let mut subjects = everywhere.to_vec();
    if !server::on_javascript() {
        subjects.extend(on_wasm.iter().chain(extension::TESTS));
    }
    let mut trials = Vec::new();
    for engine in Engine::WITH_WEBKIT {
        // Chromium is needed; a machine without another's driver still tests the rest.
        if engine != Engine::Chromium && engine.find_driver().is_none() {
            continue;
        }
        for test in subjects.iter().copied().flatten().filter(|test| test.engines.contains(&engine)) {
            let name = test.name.trim_start_matches("e2e::");
            let house = Arc::clone(&house);
            trials.push(Trial::test([engine.name(), "::", name].concat(), move || {
                // A failed test leaves the browser as good as any other.
                house.lock().unwrap_or_else(|broken| broken.into_inner()).run(engine, test)
            }));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    let House { runtime, browsers } = &mut *house.lock().unwrap_or_else(|broken| broken.into_inner());
    for browser in std::mem::take(browsers).into_values() {
        runtime.block_on(browser.end());
    }
    conclusion.exit_code()
}
