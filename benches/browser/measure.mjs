// One measurement: a fresh page, one contender, what it cost.

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
};

/** What an article is called in an address: language, shape, kilobytes of text, terms. */
const name = ({ language, shape, kilobytes, terms }) => [language, shape, kilobytes, terms].join("-");

/** Opens an article, ready to be measured; `work` is given the page and a way to start a contender. */
export async function opened(browser, server, contender, article, work, { throttle = 1, address = "" } = {}) {
  const { module, noWasm, dictionary, options } = contenders[contender];
  const page = await browser.page();
  try {
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
    if (throttle > 1) await page.send("Emulation.setCPUThrottlingRate", { rate: throttle });
    return await work(page, () => page.evaluate(`begin("/contenders/${module}.mjs", ${JSON.stringify(given)})`));
  } finally {
    await page.close();
  }
}

/** Bytes of everything a page holds, after its garbage is gone. */
export async function memory(page) {
  await page.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await page.send("Runtime.getHeapUsage");
  return usedSize + embedderHeapUsedSize + backingStorageSize + (await page.evaluate("wasmBytes()"));
}

/** Starts a contender on an article; `undefined` when it takes longer than `cap` seconds. */
export function load(browser, server, contender, article, { throttle = 1, cap = 10 } = {}) {
  return opened(
    browser,
    server,
    contender,
    article,
    async (page, begin) => {
      const before = await memory(page);
      server.requests = [];
      const { outcome, events } = await trace.record(page, async () => {
        const begun = await within(cap * throttle, begin());
        if (!begun) return void (await page.send("Runtime.terminateExecution"));
        await page.quiet();
        return { ...begun, ...(await page.evaluate("end()")) };
      });
      if (!outcome) return undefined;
      const asked = [...new Set(server.requests)];
      const isTerms = (path) => /^\/(glossary|dictionary|forms)\//.test(path);
      const bytes = (paths) => paths.reduce((sum, path) => sum + brotli(path), 0);
      return {
        ...outcome,
        ...trace.summary(events),
        memory: (await memory(page)) - before,
        code: bytes(asked.filter((path) => !isTerms(path))),
        data: bytes(asked.filter(isTerms)),
      };
    },
    { throttle },
  );
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

/** Does something again, twice at most, when its trace had holes. */
export async function whole(measure) {
  for (let left = 2; ; left -= 1) {
    try {
      return await measure();
    } catch (error) {
      if (!(error instanceof trace.Incomplete) || left === 0) throw error;
    }
  }
}

/** The middle one of some measurements, field by field. */
export function median(measurements) {
  const middle = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
  const fields = Object.keys(measurements[0]);
  return Object.fromEntries(fields.map((field) => [field, middle(measurements.map((one) => one[field]))]));
}

/** Measures several contenders on an article, in turn, `rounds` times; the medians by contender. */
export async function race(browser, server, names, article, { rounds = 5, ...options } = {}) {
  const measured = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const list = measured.get(name);
      // One that was too slow once is not tried again.
      if (list.includes(undefined)) continue;
      const one = whole(() => load(browser, server, name, article, options));
      // One that does more than the browser can write down is not to be measured.
      list.push(await one.catch((error) => (error instanceof trace.Incomplete ? undefined : Promise.reject(error))));
    }
  }
  return new Map([...measured].map(([name, list]) => [name, list.includes(undefined) ? undefined : median(list)]));
}
