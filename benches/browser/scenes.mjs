// What happens after the first load: a page that grows, a page that rests, a reader who points.

import { median, opened } from "./measure.mjs";
import { paragraphs } from "./server.mjs";
import * as trace from "./trace.mjs";

const article = { language: "ko", shape: "plain", kilobytes: 50, terms: 300 };

/** The same page with nothing started: what of the cost is the page's own. */
const nothing = async () => ({});

const sum = (events, names) =>
  events.filter(({ name, ph }) => ph === "X" && names.includes(name)).reduce((total, { length }) => total + length, 0);

/** Appends paragraphs ten a frame, as a live blog or infinite scroll does. */
const append = (list) => `(async () => {
  performance.mark("bench:start");
  const article = document.querySelector("article");
  const list = ${JSON.stringify(list)};
  while (list.length > 0) {
    const template = document.createElement("template");
    template.innerHTML = list.splice(0, 10).join("");
    article.append(template.content);
    await new Promise((next) => requestAnimationFrame(next));
  }
})()`;

/**
 * The cost of 1,000 appended paragraphs beside that of as many at the first load, in ms a paragraph. What
 * the page itself costs is more than what is asked for, so each of the four is measured in turn.
 */
export async function live(browser, server, rounds) {
  const count = 1000;
  const grown = paragraphs({ ...article, bytes: 1e6, seed: 7 }).slice(0, count);
  const cost = (started) =>
    opened(browser, server, "Hovergloss", article, async (page, begin) => {
      await (started ? begin() : nothing());
      await page.quiet();
      const before = await page.evaluate("marks()");
      const { outcome, events } = await trace.record(page, async () => {
        await page.evaluate(append(grown));
        // What changes all the time is read a second later at the latest.
        await pause(1200);
        await page.quiet();
        const marks = await page.evaluate("marks()");
        await page.evaluate(`performance.mark("bench:end")`);
        return marks - before;
      });
      return { main: sum(trace.between(events), ["RunTask"]), marks: outcome };
    });
  /** As many paragraphs that are there from the start. */
  const first = (started) =>
    opened(browser, server, "Hovergloss", { ...article, kilobytes: 5 }, async (page, begin) => {
      await page.evaluate(append(grown.slice()));
      await page.quiet();
      const { events } = await trace.record(page, async () => {
        await (started ? begin() : page.evaluate(`performance.mark("bench:start")`));
        await page.quiet();
        await page.evaluate(`performance.mark("bench:end")`);
        return true;
      });
      return sum(trace.between(events), ["RunTask"]);
    });
  const measured = [];
  for (let round = 0; round < rounds; round += 1) {
    const [without, read, loaded, bare] = [await cost(false), await cost(true), await first(true), await first(false)];
    measured.push({ without: without.main, read: read.main, marks: read.marks, loaded, bare });
  }
  const { without, read, marks, loaded, bare } = median(measured);
  return { appended: (read - without) / count, first: (loaded - bare) / count, marks };
}

/** What five seconds of an idle page cost, with Hovergloss and without. */
export async function idle(browser, server) {
  const rest = (started) =>
    opened(browser, server, "Hovergloss", article, async (page, begin) => {
      await (started ? begin() : nothing());
      await page.quiet();
      const { events } = await trace.record(page, async () => {
        await page.evaluate(`performance.mark("bench:start")`);
        await new Promise((resolve) => setTimeout(resolve, 5000));
        await page.evaluate(`performance.mark("bench:end")`);
        return true;
      });
      const during = trace.between(events);
      const count = (name) => during.filter((event) => event.name === name).length;
      return { timers: count("TimerFire"), frames: count("FireAnimationFrame"), tasks: count("RunTask") };
    });
  return { with: await rest(true), without: await rest(false) };
}

/**
 * Points at a word, and asks for notes with keys: the time from the end of the delay to the frame
 * with the card, and how long each interaction took to its next paint, as browsers report it (INP).
 */
