// The benchmark in a browser, and BENCHMARKS.md.
//
//   node benches/browser/run.mjs [--full] [--only TABLE] [--size KB] [--throttle N] [--rounds N]
//
// A run of everything, in 5 rounds, writes BENCHMARKS.md; one that is cut down or slowed only prints.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { Chromium } from "../../tools/chromium.mjs";
import { nativeTable } from "./native.mjs";
import { Server, shipped } from "./server.mjs";
import { table } from "./table.mjs";
import { tables } from "./tables.mjs";

const { values: options } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    only: { type: "string" },
    size: { type: "string" },
    throttle: { type: "string", default: "1" },
    rounds: { type: "string", default: "5" },
  },
});

const size = options.size && Number(options.size);
const wanted = tables.filter(
  ({ name, belongs }) => (!options.only || name === options.only) && belongs({ full: options.full, size }),
);
if (wanted.length === 0) {
  const names = [...new Set(tables.map(({ name }) => name))].join(", ");
  console.error(`bench: there is no such table. --only takes ${names}; --size the kilobytes of a contest's article.`);
  process.exit(2);
}
for (const name of ["hovergloss-web_bg.wasm", "hovergloss-js.js"]) {
  if (shipped(name)) continue;
  console.error(`bench: ${name} is missing in dist/embed. Run \`make build\`; a quick build is not what travels to readers.`);
  process.exit(2);
}

const first = (program, ...given) => execFileSync(program, given, { encoding: "utf8" }).trim().split("\n")[0];

/** A target with what was measured. */
function verdict({ name, value, most, unit, holds }) {
  const shown = Number.isFinite(value) ? `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`.trim() : "not reached";
  return [name, `${most} ${unit}`.trim(), shown, holds ? "yes" : "**no**"];
}

const server = await new Server().listen();
const browser = new Chromium();
const { product } = await browser.version();
const context = {
  browser,
  server,
  full: options.full,
  throttle: Number(options.throttle),
  rounds: Number(options.rounds),
};
const sections = [];
const targets = [];
try {
  for (const { title, run } of wanted) {
    const from = Date.now();
    const { parts, targets: decided } = await run(context);
    sections.push(`## ${title}`, ...parts);
    targets.push(...decided);
    console.log(["", `## ${title}`, ...parts].join("\n\n"));
    console.error(`bench: "${title}" took ${Math.round((Date.now() - from) / 1000)} s`);
  }
} finally {
  await browser.close();
  server.close();
}
const judged = table(["target", "at most", "measured", "holds"], targets.map(verdict));
console.log(`\n## Targets\n\n${judged}`);

const { only, throttle, rounds } = options;
if (!only && !size && throttle === "1" && rounds === "5") {
  const today = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}`;
  const versions = [product.replace("/", " "), first("rustc", "--version"), `Node ${process.version}`].join(", ");
  const native = nativeTable();
  const text = [
    "# Benchmarks",
    `Written by \`make bench${options.full ? " BENCH=--full" : ""}\` on ${today}; never by hand. Machine: ${machine}. ${versions}.`,
    "Ratios within one run mean more than the figures. Each contender runs in fresh pages of a headless " +
      `Chromium in turn, ${rounds} rounds (3 where it takes long), and the medians stand here. Times of the main ` +
      "thread are its processor time, from the start of the contender's script to the last of what it does; " +
      "\"first marks\" is by the clock. Articles are generated from a seed, of sentences and a glossary that come " +
      "with the project; every occurrence is marked, unless a name says otherwise. The other contenders are given " +
      "the forms of the article's language alone, and no definitions. Memory is what a page holds more after its " +
      "garbage is gone, wasm memory in it. Bytes are with brotli. \"Given up\" is more than 10 s, or more than the " +
      "browser's trace can hold.",
    "## Targets",
    judged,
    ...sections,
    ...(native ? ["## The engine alone", native] : []),
    "",
  ].join("\n\n").trimEnd();
  writeFileSync(new URL("../../BENCHMARKS.md", import.meta.url), `${text}\n`);
  console.log("\nWritten to BENCHMARKS.md.");
}
