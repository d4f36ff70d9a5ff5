//! Browsers, each behind its own WebDriver.

use crate::display::Display;
use crate::extension::{self, Extension, Package};
use crate::page::Page;
use fantoccini::wd::{Capabilities, TimeoutConfiguration, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::fs::File;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A browser engine that the tests know how to drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium through chromedriver.
    Chromium,
    /// Firefox through geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser through its own driver.
    WebKit,
}

impl Engine {
    /// Those in which every subject is tested, the reference first.
    pub const ALL: [Engine; 2] = [Engine::Chromium, Engine::Firefox];
    /// These and the one in which the main path is.
    pub const WITH_WEBKIT: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// How tests of this engine are called.
    pub const fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    const fn driver(self) -> (&'static str, &'static str) {
        match self {
            Engine::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Engine::Firefox => ("GECKODRIVER", "geckodriver"),
            Engine::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        }
    }

    /// The driver: what the environment variable names, what is on the path, or what the
    /// project's tools folder holds.
    pub fn find_driver(self) -> Option<PathBuf> {
        let (variable, name) = self.driver();
        if let Some(named) = std::env::var_os(variable) {
            return Some(named.into());
        }
        let home = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
        let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or(home);
        let tools = cache.map(|cache| cache.join("hovergloss/tools/bin"));
        let path = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&path).chain(tools).map(|folder| folder.join(name)).find(|file| file.is_file())
    }

    fn capabilities(self, profile: &Path, package: Option<&Package>) -> Capabilities {
        let wanted = match self {
            Engine::Chromium => {
                let mut args = vec![
                    "--headless=new".to_owned(),
                    "--no-sandbox".to_owned(),
                    "--disable-gpu".to_owned(),
                    "--disable-quic".to_owned(),
                    "--no-first-run".to_owned(),
                    "--disable-background-networking".to_owned(),
                    "--disable-component-update".to_owned(),
                    "--disable-sync".to_owned(),
                    "--window-size=1200,900".to_owned(),
                    "--lang=en-US".to_owned(),
                    format!("--user-data-dir={}", profile.display()),
                ];
                args.extend(package.map(|package| format!("--load-extension={}", package.folder.display())));
                json!({ "goog:chromeOptions": { "args": args }, "goog:loggingPrefs": { "browser": "ALL" } })
            }
            Engine::Firefox => json!({
                "moz:firefoxOptions": {
                    "args": ["-headless", "--width=1200", "--height=900"],
                    "prefs": {
                        "intl.accept_languages": "en-US",
                        "extensions.webextensions.uuids": extension::UUIDS,
                        // Its driver does not tell what the console says; Firefox itself can print it.
                        "devtools.console.stdout.content": true,
                    },
                },
            }),
            Engine::WebKit => json!({ "webkitgtk:browserOptions": { "args": ["--automation"] } }),
        };
        match wanted {
            Value::Object(map) => map,
            _ => Capabilities::new(),
        }
    }
}

/// A running browser with one WebDriver session.
pub struct Browser {
    /// Which one it is.
    pub engine: Engine,
    client: Client,
    driver: Child,
    /// What driver and browser print.
    printed: Arc<File>,
    /// WebKitGTK has no mode without a window.
    _display: Option<Display>,
    profile: PathBuf,
    /// Holds the unpacked files while the browser runs.
    package: Option<Package>,
    extension: Option<Extension>,
}

