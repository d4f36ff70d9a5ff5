// The text of BENCHMARKS.md.

import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { nativeTable } from "./native.mjs";

const preamble = (rounds) => [
  "Ratios within one run mean more than the figures. Each contender runs in fresh pages of a headless Chromium in " +
    `turn, ${rounds} rounds (3 for some articles, and wherever Hovergloss runs alone), and the medians stand here. ` +
    "Articles are generated from a seed, of sentences and a glossary that come with the project. Every occurrence is " +
    "found, unless a name says otherwise; above 120 marks Hovergloss registers those near the window, and the others " +
    "as the reader scrolls, which has a row of its own below. The other contenders are given the forms of the " +
    "article's language alone, and no definitions.",
  "Times of the main thread are its processor time, from the start of the contender's script to the last of what it " +
    "does. What the harness takes itself is measured in the same rounds with a contender that does nothing, and is " +
    "taken off the column \"main thread\". The longest task is from further pages, 3 at most, since it needs a trace, " +
    "which slows what the DOM calls for every node. \"First marks\" is by the clock: when marks are registered, not when " +
    "they are painted. Files come from this machine, uncompressed and without a network's latency; bytes are with " +
    "brotli. Where the processor is slowed, the main thread is: what is compiled in the background is not. Memory is " +
    "what a page holds more after its garbage is gone, wasm memory in it, the compiled wasm code not. \"Too slow\" " +
    "is more than 10 s on a processor that is not slowed, 60 where Hovergloss runs alone.",
];

/** All of it, from what was measured. */
export function report({ full, rounds, browser, judged, sections }) {
  const today = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}`;
  const rustc = execFileSync("rustc", ["--version"], { encoding: "utf8" }).trim();
  const versions = [browser, rustc, `Node ${process.version}`].join(", ");
  const parts = [
    "# Benchmarks",
    `Written by \`make bench${full ? " BENCH=--full" : ""}\` on ${today}; never by hand. Machine: ${machine}. ${versions}.`,
    ...preamble(rounds),
    "## Targets",
    judged,
    ...sections,
    "## The engine alone",
    nativeTable(),
  ];
  return `${parts.join("\n\n")}\n`;
}
