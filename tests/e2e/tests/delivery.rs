//! What a site copies onto its server: `dist/embed`.

use super::{host, project};
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Stage, server};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

pub const TESTS: &[Test] = tests![&[Engine::Chromium] => digests, only_the_loader_changes, old_loader, pinned];

fn embed() -> PathBuf {
    server::dist().join("../embed")
}

/// Every file under a folder, as its address there.
fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let names = entries.flatten().flat_map(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            files(&entry.path()).into_iter().map(|file| [&name, "/", &file].concat()).collect()
        } else {
            vec![name]
        }
    });
    names.collect()
}

/// The browser takes every file under the digest that `integrity.json` has for it.
async fn digests(Stage { page, site, .. }: Stage) {
    let listed = fs::read_to_string(embed().join("integrity.json")).expect("integrity.json");
    let listed: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&listed).expect("JSON");
    let mut files = files(&embed());
    files.retain(|file| file != "integrity.json");
    files.sort();
    assert_eq!(listed.keys().cloned().collect::<Vec<_>>(), files, "every file is listed");
    site.add(&embed());
    host::open_plain(&page, &site).await;
    let refused = "const list = await (await fetch('/integrity.json')).json();
        const take = ([file, integrity]) => fetch('/' + file, { integrity }).then(() => [], () => [file]);
        return (await Promise.all(Object.entries(list).map(take))).flat();";
    assert_eq!(page.wait_for_script(refused).await, json!([]), "files that are not what the list says");
}

/// Everything but the loader may be cached for ever: it has the release's folder in its address.
async fn only_the_loader_changes(Stage { page, site, .. }: Stage) {
    page.read(&site.address("/hosts/none.html")).await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
    let others = "return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
        .filter((path) => !/^\\/hovergloss-[0-9a-f]{8}\\//.test(path))";
    let others = page.script(others).await;
    assert!(others == json!(["/hovergloss.js"]) || others == json!(["/hovergloss.js", "/favicon.ico"]), "{others}");
}

/// A page that holds the loader of the release before finds that release's files beside the new ones.
async fn old_loader(Stage { page, site, .. }: Stage) {
    let folder = project::folder("releases");
    let release = files(&embed()).iter().find_map(|file| Some(file.split_once('/')?.0.to_owned())).expect("a release");
    let old = "hovergloss-00000000";
    for file in files(&embed().join(&release)) {
        let copy = folder.join(old).join(&file);
        fs::create_dir_all(copy.parent().unwrap_or(&folder)).expect("a folder");
        fs::copy(embed().join(&release).join(&file), copy).expect("a copy");
    }
    let loader = fs::read_to_string(embed().join("hovergloss.js")).expect("the loader");
    fs::write(folder.join("yesterday.js"), loader.replace(&release, old)).expect("the old loader");
    site.add(&folder).set("/news.html", host::page(&host::tag("/yesterday.js", ""), host::ARTICLE));
    page.read(&site.address("/news.html")).await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
    let ours = site.asked().into_iter().filter(|path| path.ends_with(".wasm"));
    assert_eq!(ours.collect::<Vec<_>>(), [["/", old, "/hovergloss-web_bg.wasm"].concat()], "the engine asked for");
}

/// The loader in the release's folder, taken under its digest alone.
async fn pinned(Stage { page, site, .. }: Stage) {
    let listed = fs::read_to_string(embed().join("integrity.json")).expect("integrity.json");
    let listed: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&listed).expect("JSON");
    let (file, digest) = listed.iter().find(|(file, _)| file.ends_with("/hovergloss-pinned.js")).expect("the loader");
    let digest = digest.as_str().expect("a digest");
    site.add(&embed());
    let page_with = |digest: &str| {
        host::page(&host::tag(&["/", file].concat(), &["integrity=\"", digest, "\""].concat()), host::ARTICLE)
    };
    site.set("/pinned.html", page_with(digest))
        .set("/changed.html", page_with(&digest.replace(char::is_uppercase, "x")));
    page.read(&site.address("/pinned.html")).await;
    page.point_at("5000억달러", "#story").await;
    page.card_with(&["약 725조 원"]).await;
    page.console().await;
    page.open(&site.address("/changed.html")).await;
    let refused = async || page.console().await.into_iter().find(|line| line.text.contains("integrity"));
    page.until("the browser's refusal", refused).await;
    assert_eq!(page.hosts().await, 0, "another loader does not run");
}
