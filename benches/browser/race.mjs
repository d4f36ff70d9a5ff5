// Several contenders on one article, in turn.

import { load, longest } from "./measure.mjs";

/** The middle one of some measurements, field by field; a field may be missing in all but the first. */
export function median(measurements) {
  const middle = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
  const values = (field) => measurements.map((one) => one[field]).filter((value) => value !== undefined);
  return Object.fromEntries(Object.keys(measurements[0]).map((field) => [field, middle(values(field))]));
}

/**
 * Measures contenders `rounds` times; by contender the medians, or the `failure` that it ended with. What
 * the harness itself takes of the main thread is measured as the contender "nothing", and taken off.
 */
export async function race(browser, server, names, article, { rounds = 5, ...options } = {}) {
  const measured = new Map([...names, "nothing"].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, list] of measured) {
      // One that failed once is not tried again.
      if (list.at(-1)?.failure) continue;
      const one = await load(browser, server, name, article, options);
      list.push(one);
      if (one.failure || name === "nothing") continue;
      // Three traces are enough, and one of seconds, which takes a minute to fetch.
      const enough = one.main > 1000 * (options.throttle ?? 1) ? 1 : 3;
      if (round < enough) one.longest = await longest(browser, server, name, article, options);
    }
  }
  const { main: harness } = median(measured.get("nothing"));
  const result = (list) => {
    const last = list.at(-1);
    if (last.failure) return last;
    const middle = median(list);
    return { ...middle, main: Math.max(0, middle.main - harness) };
  };
  return new Map(names.map((name) => [name, result(measured.get(name))]));
}
