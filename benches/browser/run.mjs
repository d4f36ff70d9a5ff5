// The benchmark in a browser, and BENCHMARKS.md.
//
//   node benches/browser/run.mjs [--full] [--only TABLE] [--size KB] [--throttle N] [--rounds N]
//
// `--size` runs the contests of that length alone, `--throttle` slows all that is not slowed anyway.
// A run of everything, in 5 rounds, writes BENCHMARKS.md; one that is cut down or slowed only prints.

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Chromium } from "../../tools/chromium.mjs";
import { report } from "./report.mjs";
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
const throttle = Number(options.throttle);
const wanted = tables.filter(
  ({ name, belongs }) => (!options.only || name === options.only) && belongs({ full: options.full, size }),
);
if (wanted.length === 0) {
  const names = [...new Set(tables.map(({ name }) => name))].join(", ");
  console.error(`bench: there is no such table. --only takes ${names}; --size, for the first two, the kilobytes of a contest's article.`);
  process.exit(2);
}
for (const name of ["hovergloss-web_bg.wasm", "hovergloss-js.js"]) {
  if (shipped(name)) continue;
  console.error(`bench: ${name} is missing in dist/embed. Run \`make build\`; a quick build is not what travels to readers.`);
  process.exit(2);
}

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
  throttle,
  rounds: Number(options.rounds),
};
const sections = [];
const targets = [];
try {
  for (const { title, throttled, run } of wanted) {
    const from = Date.now();
    const { parts, targets: decided } = await run(context);
    const slower = (name) => (throttled && throttle !== 1 ? `${name}, the processor slowed ${throttle} times` : name);
    const section = [`## ${slower(title)}`, ...parts];
    sections.push(...section);
    targets.push(...decided.map((one) => ({ ...one, name: slower(one.name) })));
    console.log(["", ...section].join("\n\n"));
    console.error(`bench: "${title}" took ${Math.round((Date.now() - from) / 1000)} s`);
  }
} finally {
  await browser.close();
  server.close();
}
const judged = table(["target", "at most", "measured", "holds"], targets.map(verdict));
console.log(`\n## Targets\n\n${judged}`);

const { only, rounds, full } = options;
if (!only && !size && throttle === 1 && rounds === "5") {
  const text = report({ full, rounds, browser: product.replace("/", " "), judged, sections });
  writeFileSync(new URL("../../BENCHMARKS.md", import.meta.url), text);
  console.log("\nWritten to BENCHMARKS.md.");
}
