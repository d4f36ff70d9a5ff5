//! Rates: the packed head at the start, a packed year when a card first needs it, and live rates
//! where the embedder asks for them.

use crate::embed::complaint::Complaint;
use crate::embed::{load, preferences};
use crate::engine::decimal::digits;
use crate::engine::rates::{Date, Rates, RatesError, live};
use crate::ui::Reader;
use crate::ui::reader::{Kind, RatesState};
use std::cell::RefCell;
use std::rc::Rc;

/// The longest live file that is remembered, in bytes: a bank's daily file has 2 KB.
const MOST_REMEMBERED: usize = 50_000;

/// Fetches rates and hands them to the reader's view. Each file is asked for once.
pub struct Loader {
    /// The folder of the packed files, with a slash at its end.
    base: String,
    live: RefCell<Option<String>>,
    reader: Reader,
    asked: RefCell<Vec<i16>>,
}

impl Loader {
    /// A loader for the packed files in the folder `base`, which ends with a slash, and for the
    /// live rates at another address.
    pub fn new(base: String, live: Option<String>, reader: Reader) -> Rc<Loader> {
        let (live, asked) = (RefCell::new(live), RefCell::default());
        Rc::new(Loader { base, live, reader, asked })
    }

    /// Fetches the head: the latest day, and which years there are.
    pub fn start(self: &Rc<Self>) {
        let loader = Rc::clone(self);
        let address = [&*self.base, "head.txt"].concat();
        load::then(address, move |address, head| loader.take_head(address, head));
    }

    fn take_head(self: &Rc<Self>, address: &str, head: Result<String, Complaint>) {
        match head.and_then(|text| Rates::from_head(&text).map_err(|error| malformed(address, error))) {
            Ok(rates) => {
                let rates = Rc::new(RefCell::new(rates));
                self.reader.change(&mut |state| state.rates = RatesState::Here(Rc::clone(&rates), 0));
                // A card may have been opened in the meantime.
                self.need();
                self.refresh();
            }
            Err(complaint) => {
                complaint.say();
                self.reader.change(&mut |state| state.rates = RatesState::Failed);
            }
        }
    }

    /// Takes live rates from another address, and none of the last one any more; at once where the packed
    /// ones are here, else after them.
    pub fn follow(self: &Rc<Self>, address: Option<String>) {
        self.live.replace(address);
        if let Some(rates) = self.here() {
            rates.borrow_mut().forget_live();
            self.show();
            self.refresh();
        }
    }

    /// Fetches what the card of an amount shows, where one is open: the years from one before the article's
    /// day to now, as far as they are not here.
    pub fn need(self: &Rc<Self>) {
        let Some(state) = self.reader.try_now() else { return };
        let Some(Kind::Money(..)) = state.open_note().map(|note| &note.kind) else { return };
        let (RatesState::Here(rates, _), Some(day)) = (&state.rates, state.day) else { return };
        let rates = rates.borrow();
        let from = day.year_before().unwrap_or(day);
        if from > rates.last_day() {
            return;
        }
        for year in rates.years_needed(from..=rates.last_day()) {
            let mut asked = self.asked.borrow_mut();
            if !asked.contains(&year) {
                asked.push(year);
                self.fetch(year);
            }
        }
    }

    /// Takes the latest rates from the live address, if there is one: what has come is remembered for the day,
    /// and what has not is asked for at the next visit. Whatever goes wrong, the packed rates stay.
    fn refresh(self: &Rc<Self>) {
        let Some(address) = self.live.borrow().clone() else { return };
        let Some(today) = Date::from_days((js_sys::Date::now() / 86_400_000.0) as i32) else { return };
        let stamp = [&*address, " ", &today.digits(), "\n"].concat();
        let known = preferences::recall(preferences::RATES);
        if let Some(text) = known.as_deref().and_then(|known| known.strip_prefix(&*stamp)) {
            return say_unused(&address, self.use_live(text, today));
        }
        let loader = Rc::clone(self);
        load::then(address, move |address, text| {
            if loader.live.borrow().as_deref() != Some(address) {
                return;
            }
            let used = text.map_err(|complaint| complaint.problem().to_owned()).and_then(|text| {
                let used = loader.use_live(&text, today)?;
                if used && text.len() < MOST_REMEMBERED {
                    preferences::remember(preferences::RATES, &[&*stamp, &text].concat());
                }
                Ok(used)
            });
            say_unused(address, used);
        });
    }

    /// Whether the rates of a live file are used, and if not, what is wrong with them.
    fn use_live(&self, text: &str, today: Date) -> Result<bool, String> {
        let live = live::parse(text).map_err(sentence)?;
        if live.date > today {
            return Err([&*live.date.digits(), " has not come yet."].concat());
        }
        let Some(rates) = self.here() else { return Ok(false) };
        rates.borrow_mut().refresh(live).map_err(sentence)?;
        self.show();
        Ok(true)
    }

    /// The rates, if they are here and the session has not ended meanwhile.
    fn here(&self) -> Option<Rc<RefCell<Rates>>> {
        match &self.reader.try_now()?.rates {
            RatesState::Here(rates, _) => Some(Rc::clone(rates)),
            _ => None,
        }
    }

    /// Lets the view see what has come.
    fn show(&self) {
        self.reader.change(&mut |state| {
            if let RatesState::Here(_, number) = &mut state.rates {
                *number += 1;
            }
        });
    }

    fn fetch(self: &Rc<Self>, year: i16) {
        let loader = Rc::clone(self);
        let address = [&*self.base, &digits(year.into()), ".bin"].concat();
        load::then_bytes(address, move |address, file| loader.take_year(year, address, file));
    }

    fn take_year(&self, year: i16, address: &str, file: Result<Vec<u8>, Complaint>) {
        let Some(rates) = self.here() else { return };
        let add = |file: Vec<u8>| rates.borrow_mut().add_year(year, &file).map_err(|error| malformed(address, error));
        match file.and_then(add) {
            Ok(()) => self.show(),
            Err(complaint) => {
                complaint.say();
                self.reader.change(&mut |state| state.year_failed = true);
            }
        }
    }
}

fn say_unused(address: &str, used: Result<bool, String>) {
    if let Err(problem) = used {
        let remedy = "The packed rates are used. Check the address in data-rates.";
        Complaint::new(address, &problem, remedy).say();
    }
}

fn sentence(error: RatesError) -> String {
    [&*error.message(), "."].concat()
}

fn malformed(address: &str, error: RatesError) -> Complaint {
    Complaint::new(
        address,
        &sentence(error),
        "Put one release's www/rates there, or make them with `hovergloss rates pack`.",
    )
}
