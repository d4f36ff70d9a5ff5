// dist/extension: the browser extension, once for Chrome and once for Firefox, from one manifest.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { esbuild } from "./commands.mjs";
import { files, slashed } from "./release.mjs";
import { zip } from "./zip.mjs";

/** What of www/extension is not copied: what the manifest is made of, and what is bundled. */
const sources = ["manifest.json", "variants", "messages", "content.js", "page.js", "choices.js", "hint.js", "isolation.js", "lifeline.js", "selected.js", "texts.js"];

/** The packages, and the variant of the manifest each is made with. */
const packages = [
  ["chrome", "hovergloss-chrome.zip"],
  ["firefox", "hovergloss-firefox.xpi"],
];

/**
 * Packs the extension: `embed` is dist/embed, `release` the name of the folder in it that holds what
 * runs in pages, `program` the wasm and the glue of panel and options page. The packages hold the
 * same files but for the manifest.
 */
export function packExtension(embed, release, program, source) {
  const own = join(source, "www", "extension");
  const target = join(source, "dist", "extension");
  rmSync(target, { recursive: true, force: true });
  const folder = join(target, "files");
  mkdirSync(folder, { recursive: true });
  // The loader is part of the content script.
  cpSync(join(embed, release), folder, { recursive: true, filter: (path) => !path.endsWith("hovergloss-pinned.js") });
  for (const name of ["LICENSE-APACHE", "LICENSE-MIT"]) cpSync(join(embed, name), join(folder, name));
  for (const name of readdirSync(own).filter((name) => !sources.includes(name))) {
    cpSync(join(own, name), join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, "content.js"), bundle(join(own, "content.js")));
  cpSync(program.wasm, join(folder, "hovergloss-extension_bg.wasm"));
  cpSync(program.glue, join(folder, "hovergloss-extension.js"));

  const contents = files(folder).map((file) => [slashed(relative(folder, file)), readFileSync(file)]);
  for (const [variant, name] of packages) {
    const manifest = JSON.stringify(manifestOf(own, source, [variant]), null, 2);
    writeFileSync(join(target, name), zip([["manifest.json", Buffer.from(`${manifest}\n`)], ...contents]));
  }
  rmSync(folder, { recursive: true });
}

/**
 * The content script with the loader in it. The loader takes everything else from the folder it is
 * in, and here that is the extension's: by the address of the day, where the browser has such.
 */
function bundle(entry) {
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    define: { "import.meta.url": "loader" },
    // A block: the script may run twice in one frame.
    banner: { js: '{ const loader = chrome.runtime.getURL("hovergloss-web.js");' },
    footer: { js: "}" },
  });
  return outputFiles[0].text;
}

/** The base manifest with some variants laid over it; the release is the package's. */
export function manifestOf(own, source, variants) {
  const read = (name) => JSON.parse(readFileSync(join(own, name), "utf8"));
  const version = /^version = "(.*)"$/m.exec(readFileSync(join(source, "Cargo.toml"), "utf8"))[1];
  return variants
    .map((variant) => read(join("variants", `${variant}.json`)))
    .reduce(over, { version, ...read("manifest.json") });
}

/** Fields of objects, and members of lists of objects, are laid over one another; all else is replaced. */
function over(base, variant) {
  if (base === undefined || typeof variant !== "object") return variant;
  if (Array.isArray(variant)) {
    return variant.every((member) => typeof member === "object")
      ? base.map((member, index) => (index in variant ? over(member, variant[index]) : member))
      : variant;
  }
  const fields = Object.entries(variant).map(([name, value]) => [name, over(base[name], value)]);
  return { ...base, ...Object.fromEntries(fields) };
}
