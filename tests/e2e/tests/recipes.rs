//! `docs/recipes.md`, done as it says: each block of code is taken from there.

use super::{host, project};
use crate::{Test, tests};
use hovergloss_e2e::{Engine, Page, Stage, server};
use std::path::PathBuf;
use std::{fs, os::unix::fs::symlink};

pub const TESTS: &[Test] = tests![&[Engine::Chromium] => html, wordpress, gnuboard, react, astro];

/// The code of a recipe, in a language.
fn recipe(title: &str, language: &str) -> String {
    let text = fs::read_to_string(project::repository().join("docs/recipes.md")).expect("the recipes");
    let code =
        text.split("\n## ").find_map(|part| part.strip_prefix(title)?.split_once(&["```", language, "\n"].concat()));
    let code = code.unwrap_or_else(|| panic!("docs/recipes.md has no {language} under {title}")).1;
    code.split("```").next().unwrap_or_default().to_owned()
}

/// A site's folder with ours in it, as the recipes begin.
fn folder(name: &str) -> PathBuf {
    let folder = project::folder(name);
    let embed = server::dist().join("../embed").canonicalize().expect("dist/embed beside the demo");
    symlink(embed, folder.join("hovergloss")).expect("a link to dist/embed");
    folder
}

/// Opens the page and a card on it.
async fn explains(page: &Page, address: &str) {
    page.console().await;
    page.read(address).await;
    page.point_at("5000억달러", "article").await;
    page.card_with(&["KRW"]).await;
    let lines = page.console().await;
    let warnings = lines.iter().filter(|line| line.level != "INFO").collect::<Vec<_>>();
    assert!(warnings.is_empty(), "{warnings:?}");
}

async fn html(Stage { page, site, .. }: Stage) {
    site.add(&folder("html"));
    site.set("/story.html", host::page("", &[host::ARTICLE, &recipe("Plain HTML", "html")].concat()));
    explains(&page, &site.address("/story.html")).await;
}

/// The hook in WordPress's own code, on a post and on what is none.
async fn wordpress(Stage { page, site, .. }: Stage) {
    let folder = folder("wordpress");
    fs::write(folder.join("functions.php"), ["<?php\n", &recipe("WordPress", "php")].concat()).expect("functions.php");
    let harness = project::repository().join("tests/frameworks/wordpress.php");
    let harness = harness.to_string_lossy();
    let wordpress = project::cache().join("wordpress/usr/share/wordpress");
    let foot = |kind| project::run("php", &[&harness, &wordpress.to_string_lossy(), "functions.php", kind], &folder);
    assert_eq!(foot("page"), "", "nothing where there is no post");
    site.add(&folder).set("/story.html", host::page("", &[host::ARTICLE, &foot("post")].concat()));
    explains(&page, &site.address("/story.html")).await;
}

/// The theme's tail, where a post is shown and where the list is.
async fn gnuboard(Stage { page, site, .. }: Stage) {
    let folder = folder("gnuboard");
    fs::write(folder.join("tail.sub.php"), recipe("Gnuboard", "php")).expect("tail.sub.php");
    let tail = |post: &str| project::run("php", &["-r", &[post, "include 'tail.sub.php';"].concat()], &folder);
    assert_eq!(tail("").trim(), "", "nothing under the list");
    let post = ["<article id=\"bo_v\"><div id=\"bo_v_con\">", host::ARTICLE, "</div></article>", &tail("$wr_id = 7;")];
    site.add(&folder).set("/story.html", host::page("", &post.concat()));
    explains(&page, &site.address("/story.html")).await;
}

/// In strict mode, which mounts twice; and what is left when the component goes.
async fn react(Stage { page, site, .. }: Stage) {
    let folder = folder("react");
    let (notes, package) = (folder.join("Notes.jsx"), server::dist().join("../npm"));
    fs::write(&notes, recipe("React", "jsx")).expect("Notes.jsx");
    project::node("recipe.mjs", &[&notes, &package, &folder]);
    let app = "<div id=\"app\"></div><script type=\"module\" src=\"/strict.js\"></script>";
    site.add(&folder).set("/story.html", host::page("", app));
    explains(&page, &site.address("/story.html")).await;
    page.script("window.leave()").await;
    page.until("the end of the session", async || (page.hosts().await == 0).then_some(())).await;
}

/// The layout, in a site that the real Astro builds.
async fn astro(Stage { page, site, .. }: Stage) {
    let folder = project::folder("astro");
    let write = |name: &str, text: &str| {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap_or(&folder)).expect("a folder");
        fs::write(&file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    };
    write("src/layouts/Article.astro", &recipe("Astro", "astro"));
    let story = host::ARTICLE.replace("<article id=\"story\">", "").replace("</article>", "");
    let head = "---\nimport Article from \"../layouts/Article.astro\";\n---\n<Article title=\"기사\">";
    write("src/pages/story.astro", &[head, &story, "</Article>\n"].concat());
    write("package.json", "{ \"name\": \"news\", \"private\": true, \"type\": \"module\" }\n");
    symlink(project::cache().join("frameworks/node_modules"), folder.join("node_modules")).expect("the packages");
    project::run("node", &["node_modules/astro/astro.js", "build"], &folder);
    let embed = server::dist().join("../embed").canonicalize().expect("dist/embed beside the demo");
    symlink(embed, folder.join("dist/hovergloss")).expect("a link to dist/embed");
    site.add(&folder.join("dist"));
    explains(&page, &site.address("/story/index.html")).await;
}
