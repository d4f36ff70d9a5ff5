// One measurement: fresh pages, one contender, what it cost.

import { brotli, make } from "./server.mjs";
import * as trace from "./trace.mjs";

/** Everything that can be measured; the modules in contenders/ say what each does. */
export const contenders = {
  "Hovergloss": { module: "hovergloss" },
  "Hovergloss, JavaScript build": { module: "hovergloss", noWasm: true },
  "Hovergloss, first mentions": { module: "hovergloss", options: { occurrences: "first" } },
  "Hovergloss, terms alone": { module: "hovergloss", options: { money: false } },
  "Hovergloss, terms of a dictionary": { module: "hovergloss", dictionary: true, options: { money: false } },
  "Hovergloss, money alone": { module: "hovergloss", options: { terms: false } },
  "Aho–Corasick by hand": { module: "aho-corasick" },
  "mark.js, one pattern": { module: "mark-pattern" },
  "mark.js, array of terms": { module: "mark-terms" },
  "Recognizers-Text": { module: "recognizers" },
  "one pattern of money": { module: "money-pattern" },
  "bare walk": { module: "walk" },
  "nothing": { module: "nothing" },
};

/** What an article is called in an address: language, shape, kilobytes of text, terms. */
const name = ({ language, shape, kilobytes, terms }) => [language, shape, kilobytes, terms].join("-");

/** Opens an article, ready to be measured; `work` is given the page and a way to start a contender. */
export async function opened(browser, server, contender, article, work, { throttle = 1, address = "" } = {}) {
  const { module, noWasm, dictionary, options } = contenders[contender];
  const page = await browser.page();
  try {
    // Processor time instead of the clock's.
    await page.send("Performance.disable");
    await page.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.open(`${server.origin}/article/${name(article)}.html?${noWasm ? "no-wasm" : ""}${address}`);
    await page.quiet();
    const { language, terms } = article;
    const given = {
      language,
      forms: `/forms/${language}-${terms}.json`,
      glossary: dictionary
        ? ["rest.json", "dictionary.txt"].map((name) => `/dictionary/${language}-${terms}/${name}`)
        : `/glossary/${language}-${terms}.json`,
      ...options,
    };
    [given.forms, given.glossary].flat().forEach(make);
    await page.evaluate("prepare()");
    if (throttle > 1) await page.send("Emulation.setCPUThrottlingRate", { rate: throttle });
    return await work(page, () => page.evaluate(`begin("/contenders/${module}.mjs", ${JSON.stringify(given)})`));
  } finally {
    await page.close();
  }
}

/** Bytes of everything a page holds, after its garbage is gone. */
async function memory(page) {
  await page.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await page.send("Runtime.getHeapUsage");
  return usedSize + embedderHeapUsedSize + backingStorageSize + (await page.evaluate("wasmBytes()"));
}

const isTerms = (path) => /^\/(glossary|dictionary|forms)\//.test(path);

/**
 * Starts a contender on an article and says what it cost, or, as `failure`, why that is not known: it took
 * longer than `cap` seconds, or threw. Nothing is traced here: a trace writes down every call from the DOM
 * into JavaScript, and doubles what a contender takes that is called for every node.
 */
export function load(browser, server, contender, article, { throttle = 1, cap = 10 } = {}) {
  const work = async (page, begin) => {
    const held = await memory(page);
    server.requests = [];
    const from = await durations(page);
    const begun = await within(cap * throttle, begin());
    if (!begun) return giveUp(page);
    if (begun.failure) return begun;
    await page.quiet();
    const to = await durations(page);
    const asked = [...new Set(server.requests)];
    const bytes = (paths) => paths.reduce((sum, path) => sum + brotli(path), 0);
    return {
      ...begun,
      ...(await page.evaluate("end()")),
      main: to.task - from.task,
      layout: to.layout - from.layout,
      memory: (await memory(page)) - held,
      code: bytes(asked.filter((path) => !isTerms(path))),
      data: bytes(asked.filter(isTerms)),
    };
  };
  return opened(browser, server, contender, article, work, { throttle });
}

/** Milliseconds of processor time that the main thread has spent so far: on all, and on layout and style. */
async function durations(page) {
  const { metrics } = await page.send("Performance.getMetrics");
  const of = (wanted) => metrics.find(({ name }) => name === wanted).value * 1000;
  return { task: of("TaskDuration"), layout: of("LayoutDuration") + of("RecalcStyleDuration") };
}

/** What the main thread spends on something until it rests again. */
export async function spent(page, work) {
  const from = await durations(page);
  await work();
  await page.quiet();
  return (await durations(page)).task - from.task;
}

/** The longest task of a contender, from a trace of its own; no number where a trace cannot hold it. */
export async function longest(browser, server, contender, article, { throttle = 1, cap = 10 } = {}) {
  const work = async (page, begin) => {
    const events = await trace.record(page, trace.tasks, async () => {
      const begun = await within(3 * cap * throttle, begin());
      if (!begun) return giveUp(page);
      await page.quiet();
      await page.evaluate("end()");
    });
    return Math.max(0, ...trace.lengths(events, "RunTask"));
  };
  const options = { throttle };
  return trace.whole(() => opened(browser, server, contender, article, work, options)).catch((error) => {
    if (error instanceof trace.Incomplete) return NaN;
    throw error;
  });
}

async function giveUp(page) {
  await page.send("Runtime.terminateExecution");
  return { failure: "too slow" };
}

async function within(seconds, promise) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, seconds * 1000)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => {});
  }
}
