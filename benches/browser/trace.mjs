// What the main thread did between two marks of the page, from Chromium's own trace.
//
// Times are processor time of the thread, in milliseconds: what else the machine does meanwhile is
// not in them. A slowed processor (`--throttle`) is, since Chromium slows a thread by keeping it busy.

/** The tasks alone. */
export const tasks = ["disabled-by-default-devtools.timeline", "blink.user_timing"];

/** Timers, frames, layout and calls besides. */
export const everything = ["devtools.timeline", ...tasks];

/**
 * Traces these categories of a page while `work` runs, which sets both marks; returns every event of the
 * main thread, in order.
 */
export async function record(page, categories, work) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  page.on("Tracing.dataCollected", collect);
  await page.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: categories, recordMode: "recordAsMuchAsPossible" },
  });
  try {
    await work();
  } finally {
    const complete = new Promise((resolve) => page.once("Tracing.tracingComplete", resolve));
    await page.send("Tracing.end");
    await complete;
    page.off("Tracing.dataCollected", collect);
  }
  return mainThread(events);
}

/** A trace with holes, as Chromium may deliver on a busy machine, and does where there is too much to write. */
export class Incomplete extends Error {}

/** Does something again, twice at most, when its trace had holes. */
export async function whole(measure) {
  for (let left = 2; ; left -= 1) {
    try {
      return await measure();
    } catch (error) {
      if (!(error instanceof Incomplete) || left === 0) throw error;
    }
  }
}

function mainThread(events) {
  const mark = (label) => events.find(({ name, tts }) => name === label && tts !== undefined);
  const start = mark("bench:start");
  if (!start || !mark("bench:end")) throw new Incomplete("the trace lacks a mark of the page");
  return events
    .filter(({ pid, tid, tts }) => pid === start.pid && tid === start.tid && tts !== undefined)
    .map(({ name, ph, ts, dur = 0, tts, tdur = 0 }) => ({
      name,
      ph,
      start: tts / 1000,
      end: (tts + tdur) / 1000,
      // By the clock.
      from: ts / 1000,
      to: (ts + dur) / 1000,
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

/** How long the parts between the marks were that have this name. */
export const lengths = (events, wanted) =>
  between(events)
    .filter(({ name, ph }) => ph === "X" && name === wanted)
    .map(({ length }) => length);
