// A site that takes Hovergloss from npm: packs dist/npm, installs the tarball into site/, and bundles
// that with Vite, webpack and esbuild. `node tests/frameworks/package.mjs PACKAGE FOLDER`.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { esbuild, installed } from "./tools.mjs";

const [packed, folder] = process.argv.slice(2).map((path) => resolve(path));
const site = join(folder, "site");
const npm = (...given) => execFileSync("npm", [...given, "--silent"], { cwd: site, stdio: "inherit" });

cpSync(fileURLToPath(new URL("site/", import.meta.url)), site, { recursive: true });
npm("pack", packed);
const tarball = readdirSync(site).find((name) => name.endsWith(".tgz"));
npm("install", `./${tarball}`, "--offline", "--no-audit", "--no-fund");
// What the package's README says.
mkdirSync(join(site, "public"));
cpSync(join(site, "node_modules", "hovergloss"), join(site, "public", "hovergloss"), { recursive: true });

/** A bundler that warns has met something it does not understand. */
function refuse(bundler, warnings) {
  if (warnings.length > 0) throw new Error(`${bundler} warns: ${warnings.join("\n")}`);
}

const vite = await import(pathToFileURL(installed.resolve("vite")));
const warnings = [];
const say = (text) => warnings.push(text);
await vite.build({
  root: site,
  configFile: false,
  customLogger: { ...vite.createLogger("silent"), warn: say, warnOnce: say, error: say },
  build: { outDir: join(folder, "vite"), emptyOutDir: true },
});
refuse("Vite", warnings);

const pages = (name) => cpSync(join(site, "index.html"), join(folder, name, "index.html"));
const shared = (name) => cpSync(join(site, "public"), join(folder, name), { recursive: true });

const { webpack } = installed("webpack");
const stats = await new Promise((done, failed) =>
  webpack(
    { mode: "production", context: site, entry: "./main.js", output: { path: join(folder, "webpack"), filename: "main.js" } },
    (error, stats) => (error ? failed(error) : done(stats)),
  ),
);
refuse("webpack", [...stats.compilation.errors, ...stats.compilation.warnings].map(String));

const result = await esbuild.build({
  absWorkingDir: site,
  entryPoints: ["main.js"],
  bundle: true,
  minify: true,
  format: "esm",
  outdir: join(folder, "esbuild"),
  logLevel: "silent",
});
refuse("esbuild", result.warnings.map(({ text }) => text));

for (const name of ["webpack", "esbuild"]) {
  pages(name);
  shared(name);
}
