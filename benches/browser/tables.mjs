// What `make bench` measures in the browser: one entry a table of BENCHMARKS.md.
//
// Each returns Markdown, and the targets of the project that the measurement decides.

import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { contests } from "./contests.mjs";
import { interactions } from "./pointing.mjs";
import { race } from "./race.mjs";
import * as scenes from "./scenes.mjs";
import { brotli, packaged, shipped } from "./server.mjs";
import { described, digits, kilobytes, megabytes, table, target } from "./table.mjs";
import { terminal } from "../terminal.mjs";

/** Hovergloss alone, where it may take long; no more than three rounds. */
async function alone({ browser, server, throttle, rounds }, name, article) {
  const results = await race(browser, server, [name], article, { throttle, rounds: Math.min(rounds, 3), cap: 60 });
  return results.get(name);
}

/** Main-thread time for the text alone: what a tiny article takes is taken off. */
async function reading(context, name, article) {
  const large = await alone(context, name, article);
  const tiny = await alone(context, name, { ...article, kilobytes: 10 });
  return { large, tiny, main: large.main - tiny.main };
}

async function growth(context) {
  const rows = [];
  const plain = {};
  for (const shape of context.full ? ["plain", "nested"] : ["plain"]) {
    for (const kilobytes of [10, 50, 1000, 5000]) {
      const article = { language: "ko", shape, kilobytes, terms: 300 };
      const { failure, main, longest, memory } = await alone(context, "Hovergloss", article);
      rows.push([described(article), ...(failure ? [failure] : [digits(main), digits(longest), megabytes(memory)])]);
      if (shape === "plain") plain[kilobytes] = main;
    }
  }
  // Between 1 and 5 MB the fixed cost hardly counts: 4 MB should cost four times 1 MB.
  const slope = (plain[5000] - plain[1000]) / 4 / ((plain[1000] - plain[50]) / 0.95);
  return {
    parts: [table(["", "main thread, ms", "longest task, ms", "memory, MB"], rows)],
    targets: [target("a further megabyte from 1 to 5 MB, beside one from 50 KB to 1 MB", slope, 1.1, "×")],
  };
}

async function manyTerms(context) {
  const rows = [];
  const counts = [300, 10_000, 100_000];
  const costs = [];
  for (const terms of counts) {
    // Few blocks, where hardly anything but matching is left to do, and the same kind of glossary for each:
    // what a site with many terms would do, since a glossary file of 100,000 is refused.
    const article = { language: "ko", shape: "dense", kilobytes: 1000, terms };
    const cost = await reading(context, "Hovergloss, terms of a dictionary", article);
    const { main, tiny, large } = cost;
    const failure = large.failure ?? tiny.failure ?? (large.marks === 0 && "the glossary was refused");
    costs.push(failure ? { tiny: {} } : cost);
    const figures = () => [
      digits(main), digits(tiny.main), digits(tiny.longest), digits(tiny.first, 0), megabytes(tiny.memory), kilobytes(tiny.data),
    ];
    rows.push([terms.toLocaleString("en"), ...(failure ? [failure] : figures())]);
  }
  const [fewest, most] = [costs[0], costs.at(-1)];
  const packed = brotli("/dictionary/ko-100000/dictionary.txt");
  return {
    parts: [
      table(["terms", "1 MB read, ms", "ready, ms", "longest task, ms", "first marks, ms", "memory, MB", "glossary, KB"], rows),
      `"Ready" is everything on an article of 10 KB; "read" is what 1 MB of text in ten blocks costs beyond it. ` +
        "The terms are dictionaries, as `hovergloss glossary pack` makes them; the forms of 100,000 are " +
        `${kilobytes(packed)} KB with brotli.`,
    ],
    targets: [
      target("matching time, 300 to 100,000 terms", most.main / fewest.main, 1.5, "×"),
      target("100,000 terms ready: longest task", most.tiny.longest, 50, "ms"),
      target("100,000 terms: memory on a small page", most.tiny.memory / 1e6, 60, "MB"),
      target("100,000 forms, brotli", packed / 1000, 1000, "KB"),
    ],
  };
}

async function twoEngines(context) {
  const article = { language: "ko", shape: "dense", kilobytes: 1000, terms: 300 };
  const wasm = await reading(context, "Hovergloss", article);
  const javascript = await reading(context, "Hovergloss, JavaScript build", article);
  const ratio = javascript.main / wasm.main;
  return {
    parts: [
      table(
        ["", "1 MB in ten blocks, ms"],
        [["wasm", digits(wasm.main)], ["JavaScript build", digits(javascript.main)], ["ratio", digits(ratio, 2)]],
      ),
    ],
    targets: [target("matching in the JavaScript build, beside wasm", ratio, 12, "×")],
  };
}

