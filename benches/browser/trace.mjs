// What the main thread did between two marks of the page, from Chromium's own trace.
//
// Times are processor time of the thread, in milliseconds: what else the machine does meanwhile is
// not in them. A slowed processor (`--throttle`) is, since Chromium slows a thread by keeping it busy.

const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"];

/**
 * Traces a page while `work` runs, which sets both marks or returns nothing; returns its outcome and
 * every event of the main thread, in order.
 */
export async function record(page, work) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  page.on("Tracing.dataCollected", collect);
  await page.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: categories, recordMode: "recordAsMuchAsPossible" },
  });
  let outcome;
  try {
    outcome = await work();
  } finally {
    const complete = new Promise((resolve) => page.once("Tracing.tracingComplete", resolve));
    await page.send("Tracing.end");
    await complete;
    page.off("Tracing.dataCollected", collect);
  }
  return { outcome, events: mainThread(events, outcome !== undefined) };
}

/** A trace that Chromium delivered with holes, as it may on a busy machine. */
export class Incomplete extends Error {}

function mainThread(events, whole) {
  const mark = (label) => events.find(({ name, tts }) => name === label && tts !== undefined);
  const start = mark("bench:start");
  // A contender that is given up may have been stopped before its mark was written down.
  if (!start && !whole) return [];
  if (!start || (whole && !mark("bench:end"))) throw new Incomplete("the trace lacks a mark of the page");
  return events
    .filter(({ pid, tid, tts }) => pid === start.pid && tid === start.tid && tts !== undefined)
    .map(({ name, ph, tts, tdur = 0 }) => ({ name, ph, start: tts / 1000, end: (tts + tdur) / 1000 }))
    .sort((one, other) => one.start - other.start);
}

/** The events between the marks; one that sets a mark counts from it, or up to it. */
export function between(events) {
  const at = (name) => events.find((event) => event.name === name).start;
  const [from, to] = [at("bench:start"), at("bench:end")];
  return events
    .filter(({ start, end }) => end >= from && start <= to)
    .map((event) => ({ ...event, length: Math.min(event.end, to) - Math.max(event.start, from) }));
}

/** The tasks between the marks, and what they spent on layout and style. */
export function summary(events) {
  const lengths = (...names) =>
    between(events)
      .filter(({ name, ph }) => ph === "X" && names.includes(name))
      .map(({ length }) => length);
  const tasks = lengths("RunTask");
  const sum = (list) => list.reduce((total, length) => total + length, 0);
  return {
    main: sum(tasks),
    longest: Math.max(0, ...tasks),
    layout: sum(lengths("Layout", "UpdateLayoutTree")),
  };
}
