// What `make bench` measures in the browser: one entry a table of BENCHMARKS.md.
//
// Each returns Markdown, and the targets of the project that the measurement decides.

import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { race, whole } from "./measure.mjs";
import * as scenes from "./scenes.mjs";
import { brotli, packaged, shipped } from "./server.mjs";
import { table } from "./table.mjs";
import { terminal } from "../terminal.mjs";

const digits = (value, places = 1) => (value < 0 ? "0" : value.toFixed(value >= 100 ? 0 : places));
const kilobytes = (bytes) => digits(bytes / 1000);
const megabytes = (bytes) => digits(bytes / 1e6);
const words = { ko: "Korean", en: "English" };
const described = ({ language, shape, kilobytes, terms }) =>
  `${words[language]}, ${kilobytes < 1000 ? `${kilobytes} KB` : `${kilobytes / 1000} MB`} of text` +
  `${shape === "plain" ? "" : `, ${shape}`}, ${terms.toLocaleString("en")} terms`;

const heads = [
  "", "main thread, ms", "ratio", "longest task, ms", "layout and style, ms",
  "first marks, ms", "marks", "nodes added", "memory, MB", "code, KB", "terms, KB",
];

/** One race as a table; ratios are to the first contender. */
function raceTable(results) {
  const [first] = results.values();
  return table(
    heads,
    [...results].map(([name, one]) =>
      one
        ? [
            name,
            digits(one.main),
            digits(one.main / first.main, 2),
            digits(one.longest),
            digits(one.layout),
            digits(one.first, 0),
            one.marks,
            one.added,
            megabytes(one.memory),
            kilobytes(one.code),
            kilobytes(one.data),
          ]
        : [name, "given up", ...heads.slice(2).map(() => "")],
    ),
  );
}

const target = (name, value, most, unit = "") => ({ name, value, most, unit, holds: value <= most });

const forTerms = [
  "Hovergloss",
  "Hovergloss, first mentions",
  "Hovergloss, JavaScript build",
  "Hovergloss, terms alone",
  "Hovergloss, terms of a dictionary",
  "Aho–Corasick by hand",
  "mark.js, one pattern",
  "mark.js, array of terms",
  "bare walk",
];
const forMoney = ["Hovergloss, money alone", "Recognizers-Text", "one pattern of money", "bare walk"];

/** What is compared, and where; the last field says whether only `--full` runs it. */
const races = [
  { names: forTerms, article: { language: "ko", shape: "plain", kilobytes: 50, terms: 300 } },
  { names: forTerms, article: { language: "ko", shape: "plain", kilobytes: 1000, terms: 10000 } },
  { names: forMoney, article: { language: "en", shape: "plain", kilobytes: 50, terms: 300 } },
  { names: forTerms, article: { language: "en", shape: "plain", kilobytes: 50, terms: 300 }, full: true },
  { names: forTerms, article: { language: "en", shape: "nested", kilobytes: 1000, terms: 10000 }, full: true },
  { names: forTerms, article: { language: "ko", shape: "nested", kilobytes: 1000, terms: 10000 }, full: true },
  { names: forTerms, article: { language: "ko", shape: "plain", kilobytes: 5000, terms: 10000 }, full: true },
  { names: forMoney, article: { language: "en", shape: "plain", kilobytes: 1000, terms: 300 }, full: true },
];

/** Whether a run that is cut down or full has this race in it. */
const belongs = ({ article, full: rare }, { full, size }) => (size ? article.kilobytes === size : full || !rare);

const contest = (entry) => ({
  name: "contenders",
  title: described(entry.article),
  belongs: (options) => belongs(entry, options),
  async run({ browser, server, throttle, rounds }) {
    const { names, article } = entry;
    const results = await race(browser, server, names, article, { throttle, rounds });
    const ours = results.get("Hovergloss");
    const targets = [];
    if (ours && article.shape === "plain" && article.language === "ko" && article.kilobytes === 50) {
      targets.push(target("50 KB, 300 terms and money: main-thread time", ours.main, 16, "ms"));
    }
    if (ours && article.shape === "plain" && article.language === "ko" && article.kilobytes === 1000) {
      const beside = (name) => ours.main / results.get(name).main;
      targets.push(
        target("1 MB, 10,000 terms and money, beside terms by hand", beside("Aho–Corasick by hand"), 1, "×"),
        target("the same beside the bare walk", beside("bare walk"), 3, "×"),
        target("nodes added to the article", ours.added, 0),
      );
    }
    return { parts: [raceTable(results)], targets };
  },
});

const slowed = (article) => ({
  name: "slowed",
  title: `${described(article)}, the processor slowed 4 times`,
  belongs: () => true,
  async run({ browser, server, rounds }) {
    const names = ["Hovergloss", "Aho–Corasick by hand", "bare walk"];
    const results = await race(browser, server, names, article, { throttle: 4, rounds: Math.min(rounds, 3) });
    const ours = results.get("Hovergloss");
    const targets = [
      target(`${article.kilobytes} KB at 4× throttle: longest task`, ours?.longest ?? Infinity, 50, "ms"),
      // From the script's start, so with the engine's and the glossary's loading in it.
      target(`${article.kilobytes} KB at 4× throttle: first marks, from the script's start`, ours?.first ?? Infinity, 100, "ms"),
    ];
    return { parts: [raceTable(results)], targets };
  },
});