export function interactions(browser, server, { throttle = 1 } = {}) {
  return opened(
    browser,
    server,
    "Hovergloss",
    article,
    async (page, begin) => {
      await begin();
      await page.quiet();
      await page.evaluate(`(() => {
        globalThis.durations = [];
        new PerformanceObserver((list) => {
          for (const { name, duration, interactionId } of list.getEntries()) {
            if (interactionId) durations.push([name, duration]);
          }
        }).observe({ type: "event", durationThreshold: 16 });
      })()`);
      const hovers = [];
      for (let index = 0; index < 5; index += 1) hovers.push(await hover(page, index));
      for (let index = 0; index < 5; index += 1) {
        for (const key of [["Period", "."], ["Enter", "Enter"], ["Escape", "Escape"]]) await press(page, ...key);
        await click(page, index);
        await press(page, "Escape", "Escape");
      }
      await page.quiet();
      const durations = await page.evaluate("durations");
      const middle = (list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)];
      return {
        frames: middle(hovers.map(({ frames }) => frames)),
        toCard: middle(hovers.map(({ toCard }) => toCard)),
        // Browsers report in steps of 8 ms, and nothing below 16.
        worst: Math.max(16, ...durations.map(([, duration]) => duration)),
        typical: middle([16, ...durations.map(([, duration]) => duration)]),
      };
    },
    { throttle },
  );
}

/** The middle of a marked word in the viewport. */
const word = (index) => `(() => {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  const boxes = ranges.map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    // A word that is broken over two lines has a box in each.
    return live.getClientRects()[0];
  });
  const visible = boxes.filter(({ top, bottom }) => top > 50 && bottom < innerHeight - 50);
  const { left, top, width, height } = visible[${index} % visible.length];
  return { x: left + width / 2, y: top + height / 2 };
})()`;

const card = `document.querySelector("hovergloss-notes").shadowRoot.querySelector("[popover]")`;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const mouse = (page, type, { x, y }, more) => page.send("Input.dispatchMouseEvent", { type, x, y, ...more });

async function hover(page, index) {
  await mouse(page, "mouseMoved", { x: 5, y: 5 });
  await pause(1500);
  const place = await page.evaluate(word(index));
  const { events } = await trace.record(page, async () => {
    await page.evaluate(`performance.mark("bench:start")`);
    // A pointer comes from somewhere and slows down.
    for (const away of [30, 12, 4, 1, 0]) {
      await mouse(page, "mouseMoved", { x: place.x + away, y: place.y });
      await pause(30);
    }
    await pause(1200);
    await page.evaluate(`performance.mark("bench:end")`);
    return true;
  });
  return opening(events);
}

/** From the timer that opened the card (the costliest one) to the end of the frame that painted it. */
function opening(events) {
  const during = trace.between(events).filter(({ ph }) => ph === "X");
  const timers = during.filter(({ name }) => name === "TimerFire");
  const timer = timers.reduce((most, event) => (event.length > most.length ? event : most), timers[0]);
  if (!timer) throw new Error("no card opened under the pointer");
  const later = during.filter(({ start }) => start >= timer.end);
  const painted = later.findIndex(({ name }) => name === "Commit");
  const frames = later.slice(0, painted + 1).filter(({ name }) => name === "Commit").length;
  const toCard = later[painted].end - timer.start;
  return { frames, toCard };
}

async function press(page, code, key) {
  const modifiers = code === "Period" ? 1 : 0;
  const event = { code, key, modifiers, windowsVirtualKeyCode: keyCodes[code] };
  // Without its text, Enter presses no button.
  const down = key === "Enter" ? { type: "keyDown", text: "\r" } : { type: "rawKeyDown" };
  await page.send("Input.dispatchKeyEvent", { ...event, ...down });
  await page.send("Input.dispatchKeyEvent", { ...event, type: "keyUp" });
  await pause(400);
}

const keyCodes = { Period: 190, Enter: 13, Escape: 27 };

async function click(page, index) {
  const place = await page.evaluate(word(index));
  const touchPoints = [place];
  await page.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await page.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await pause(400);
}
