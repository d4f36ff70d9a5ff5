// A reader who points at words, and asks for notes with keys and fingers.

import { opened } from "./measure.mjs";
import { median } from "./race.mjs";
import * as trace from "./trace.mjs";

const article = { language: "ko", shape: "plain", kilobytes: 50, terms: 300 };
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const middle = (list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)];

/**
 * The time from the end of the delay to the frame with the card, and how long each interaction took to its
 * next paint, as browsers report it (INP): the medians of several pages.
 */
export async function interactions(browser, server, { rounds, throttle }) {
  const pages = [];
  for (let round = 0; round < rounds; round += 1) {
    pages.push(await trace.whole(() => opened(browser, server, "Hovergloss", article, visit, { throttle })));
  }
  return median(pages);
}

/** Notes each interaction, and the moment when a card is shown. */
const watch = `(() => {
  globalThis.durations = [];
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries()) {
      if (interactionId) durations.push(duration);
    }
  }).observe({ type: "event", durationThreshold: 16 });
  const opens = ({ target, newState }) => {
    if (target.part.contains("card") && newState === "open") performance.mark("bench:card");
  };
  document.querySelector("hovergloss-notes").shadowRoot.addEventListener("beforetoggle", opens, { capture: true });
})()`;

async function visit(page, begin) {
  await begin();
  await page.quiet();
  await page.evaluate(watch);
  const hovers = [];
  for (let index = 0; index < 5; index += 1) hovers.push(await hover(page, index));
  for (let index = 0; index < 5; index += 1) {
    for (const key of [["Period", "."], ["Enter", "Enter"], ["Escape", "Escape"]]) await press(page, ...key);
    await click(page, index);
    await press(page, "Escape", "Escape");
  }
  await page.quiet();
  const durations = await page.evaluate("durations");
  return {
    frames: middle(hovers.map(({ frames }) => frames)),
    toCard: middle(hovers.map(({ toCard }) => toCard)),
    // Browsers report in steps of 8 ms, and nothing below 16.
    worst: Math.max(16, ...durations),
    typical: middle([16, ...durations]),
  };
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

const mouse = (page, type, { x, y }, more) => page.send("Input.dispatchMouseEvent", { type, x, y, ...more });

async function hover(page, index) {
  await mouse(page, "mouseMoved", { x: 5, y: 5 });
  await pause(1500);
  const place = await page.evaluate(word(index));
  const events = await trace.record(page, trace.everything, async () => {
    await page.evaluate(`performance.mark("bench:start")`);
    // A pointer comes from somewhere and slows down.
    for (const away of [30, 12, 4, 1, 0]) {
      await mouse(page, "mouseMoved", { x: place.x + away, y: place.y });
      await pause(30);
    }
    await pause(1200);
    await page.evaluate(`performance.mark("bench:end")`);
  });
  return opening(events);
}

/**
 * From the timer at the end of the delay, which is the last before the card is shown, to the end of the
 * first frame that has the card: how many frames, and how long by the clock.
 */
function opening(events) {
  const during = trace.between(events);
  const shown = during.find(({ name }) => name === "bench:card");
  const timer = during.findLast(({ name, ph, start }) => name === "TimerFire" && ph === "X" && start <= shown?.start);
  if (!timer) throw new Error("no card opened under the pointer");
  const frames = during.filter(({ name, ph, start }) => name === "Commit" && ph === "X" && start >= timer.start);
  const painted = frames.findIndex(({ start }) => start >= shown.start);
  return { frames: painted + 1, toCard: frames[painted].to - timer.from };
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