/** Main-thread time for the text alone: what a tiny article takes is taken off. */
async function reading(context, name, article) {
  const { browser, server, rounds } = context;
  const cost = async (kilobytes) => {
    const results = await race(browser, server, [name], { ...article, kilobytes }, { rounds: Math.min(rounds, 3), cap: 60 });
    return results.get(name);
  };
  const [large, tiny] = [await cost(article.kilobytes), await cost(10)];
  return { large, tiny, main: large && tiny && large.main - tiny.main };
}

async function growth(context) {
  const { browser, server, rounds, full } = context;
  const rows = [];
  const perMegabyte = [];
  for (const shape of full ? ["plain", "nested"] : ["plain"]) {
    for (const size of [10, 50, 1000, 5000]) {
      const article = { language: "ko", shape, kilobytes: size, terms: 300 };
      const one = await race(browser, server, ["Hovergloss"], article, { rounds: Math.min(rounds, 3), cap: 60 });
      const { main, longest, memory } = one.get("Hovergloss") ?? {};
      if (!main) continue;
      rows.push([described(article), digits(main), digits(longest), megabytes(memory)]);
      if (shape === "plain") perMegabyte.push([size, main]);
    }
  }
  const at = (size) => perMegabyte.find(([other]) => other === size)?.[1];
  // Between 1 and 5 MB the fixed cost hardly counts: 4 MB should cost four times 1 MB.
  const slope = (at(5000) - at(1000)) / 4 / ((at(1000) - at(50)) / 0.95);
  return {
    parts: [table(["", "main thread, ms", "longest task, ms", "memory, MB"], rows)],
    targets: [target("a further megabyte from 1 to 5 MB, beside one from 50 KB to 1 MB", slope, 1.1, "×")],
  };
}

async function manyTerms(context) {
  const rows = [];
  const targets = [];
  const costs = new Map();
  for (const terms of [300, 10_000, 100_000]) {
    const article = { language: "ko", shape: "plain", kilobytes: 1000, terms };
    // What a site with so many terms would do: a glossary of that length is refused.
    const name = terms === 100_000 ? "Hovergloss, terms of a dictionary" : "Hovergloss, terms alone";
    const { main, tiny, large } = await reading(context, name, article);
    costs.set(terms, { main, tiny });
    if (!large) rows.push([terms.toLocaleString("en"), "given up"]);
    else if (large.marks === 0) rows.push([terms.toLocaleString("en"), "the glossary was refused"]);
    else {
      const { main: ready, longest, memory, data } = tiny;
      rows.push([terms.toLocaleString("en"), digits(main), digits(ready), digits(longest), digits(tiny.first, 0), megabytes(memory), kilobytes(data)]);
    }
    if (terms === 100_000) {
      const works = large?.marks > 0;
      targets.push(
        target("matching time, 300 to 100,000 terms", works ? main / costs.get(300).main : Infinity, 1.5, "×"),
        target("100,000 terms ready: longest task", works ? tiny.longest : Infinity, 50, "ms"),
        target("100,000 terms: memory on a small page", works ? tiny.memory / 1e6 : Infinity, 60, "MB"),
      );
    }
  }
  const packed = brotli("/dictionary/ko-100000/dictionary.txt");
  targets.push(target("100,000 forms, brotli", packed / 1000, 1000, "KB"));
  return {
    parts: [
      table(["terms", "1 MB read, ms", "ready, ms", "longest task, ms", "first marks, ms", "memory, MB", "glossary, KB"], rows),
      `"Ready" is everything on an article of 10 KB; "read" is what 1 MB of text costs beyond it. The 100,000 ` +
        `terms are a dictionary, as \`hovergloss glossary pack\` makes it: its forms are ${kilobytes(packed)} KB with brotli.`,
    ],
    targets,
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

async function afterwards({ browser, server, rounds }) {
  const live = await whole(() => scenes.live(browser, server, rounds));
  const idle = await whole(() => scenes.idle(browser, server));
  const plain = await whole(() => scenes.interactions(browser, server));
  const slow = await whole(() => scenes.interactions(browser, server, { throttle: 4 }));
  const read = live.marks > 0;
  return {
    parts: [
      table(
        ["", "", "4× throttle"],
        [
          ["1,000 appended paragraphs, ms each", read ? digits(live.appended, 3) : "not read"],
          ["as many in the first load, ms each", digits(live.first, 3)],
          ["5 s of an idle page: tasks with and without", `${idle.with.tasks}, ${idle.without.tasks}`],
          ["timers, animation frames", `${idle.with.timers}, ${idle.with.frames}`],
          ["from the delay's end to the card: frames", plain.frames, slow.frames],
          ["the same, ms", digits(plain.toCard), digits(slow.toCard)],
          ["interaction to next paint, worst and middle, ms", `${plain.worst}, ${plain.typical}`, `${slow.worst}, ${slow.typical}`],
        ],
      ),
    ],
    targets: [
      target("an appended paragraph, beside one of the first load", read ? live.appended / live.first : Infinity, 1.1, "×"),
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

const always = () => true;

/** In the order of BENCHMARKS.md. */
export const tables = [
  ...races.map(contest),
  ...[races[0], races[1]].map(({ article }) => slowed(article)),
  { name: "growth", title: "Longer articles", belongs: always, run: growth },
  { name: "terms", title: "More terms", belongs: always, run: manyTerms },
  { name: "javascript", title: "wasm and JavaScript", belongs: always, run: twoEngines },
  { name: "afterwards", title: "After the first load", belongs: always, run: afterwards },
  { name: "weights", title: "Over the wire", belongs: always, run: weights },
  { name: "terminal", title: "In the terminal", belongs: always, run: terminal },
];
