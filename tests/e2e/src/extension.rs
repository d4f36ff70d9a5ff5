//! The packed extension, as a browser loads it.

use crate::browser::{Engine, Own};
use crate::page::Page;
use crate::server::dist;
use serde_json::{Value, json};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What Firefox is to call the extension's origin, which it else chooses at random.
pub(crate) const UUIDS: &str = "{\"hovergloss@hovergloss\":\"7b1f3e0c-1d2a-4c55-9a52-6d1c0e5a7f10\"}";
const FIREFOX: &str = "moz-extension://7b1f3e0c-1d2a-4c55-9a52-6d1c0e5a7f10";

/// A package of `dist/extension`, unpacked, with the one permission that only a person could grant, and with
/// shadow roots that a test can look into.
pub struct Package {
    pub(crate) folder: PathBuf,
}

impl Package {
    /// Unpacks the package for a browser.
    pub fn unpack(engine: Engine) -> Package {
        let folder = Package::folder(engine);
        for (name, body) in Package::files(engine) {
            let file = folder.join(&name);
            fs::create_dir_all(file.parent().unwrap_or(&folder)).expect("a folder of our own");
            let body = match &*name {
                "manifest.json" => Package::permitted(&body),
                "content.js" => Package::opened(body),
                _ => body,
            };
            fs::write(&file, body).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        }
        Package { folder }
    }

    /// Where it is unpacked to.
    fn folder(engine: Engine) -> PathBuf {
        std::env::temp_dir().join(format!("hovergloss-{}-{}", engine.name(), std::process::id()))
    }

    /// The files of the package for a browser, in their order.
    pub fn files(engine: Engine) -> Vec<(String, Vec<u8>)> {
        let path = Package::path(engine);
        let file =
            fs::File::open(&path).unwrap_or_else(|error| panic!("{}: {error}. Run `make build`.", path.display()));
        let mut archive = zip::ZipArchive::new(file).expect("a package is a zip");
        let count = archive.len();
        let entry = |index: usize| {
            let mut entry = archive.by_index(index).expect("an entry of the package");
            let mut body = Vec::new();
            entry.read_to_end(&mut body).expect("an entry unpacks");
            (entry.name().expect("a name in UTF-8").into_owned(), body)
        };
        (0..count).map(entry).collect()
    }

    /// Where the package for a browser is.
    pub fn path(engine: Engine) -> PathBuf {
        let name = match engine {
            Engine::Chromium => "hovergloss-chrome.zip",
            // There is none for WebKit: Safari's are made by Apple's own tools from Firefox's.
            Engine::Firefox | Engine::WebKit => "hovergloss-firefox.xpi",
        };
        dist().join("../extension").join(name)
    }

    /// The content script without its one switch for closed roots.
    fn opened(script: Vec<u8>) -> Vec<u8> {
        let script = String::from_utf8(script).expect("a script is text");
        let closed = "{ ...how, mode: \"closed\" }";
        assert_eq!(script.matches(closed).count(), 1, "the extension's shadow roots are closed");
        script.replace(closed, "how").into_bytes()
    }

    /// The manifest with the fields of `www/extension/variants/test.json`.
    fn permitted(manifest: &[u8]) -> Vec<u8> {
        let test = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/extension/variants/test.json");
        let test: Value =
            serde_json::from_slice(&fs::read(test).expect("the test variant")).expect("the variant is JSON");
        assert_eq!(test, json!({ "host_permissions": ["*://127.0.0.1/*"] }), "a permission and nothing else");
        let mut manifest: Value = serde_json::from_slice(manifest).expect("a manifest is JSON");
        manifest["host_permissions"] = test["host_permissions"].clone();
        manifest.to_string().into_bytes()
    }
}

impl Drop for Package {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The extension in a running browser.
#[derive(Clone, Debug)]
pub struct Extension {
    origin: String,
}

impl Extension {
    pub(crate) async fn find(page: &Page) -> Extension {
        if page.engine == Engine::Firefox {
            return Extension { origin: FIREFOX.to_owned() };
        }
        // Chromium names an unpacked extension after its folder; its worker tells.
        page.until("the extension's worker", async || {
            let targets = page.devtools("Target.getTargets", json!({})).await;
            let urls = targets["targetInfos"].as_array()?.iter().filter_map(|target| target["url"].as_str());
            let mut ours = urls.filter(|url| url.starts_with("chrome-extension://"));
            let origin = ours.next()?.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
            Some(Extension { origin })
        })
        .await
    }

    /// Gives the test variant's permission again in Firefox, after a test has given it back.
    pub async fn grant(&self, page: &Page) {
        Extension::permission(page, "add").await;
    }

    /// Takes the test variant's permission away in Firefox, as a reader does in its list of add-ons.
    pub async fn revoke(&self, page: &Page) {
        Extension::permission(page, "remove").await;
    }

