// The contenders beside each other, on articles of several lengths, shapes and languages.

import { race } from "./race.mjs";
import { described, digits, kilobytes, megabytes, table, target } from "./table.mjs";

const heads = [
  "", "main thread, ms", "ratio", "longest task, ms", "layout and style, ms",
  "first marks, ms", "marks", "nodes added", "memory, MB", "code, KB", "terms, KB",
];

/** One race as a table; ratios are to the first contender. */
function raceTable(results) {
  const [first] = results.values();
  const row = ([name, one]) => {
    if (one.failure) return [name, one.failure];
    return [
      name,
      digits(one.main),
      first.failure ? "" : digits(one.main / first.main, 2),
      Number.isNaN(one.longest) ? "trace overflow" : digits(one.longest),
      digits(one.layout),
      digits(one.first, 0),
      one.marks,
      one.added,
      megabytes(one.memory),
      kilobytes(one.code),
      kilobytes(one.data),
    ];
  };
  return table(heads, [...results].map(row));
}

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
const few = ["Hovergloss", "Aho–Corasick by hand", "bare walk"];
const fewEnglish = ["Hovergloss", "Aho–Corasick by hand", "mark.js, one pattern", "bare walk"];

const short = { language: "ko", shape: "plain", kilobytes: 50, terms: 300 };
const long = { language: "ko", shape: "plain", kilobytes: 1000, terms: 10000 };

const shortTargets = ({ Hovergloss: ours }) => [
  target("50 KB, 300 terms and money: main-thread time", ours.main, 16, "ms"),
];

const longTargets = ({ Hovergloss: ours, ...others }) => {
  const beside = (name) => ours.main / others[name].main;
  return [
    target("1 MB, 10,000 terms and money, beside terms by hand", beside("Aho–Corasick by hand"), 1, "×"),
    target("the same beside the bare walk", beside("bare walk"), 3, "×"),
    target("nodes added to the article", ours.added, 0),
  ];
};

/** What is compared, and where; `rare` is what only `--full` runs. */
const races = [
  { names: few, article: { ...short, kilobytes: 10 }, most: 3 },
  { names: forTerms, article: short, targets: shortTargets },
  { names: forTerms, article: long, targets: longTargets },
  { names: few, article: { ...long, kilobytes: 5000 }, most: 3 },
  { names: few, article: { ...short, shape: "nested" }, most: 3 },
  { names: fewEnglish, article: { ...short, language: "en" }, most: 3 },
  { names: forMoney, article: { ...short, language: "en" } },
  { names: forTerms, article: { ...long, language: "en", shape: "nested" }, rare: true },
  { names: forTerms, article: { ...long, shape: "nested" }, rare: true },
  { names: forMoney, article: { ...long, language: "en", terms: 300 }, rare: true },
];

/** Whether a run that is cut down or full has this race in it. */
const belongs = ({ article, rare }, { full, size }) => (size ? article.kilobytes === size : full || !rare);

const contest = (entry) => ({
  name: "contenders",
  title: `${described(entry.article)}${entry.names === forMoney ? ", amounts alone" : ""}`,
  belongs: (options) => belongs(entry, options),
  throttled: true,
  async run({ browser, server, throttle, rounds }) {
    const { names, article, most = rounds, targets = () => [] } = entry;
    const results = await race(browser, server, names, article, { throttle, rounds: Math.min(rounds, most) });
    return { parts: [raceTable(results)], targets: targets(Object.fromEntries(results)) };
  },
});

const slowed = (article) => ({
  name: "slowed",
  title: `${described(article)}, the processor slowed 4 times`,
  belongs: ({ size }) => !size || article.kilobytes === size,
  async run({ browser, server, rounds }) {
    const results = await race(browser, server, few, article, { throttle: 4, rounds: Math.min(rounds, 3) });
    const { longest, first } = results.get("Hovergloss");
    const targets = [
      target(`${article.kilobytes} KB at 4× throttle: longest task`, longest, 50, "ms"),
      // From the script's start, so with the engine's and the glossary's loading in it.
      target(`${article.kilobytes} KB at 4× throttle: first marks, from the script's start`, first, 100, "ms"),
    ];
    return { parts: [raceTable(results)], targets };
  },
});

export const contests = [...races.map(contest), slowed(short), slowed(long)];
