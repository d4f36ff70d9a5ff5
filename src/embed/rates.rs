//! The packed rates: the head at the start, a year when a card first needs it.

use crate::embed::complaint::Complaint;
use crate::embed::load;
use crate::engine::rates::{Date, Rates};
use crate::ui::Reader;
use crate::ui::reader::RatesState;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::Window;

/// Fetches rates and hands them to the reader's view. Each file is asked for once.
#[derive(Clone)]
pub struct Loader {
    window: Window,
    base: Rc<str>,
    reader: Reader,
    asked: Rc<RefCell<Vec<i16>>>,
}

impl Loader {
    /// A loader for the files in the folder `base`, which ends with a slash.
    pub fn new(window: &Window, base: &str, reader: Reader) -> Loader {
        Loader { window: window.clone(), base: base.into(), reader, asked: Rc::default() }
    }

    /// Fetches the head: the latest day, and which years there are.
    pub fn start(&self) {
        let loader = self.clone();
        spawn_local(async move {
            let address = [&*loader.base, "head.txt"].concat();
            let head = load::text(&loader.window, &address).await;
            let rates = head.and_then(|text| Rates::from_head(&text).map_err(|error| malformed(&address, &error)));
            match rates {
                Ok(rates) => {
                    let rates = Arc::new(rates);
                    loader.reader.change(&mut |state| state.rates = RatesState::Here(Arc::clone(&rates)));
                    // A card may have been opened in the meantime.
                    if loader.reader.now().open.is_some() {
                        loader.need();
                    }
                }
                Err(complaint) => {
                    complaint.say();
                    loader.reader.change(&mut |state| state.rates = RatesState::Failed);
                }
            }
        });
    }

    /// Fetches the years from one before the article's day to now, as far as they are not here:
    /// what a card shows.
    pub fn need(&self) {
        let state = self.reader.now();
        let (RatesState::Here(rates), Some(day)) = (state.rates, state.day) else { return };
        let from = Date::new(day.year() - 1, day.month(), day.day().min(28)).unwrap_or(day);
        if from > rates.last_day() {
            return;
        }
        for year in rates.years_needed(from..=rates.last_day()) {
            if self.asked.borrow().contains(&year) {
                continue;
            }
            self.asked.borrow_mut().push(year);
            let loader = self.clone();
            spawn_local(async move { loader.year(year).await });
        }
    }

    async fn year(&self, year: i16) {
        let address = [&*self.base, &year.to_string(), ".bin"].concat();
        let file = load::bytes(&self.window, &address).await;
        let RatesState::Here(mut rates) = self.reader.now().rates else { return };
        let added = file.and_then(|file| {
            Arc::make_mut(&mut rates).add_year(year, &file).map_err(|error| malformed(&address, &error))
        });
        match added {
            Ok(()) => self.reader.change(&mut |state| state.rates = RatesState::Here(Arc::clone(&rates))),
            Err(complaint) => {
                complaint.say();
                self.reader.change(&mut |state| state.year_failed = true);
            }
        }
    }
}

fn malformed(address: &str, error: &dyn std::fmt::Display) -> Complaint {
    Complaint::new(
        address,
        [&error.to_string(), "."].concat(),
        "Amounts are not converted. Put the files of one release's www/rates there, or make them with `hovergloss rates pack`.",
    )
}