async function afterwards({ browser, server, throttle, rounds }) {
  const options = { throttle, rounds: Math.min(rounds, 3) };
  const live = await scenes.live(browser, server, options);
  const scrolled = await scenes.scrolled(browser, server, options);
  const idle = await scenes.idle(browser, server, options);
  const plain = await interactions(browser, server, options);
  const slow = await interactions(browser, server, { ...options, throttle: 4 });
  const read = live.marks > 0;
  return {
    parts: [
      table(
        ["", throttle === 1 ? "" : `${throttle}× throttle`, "4× throttle"],
        [
          ["1,000 appended paragraphs, ms each", read ? digits(live.appended, 3) : "not read"],
          ["as many in the first load, ms each", digits(live.first, 3)],
          ["1 MB scrolled to its end in 100 steps, ms", digits(scrolled.with - scrolled.without)],
          ["5 s of an idle page: tasks with and without", `${idle.with.tasks}, ${idle.without.tasks}`],
          ["timers, animation frames", `${idle.with.timers}, ${idle.with.frames}`],
          ["from the delay's end to the card: frames", plain.frames, slow.frames],
          ["the same by the clock, ms", digits(plain.toCard), digits(slow.toCard)],
          ["interaction to next paint, worst and middle, ms", `${plain.worst}, ${plain.typical}`, `${slow.worst}, ${slow.typical}`],
        ],
      ),
      "Paragraphs and scrolling: what the main thread does beyond the same page without Hovergloss; the first load " +
        "beyond its start without these paragraphs. The idle page is one run. The last three rows are medians of " +
        `${options.rounds} pages: of each page's middle hover, and of its worst and middle interaction.`,
    ],
    targets: [
      target("an appended paragraph, beside one of the first load", read ? live.appended / live.first : NaN, 1.1, "×"),
      target("an idle page: timers and frames", idle.with.timers + idle.with.frames, 0),
      target("from the delay's end to the card", plain.frames, 1, "frame"),
      target("interaction to next paint at 4× throttle, worst", slow.worst, 50, "ms"),
    ],
  };
}

async function weights() {
  const weigh = (paths) => paths.reduce((sum, path) => sum + brotli(path), 0);
  const package_ = (path) => brotliCompressSync(readFileSync(packaged(path))).length;
  const engine = weigh(["hovergloss-web_bg.wasm", "hovergloss-web.js", "hovergloss.js"].map(shipped));
  const tables = weigh([shipped("money.txt")]);
  const beside = weigh(["ai-and-markets.ko.json", "head.txt"].map(shipped));
  const preview = package_("wikipedia-preview/dist/wikipedia-preview.js") + package_("wikipedia-preview/dist/wikipedia-preview.css");
  return {
    parts: [
      table(
        ["brotli", "KB"],
        [
          ["Hovergloss: wasm, glue, loader, styles", kilobytes(engine)],
          ["its tables of money: names, signs and numerals of nine languages", kilobytes(tables)],
          ["its glossary and today's rates", kilobytes(beside)],
          ["wikipedia-preview: script and style sheet", kilobytes(preview)],
        ],
      ),
    ],
    targets: [
      target("wasm, glue, loader and style, brotli", engine / 1000, 80, "KB"),
      target("glossary and rates of the built-in set, brotli", beside / 1000, 40, "KB"),
    ],
  };
}

/** A table that belongs to a run which is not cut down to articles of one length. */
const whole = ({ size }) => !size;

/** In the order of BENCHMARKS.md; `throttled` are those that `--throttle` slows. */
export const tables = [
  ...contests,
  { name: "growth", title: "Longer articles", belongs: whole, throttled: true, run: growth },
  { name: "terms", title: "More terms", belongs: whole, throttled: true, run: manyTerms },
  { name: "javascript", title: "wasm and JavaScript", belongs: whole, throttled: true, run: twoEngines },
  { name: "afterwards", title: "After the first load", belongs: whole, throttled: true, run: afterwards },
  { name: "weights", title: "Over the wire", belongs: whole, run: weights },
  { name: "terminal", title: "In the terminal", belongs: whole, run: terminal },
];