impl Browser {
    /// Starts a driver on a free port, and a headless browser with a profile of its own, and with
    /// the extension where a package of it is given.
    ///
    /// # Errors
    /// What is missing and what helps, as a sentence.
    pub async fn start(engine: Engine, package: Option<Package>) -> Result<Browser, String> {
        let (variable, name) = engine.driver();
        let program = engine
            .find_driver()
            .ok_or_else(|| format!("{name} was not found. Install it, or name it in the variable {variable}."))?;
        let port = free_port().map_err(|error| format!("no free port: {error}"))?;
        let profile = std::env::temp_dir().join(format!(
            "hovergloss-e2e-{}-{}-{}",
            engine.name(),
            if package.is_some() { "extension" } else { "plain" },
            std::process::id()
        ));
        std::fs::create_dir_all(&profile).map_err(|error| format!("{}: {error}", profile.display()))?;
        let mut command = Command::new(&program);
        if engine == Engine::Firefox && package.is_some() {
            // Without it Firefox lets no driver near an extension's own pages.
            command.arg("--allow-system-access");
        }
        let display = if engine == Engine::WebKit { Some(Display::open()?) } else { None };
        if let Some(display) = &display {
            command.env("DISPLAY", &display.name).env("GDK_BACKEND", "x11");
        }
        let output = profile.join("printed");
        let [print, printed] = [File::create(&output), File::open(&output)];
        let printed = Arc::new(printed.map_err(|error| format!("{}: {error}", output.display()))?);
        let mut driver = command
            .arg(format!("--port={port}"))
            .stdout(print.map_err(|error| format!("{}: {error}", output.display()))?)
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{}: {error}", program.display()))?;
        match connect(port, &engine.capabilities(&profile, package.as_ref())).await {
            Ok(client) => {
                if let (Engine::Firefox, Some(package)) = (engine, &package) {
                    let install = json!({ "path": package.folder, "temporary": true });
                    let install = client.issue_cmd(Own("moz/addon/install", install)).await;
                    install.map_err(|error| format!("{}: {error}", package.folder.display()))?;
                }
                // At once: a worker without work ends soon, and with it the trace of where it came from.
                let mut browser =
                    Browser { engine, client, driver, printed, _display: display, profile, package, extension: None };
                if browser.package.is_some() {
                    browser.extension = Some(Extension::find(&browser.page()).await);
                }
                Ok(browser)
            }
            Err(reason) => {
                // It may have ended by itself.
                let _ = driver.kill();
                Err(format!("{name} gave no session: {reason}"))
            }
        }
    }

    fn page(&self) -> Page {
        let (client, printed) = (self.client.clone(), Arc::clone(&self.printed));
        Page { engine: self.engine, extension: self.extension.clone(), client, printed }
    }

    /// Opens a new tab and closes the ones before it.
    pub async fn tab(&self) -> Page {
        let before = self.client.windows().await.expect("the browser lists its tabs");
        let tab = self.client.new_window(true).await.expect("the browser opens a tab");
        for old in before {
            self.client.switch_to_window(old).await.expect("an old tab");
            self.client.close_window().await.expect("an old tab closes");
        }
        self.client.switch_to_window(tab.handle).await.expect("the new tab");
        let page = self.page();
        page.resize(1200, 900).await;
        page.forget_console().await;
        page
    }

    /// Ends browser and driver.
    pub async fn end(mut self) {
        // What follows ends them in any case.
        let _ = self.client.clone().close().await;
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

async fn connect(port: u16, capabilities: &Capabilities) -> Result<Client, String> {
    let patience = Instant::now() + Duration::from_secs(20);
    // The driver needs a moment before it listens.
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if Instant::now() > patience {
            return Err(format!("it does not listen on port {port}."));
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let address = format!("http://127.0.0.1:{port}");
    let mut builder = ClientBuilder::new(HttpConnector::new());
    let client = builder.capabilities(capabilities.clone()).connect(&address).await;
    let client = client.map_err(|error| error.to_string())?;
    let patience = Some(Duration::from_secs(30));
    let timeouts = TimeoutConfiguration::new(patience, patience, Some(Duration::ZERO));
    client.update_timeouts(timeouts).await.map_err(|error| error.to_string())?;
    Ok(client)
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// A command of one driver's own: its path after the session, and its parameters.
#[derive(Debug)]
pub(crate) struct Own(pub &'static str, pub Value);

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&["session/", session.unwrap_or_default(), "/", self.0].concat())
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.1.to_string()))
    }
}
