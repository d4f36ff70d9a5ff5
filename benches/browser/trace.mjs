// What the main thread did between two marks of the page, from Chromium's own trace.
//
// Times are processor time of the thread, in milliseconds: what else the machine does meanwhile is
// not in them. A slowed processor (`--throttle`) is, since Chromium slows a thread by keeping it busy.

const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"];

/** Traces a page while `work` runs; returns its outcome and every event of the main thread, in order. */
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
  return { outcome, events: mainThread(events) };
}

function mainThread(events) {
  const mark = events.find(({ name }) => name === "bench:start");
  if (!mark) throw new Error("the trace holds no mark of the page: Chromium's trace events have changed");
  return events
    .filter(({ pid, tid, tts }) => pid === mark.pid && tid === mark.tid && tts !== undefined)
    .map(({ name, ph, ts, tts, tdur = 0, args }) => ({
      name,
      ph,
      wall: ts / 1000,
      start: tts / 1000,
      end: (tts + tdur) / 1000,
      args,
    }))
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