    async fn permission(page: &Page, change: &str) {
        let script = format!(
            "const {{ ExtensionPermissions }} = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
             const {{ extension }} = WebExtensionPolicy.getByID('hovergloss@hovergloss');
             return ExtensionPermissions.{change}(extension.id, {{ permissions: [], origins: ['*://127.0.0.1/*'] }}, extension);"
        );
        in_window(page, &script).await;
    }

    /// Installs the extension over itself in Firefox, as an update does.
    pub async fn update(&self, page: &Page) {
        let install = Own("moz/addon/install", json!({ "path": Package::folder(page.engine), "temporary": true }));
        page.client.issue_cmd(install).await.expect("Firefox installs the add-on");
    }

    /// Removes the extension, as a reader does in Firefox's list of add-ons.
    pub async fn uninstall(&self, page: &Page) {
        let uninstall = Own("moz/addon/uninstall", json!({ "id": "hovergloss@hovergloss" }));
        page.client.issue_cmd(uninstall).await.expect("Firefox removes the add-on");
    }

    /// The address of a page of the extension.
    pub fn address(&self, path: &str) -> String {
        [&*self.origin, "/", path].concat()
    }
}

/// What the reader does in the browser's own window, where no driver has a hand. Each takes the
/// nearest real part: in Chromium the extension's worker opens the real popup and hears the event
/// that key or menu item would send; in Firefox the button's action, the key and the item of the
/// real menu are set off in the browser's window.
impl Extension {
    /// Clicks the button of the toolbar.
    pub async fn button(&self, page: &Page) {
        match page.engine {
            Engine::Chromium => self.in_worker(page, "chrome.action.openPopup()").await,
            _ => {
                // A click on the button of an open panel would close it.
                let action = "const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
                     const { ViewPopup } = ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs');
                     const { extension } = WebExtensionPolicy.getByID('hovergloss@hovergloss');
                     const open = ViewPopup.for(extension, window);
                     if (open) return void open.closePopup();
                     ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
                     return true;";
                page.until("the button", async || (in_window(page, action).await == true).then_some(())).await;
            }
        }
    }

    /// Presses the shortcut that starts and ends the notes.
    pub async fn shortcut(&self, page: &Page) {
        match page.engine {
            Engine::Chromium => {
                let event = "chrome.tabs.query({ active: true, lastFocusedWindow: true })
                     .then(([tab]) => chrome.commands.onCommand.dispatch('toggle', tab))";
                self.in_worker(page, event).await;
            }
            _ => {
                let key = "const keys = [...document.querySelectorAll('keyset[id^=ext-keyset-id-hovergloss] key')];
                     keys.find((key) => key.getAttribute('key') === 'H').doCommand();";
                in_window(page, key).await;
            }
        }
    }

    /// Chooses an item of the context menu over the words that are selected.
    pub async fn menu(&self, page: &Page, item: &str, words: &str) {
        match page.engine {
            Engine::Chromium => {
                let event = format!(
                    "chrome.tabs.query({{ active: true, lastFocusedWindow: true }}).then(([tab]) =>
                       chrome.contextMenus.onClicked.dispatch({{ menuItemId: '{item}', frameId: 0 }}, tab))"
                );
                self.in_worker(page, &event).await;
            }
            _ => {
                page.context_click().await;
                let choose = format!(
                    "const menu = document.getElementById('contentAreaContextMenu');
                     const item = [...menu.querySelectorAll('menuitem')].find(({{ id, label }}) =>
                       id.includes('hovergloss') && id.endsWith('{item}') && label.includes({}));
                     if (menu.state !== 'open' || !item) return false;
                     item.doCommand();
                     menu.hidePopup();
                     return true;",
                    Value::from(words)
                );
                page.until("the item of the menu", async || (in_window(page, &choose).await == true).then_some(()))
                    .await;
            }
        }
    }

    /// Evaluates an expression in Chromium's worker. The worker starts with its extension's page
    /// where it has ended.
    async fn in_worker(&self, page: &Page, expression: &str) {
        let targets = page.devtools("Target.getTargets", json!({})).await;
        let infos = targets["targetInfos"].as_array().cloned().unwrap_or_default();
        let worker = infos
            .iter()
            .find(|target| target["type"] == "service_worker" && target["url"] == self.address("background.js"));
        let worker = worker.unwrap_or_else(|| panic!("no worker in {infos:?}"))["targetId"].clone();
        let attach = json!({ "targetId": worker, "flatten": false });
        let session = page.devtools("Target.attachToTarget", attach).await["sessionId"].clone();
        let call = json!({ "id": 1, "method": "Runtime.evaluate", "params": { "expression": expression } });
        let send = json!({ "sessionId": session, "message": call.to_string() });
        page.devtools("Target.sendMessageToTarget", send).await;
    }
}

/// Runs a script in the window of Firefox itself.
async fn in_window(page: &Page, script: &str) -> Value {
    let context = async |name: &str| {
        page.client
            .issue_cmd(Own("moz/context", json!({ "context": name })))
            .await
            .expect("Firefox changes the context");
    };
    context("chrome").await;
    let value = page.script(script).await;
    context("content").await;
    value
}
