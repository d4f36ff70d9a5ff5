// dist/npm: dist/embed as a package, with a module that only exports. It does nothing when it is
// imported, so a bundler may leave it out and a server may load it.

import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "./commands.mjs";

const file = "tools/finish/npm.mjs";

/** Writes the package from dist/embed and the loader's text. */
export function writePackage(loader, source) {
  const [embed, folder] = ["embed", "npm"].map((name) => join(source, "dist", name));
  rmSync(folder, { recursive: true, force: true });
  cpSync(embed, folder, { recursive: true });
  writeFileSync(join(folder, "module.js"), exportsOf(loader));
  cpSync(join(source, "docs", "npm.md"), join(folder, "README.md"));
  const manifest = {
    name: "hovergloss",
    version: versionOf(join(source, "Cargo.toml")),
    description: "Explains the terms and converts the amounts of a news article, in place",
    keywords: ["glossary", "annotation", "currency", "korean", "news"],
    license: "MIT OR Apache-2.0",
    type: "module",
    exports: {
      ".": { types: "./hovergloss.d.ts", default: "./module.js" },
      "./*": "./*",
    },
    types: "./hovergloss.d.ts",
    sideEffects: ["./hovergloss.js"],
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The loader without what it does for a script tag. */
function exportsOf(loader) {
  const [module, tag, ...more] = loader.split(/^\/\/ The script tag\..*\n/m);
  expect(tag && more.length === 0, "the loader has no one place where its script tag begins", file);
  expect(/^export (async )?function start\(/m.test(module), "the loader's start is not above its script tag", file);
  // Bundlers are to leave these addresses to the browser.
  const ignored = module.replaceAll("import(`", "import(/* @vite-ignore */ /* webpackIgnore: true */ `");
  return `${ignored}/** There is no script tag. */\nexport const session = undefined;\n`;
}

function versionOf(manifest) {
  const version = /^version = "([^"]+)"$/m.exec(readFileSync(manifest, "utf8"))?.[1];
  expect(version, "the package has no version", manifest);
  return version;
}
