//! The packages themselves: what they ask for, what they hold, what the add-on shop's own checker
//! says of them.

use crate::{Test, tests};
use hovergloss_e2e::{Engine, Package, Stage};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::Command;

pub const TESTS: &[Test] = tests![&[Engine::Chromium] => same_files, permissions, shop_checker];

fn manifest(engine: Engine) -> Value {
    let files = Package::files(engine);
    let (_, body) = files.iter().find(|(name, _)| name == "manifest.json").expect("a manifest");
    serde_json::from_slice(body).expect("a manifest is JSON")
}

/// Both packages hold the same files but for the manifest, and what pages load is what sites serve.
async fn same_files(_: Stage) {
    let [chromium, firefox] = Engine::ALL.map(Package::files);
    assert_eq!(chromium.len(), firefox.len());
    for ((name, body), (other, twin)) in chromium.iter().zip(&firefox) {
        assert_eq!(name, other);
        assert!(name == "manifest.json" || body == twin, "{name} differs");
    }
    let names: Vec<&str> = chromium.iter().map(|(name, _)| &**name).collect();
    let part = |part: &str| names.iter().any(|name| name.starts_with(part));
    for needed in
        ["content.js", "hovergloss-web_bg.wasm", "hovergloss-js.js", "glossaries/", "rates/", "tables/", "icons/"]
    {
        assert!(part(needed), "{needed} is missing in {names:?}");
    }
}

/// The permissions are these and no others, and few files can be read by pages.
async fn permissions(_: Stage) {
    for engine in Engine::ALL {
        let manifest = manifest(engine);
        assert_eq!(manifest["permissions"], json!(["activeTab", "contextMenus", "scripting", "storage"]), "{engine:?}");
        assert_eq!(manifest["host_permissions"], Value::Null, "{engine:?}");
        assert_eq!(manifest["optional_host_permissions"], json!(["http://*/*", "https://*/*"]), "{engine:?}");
        assert_eq!(manifest["content_scripts"], Value::Null, "{engine:?}");
        assert_eq!(manifest["optional_permissions"], Value::Null, "{engine:?}");
        let accessible = manifest["web_accessible_resources"].as_array().cloned().unwrap_or_default();
        let [accessible] = &accessible[..] else { panic!("{engine:?}: {accessible:?}") };
        let files = accessible["resources"].as_array().cloned().unwrap_or_default();
        let whole = |file: &Value| file.as_str().is_some_and(|file| file.starts_with('*') || file.ends_with(".html"));
        assert!(!files.is_empty() && !files.iter().any(whole), "{engine:?}: {files:?}");
        assert_eq!(accessible["use_dynamic_url"] == true, engine == Engine::Chromium, "{engine:?}");
    }
}

/// The checker of Mozilla's shop. It warns of each `import()` with a computed address: both are of
/// files in the package itself, by the address the browser gives them for the day.
async fn shop_checker(_: Stage) {
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache"))).expect("a home");
    let checker = cache.join("hovergloss/tools/npm/node_modules/.bin/addons-linter");
    let told = Command::new(&checker).args(["--output", "json"]).arg(Package::path(Engine::Firefox)).output();
    let told = told.unwrap_or_else(|error| panic!("{}: {error}. Run `tools/install.sh test`.", checker.display()));
    let told: Value = serde_json::from_slice(&told.stdout).expect("the checker answers in JSON");
    for kind in ["errors", "notices", "warnings"] {
        let unexplained = told[kind].as_array().into_iter().flatten().filter(|message| {
            let import =
                message["message"] == "Unsafe call to import for argument 0" && message["file"] == "content.js";
            !(kind == "warnings" && import)
        });
        assert_eq!(unexplained.collect::<Vec<_>>(), Vec::<&Value>::new(), "{kind}");
    }
}
