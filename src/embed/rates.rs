//! Rates: the packed head at the start, a packed year when a card first needs it, and live rates
//! where the embedder asks for them.

use crate::embed::complaint::Complaint;
use crate::embed::{load, preferences};
use crate::engine::decimal::digits;
use crate::engine::rates::{Date, Rates, RatesError, live};
use crate::task;
use crate::ui::Reader;
use crate::ui::reader::RatesState;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

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
    pub async fn start(self: Rc<Self>) {
        let address = [&*self.base, "head.txt"].concat();
        let head = load::text(&address).await;
        match head.and_then(|text| Rates::from_head(&text).map_err(|error| malformed(&address, error))) {
            Ok(rates) => {
                self.show(Arc::new(rates));
                // A card may have been opened in the meantime.
                if self.reader.try_now().is_some_and(|state| state.open.is_some()) {
                    self.need();
                }
                self.refresh().await;
            }
            Err(complaint) => {
                complaint.say();
                self.reader.change(&mut |state| state.rates = RatesState::Failed);
            }
        }
    }

    /// Takes live rates from another address; at once where the packed ones are here, else after
    /// them.
    pub fn follow(self: &Rc<Self>, address: Option<String>) {
        self.live.replace(address);
        if matches!(self.reader.now().rates, RatesState::Here(_)) {
            task::beside(Box::pin(Rc::clone(self).refresh()));
        }
    }

    /// Fetches the years from one before the article's day to now, as far as they are not here:
    /// what a card shows.
    pub fn need(self: &Rc<Self>) {
        let state = self.reader.now();
        let (RatesState::Here(rates), Some(day)) = (&state.rates, state.day) else { return };
        let from = Date::new(day.year() - 1, day.month(), day.day().min(28)).unwrap_or(day);
        if from > rates.last_day() {
            return;
        }
        for year in rates.years_needed(from..=rates.last_day()) {
            let mut asked = self.asked.borrow_mut();
            if asked.iter().all(|known| *known != year) {
                asked.push(year);
                task::beside(Box::pin(Rc::clone(self).year(year)));
            }
        }
    }

    /// Takes the latest rates from the live address, if there is one: what has come is remembered for the day,
    /// and what has not is asked for at the next visit. Whatever goes wrong, the packed rates stay.
    async fn refresh(self: Rc<Self>) {
        let Some(address) = self.live.borrow().clone() else { return };
        let Some(today) = Date::from_days((js_sys::Date::now() / 86_400_000.0) as i32) else { return };
        let stamp = [&*address, " ", &today.digits(), "\n"].concat();
        let known = preferences::recall(preferences::RATES);
        let used = match known.as_deref().and_then(|known| known.strip_prefix(&*stamp)) {
            Some(text) => self.use_live(text, today),
            None => match load::text(&address).await {
                Ok(text) => {
                    let used = self.use_live(&text, today);
                    if used == Ok(true) && text.len() < MOST_REMEMBERED {
                        preferences::remember(preferences::RATES, &[&*stamp, &text].concat());
                    }
                    used
                }
                Err(complaint) => Err(complaint.problem().to_owned()),
            },
        };
        if let Err(problem) = used {
            let remedy = "The packed rates are used. Check the address in data-rates.";
            Complaint::new(address, problem, remedy).say();
        }
    }

    /// Whether the rates of a live file are used, and if not, what is wrong with them.
    fn use_live(&self, text: &str, today: Date) -> Result<bool, String> {
        let quotes = live::parse(text).map_err(sentence)?;
        if quotes.date > today {
            return Err([&*quotes.date.digits(), " has not come yet."].concat());
        }
        let Some(mut rates) = self.here() else { return Ok(false) };
        Arc::make_mut(&mut rates).refresh(quotes).map_err(sentence)?;
        self.show(rates);
        Ok(true)
    }

    /// The rates, unless the session has ended meanwhile.
    fn here(&self) -> Option<Arc<Rates>> {
        match &self.reader.try_now()?.rates {
            RatesState::Here(rates) => Some(Arc::clone(rates)),
            _ => None,
        }
    }

    fn show(&self, rates: Arc<Rates>) {
        self.reader.change(&mut |state| state.rates = RatesState::Here(Arc::clone(&rates)));
    }

    async fn year(self: Rc<Self>, year: i16) {
        let address = [&*self.base, &digits(year.into()), ".bin"].concat();
        let file = load::bytes(&address).await;
        let Some(mut rates) = self.here() else { return };
        let complaint = match file {
            Ok(file) => match Arc::make_mut(&mut rates).add_year(year, &file) {
                Ok(()) => return self.show(rates),
                Err(error) => malformed(&address, error),
            },
            Err(complaint) => complaint,
        };
        complaint.say();
        self.reader.change(&mut |state| state.year_failed = true);
    }
}

fn sentence(error: RatesError) -> String {
    [&*error.message(), "."].concat()
}

fn malformed(address: &str, error: RatesError) -> Complaint {
    Complaint::new(
        address,
        sentence(error),
        "Amounts are not converted. Put the files of one release's www/rates there, or make them with `hovergloss rates pack`.",
    )
}
