//! The reader's settings: what is stored, what an older version stored, what a file may bring.

use crate::ui::reader::Density;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the schema that this program writes.
pub const VERSION: u32 = 1;

/// The options of the script tag that a reader can set for themselves.
pub const OPTIONS: [&str; 17] = [
    "articleLanguage",
    "currency",
    "density",
    "headings",
    "hide",
    "language",
    "links",
    "list",
    "marks",
    "money",
    "nextKey",
    "occurrences",
    "previousKey",
    "rates",
    "secondCurrency",
    "terms",
    "theme",
];

/// Everything that travels with the reader from device to device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Settings {
    /// The version of this schema.
    pub version: u32,
    /// Options of the script tag, by their names; what is not here has its default.
    pub options: BTreeMap<String, String>,
    /// Fewer or more marks than the options say: `fewer`, `usual`, `more`, or nothing.
    pub density: String,
    /// Whether the built-in glossary is used.
    pub built_in: bool,
    /// Where the notes begin by themselves, and where never.
    pub sites: Sites,
}

/// Where the notes begin by themselves, and where never. A site is a host's name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sites {
    /// Sites on which the notes begin by themselves.
    pub always: Vec<String>,
    /// Sites on which they never begin.
    pub never: Vec<String>,
    /// Whether they begin by themselves on all sites.
    pub everywhere: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            version: VERSION,
            options: BTreeMap::new(),
            density: String::new(),
            built_in: true,
            sites: Sites::default(),
        }
    }
}

/// A value that was stored, or that a file brings: whatever JSON can hold.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
#[allow(missing_docs)] // each variant is its own name
pub enum Stored {
    Flag(bool),
    Number(f64),
    Text(String),
    List(Vec<Stored>),
    Fields(BTreeMap<String, Stored>),
    Nothing(()),
}

/// Settings that were read, and what of the file could not be used.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reading {
    /// The settings, in the schema of today.
    pub settings: Settings,
    /// Fields that were passed over, by their paths.
    pub skipped: Vec<String>,
}

/// Why settings cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no object with settings.
    NoSettings,
    /// A later version wrote them. They are left as they are.
    Newer,
}

/// Changes settings of one version into those of the next.
type Migration = fn(BTreeMap<String, Stored>) -> BTreeMap<String, Stored>;

/// The migration at each index takes settings of that version.
const MIGRATIONS: [Migration; VERSION as usize] = [options_alone];

/// Version 0: options alone, as a site gives them to `start`, or writes them into its page.
fn options_alone(fields: BTreeMap<String, Stored>) -> BTreeMap<String, Stored> {
    BTreeMap::from([("options".to_owned(), Stored::Fields(fields))])
}

/// Reads settings of any version. A field that is not what it should be keeps its default and is
/// named; everything else is taken.
///
/// # Errors
/// What holds no settings, or those of a later version.
pub fn read(stored: Stored) -> Result<Reading, Unreadable> {
    let Stored::Fields(mut fields) = stored else { return Err(Unreadable::NoSettings) };
    let version = match fields.remove("version") {
        None => 0,
        Some(Stored::Number(version)) if version >= 0.0 && version.fract() == 0.0 => version as usize,
        Some(_) => return Err(Unreadable::NoSettings),
    };
    if version > VERSION as usize {
        return Err(Unreadable::Newer);
    }
    for migrate in MIGRATIONS.iter().skip(version) {
        fields = migrate(fields);
    }
    let mut reading = Reading { settings: Settings::default(), skipped: Vec::new() };
    for (name, value) in fields {
        reading.field(&name, value);
    }
    Ok(reading)
}

impl Reading {
    fn field(&mut self, name: &str, value: Stored) {
        match (name, value) {
            ("options", Stored::Fields(options)) => {
                for (name, value) in options {
                    match value.text().filter(|_| OPTIONS.contains(&&*name)) {
                        Some(text) => _ = self.settings.options.insert(name, text),
                        None => self.skipped.push(["options.", &name].concat()),
                    }
                }
            }
            ("density", Stored::Text(name)) if name.is_empty() || Density::named(&name).is_some() => {
                self.settings.density = name;
            }
            ("builtIn", Stored::Flag(flag)) => self.settings.built_in = flag,
            ("sites", Stored::Fields(sites)) => {
                for (name, value) in sites {
                    let path = ["sites.", &name].concat();
                    match (&*name, value) {
                        ("always", Stored::List(list)) => self.settings.sites.always = self.hosts(list, &path),
                        ("never", Stored::List(list)) => self.settings.sites.never = self.hosts(list, &path),
                        ("everywhere", Stored::Flag(flag)) => self.settings.sites.everywhere = flag,
                        _ => self.skipped.push(path),
                    }
                }
            }
            // An exported file holds the glossaries beside the settings; they are read apart.
            ("glossaries", Stored::List(_)) => {}
            _ => self.skipped.push(name.to_owned()),
        }
    }

    fn hosts(&mut self, list: Vec<Stored>, path: &str) -> Vec<String> {
        let mut hosts: Vec<String> = Vec::new();
        for (index, site) in list.into_iter().enumerate() {
            match site.text().as_deref().and_then(host) {
                Some(host) if hosts.contains(&host) => {}
                Some(host) => hosts.push(host),
                None => self.skipped.push([path, ".", &index.to_string()].concat()),
            }
        }
        hosts
    }
}

impl Stored {
    /// An option's value as a script tag's attribute has it.
    fn text(self) -> Option<String> {
        match self {
            Stored::Flag(flag) => Some(flag.to_string()),
            Stored::Text(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            Stored::Number(number) if number.fract() == 0.0 && number.abs() < 1e6 => Some((number as i64).to_string()),
            _ => None,
        }
    }
}

/// The host of a site as a reader may write it: a name, or a page's address.
///
/// ```
/// use hovergloss::ui::extension::settings::host;
/// assert_eq!(host("https://News.example/politics?page=2").as_deref(), Some("news.example"));
/// assert_eq!(host("news.example"), Some("news.example".to_owned()));
/// assert_eq!(host("https://me:secret@news.example/").as_deref(), Some("news.example"));
/// assert_eq!(host("not a site"), None);
/// ```
pub fn host(site: &str) -> Option<String> {
    let rest = site.trim();
    let rest = rest.split_once("://").map_or(rest, |(_, rest)| rest);
    let name = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let name = name.rsplit_once('@').map_or(name, |(_, name)| name);
    let name = name.split_once(':').map_or(name, |(name, _)| name).to_lowercase();
    let fits = |character: char| character.is_alphanumeric() || character == '-' || character == '.';
    (!name.is_empty() && name.chars().all(fits) && !name.starts_with(['.', '-'])).then_some(name)
}
