// What happens after the first load: a page that grows, one that is scrolled, one that rests.

import { opened, spent } from "./measure.mjs";
import { median } from "./race.mjs";
import { paragraphs } from "./server.mjs";
import * as trace from "./trace.mjs";

const article = { language: "ko", shape: "plain", kilobytes: 50, terms: 300 };
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Appends paragraphs ten a frame, as a live blog or infinite scroll does. */
const append = (list) => `(async () => {
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
 * the page itself costs, or the start on a page without them, is taken off.
 */
export async function live(browser, server, { rounds, throttle }) {
  const count = 1000;
  const many = paragraphs({ ...article, bytes: 1e6, seed: 7 }).slice(0, count);
  const appended = (started) => {
    const work = async (page, begin) => {
      if (started) await begin();
      await page.quiet();
      const before = await page.evaluate("marks()");
      const main = await spent(page, async () => {
        await page.evaluate(append(many));
        // What changes all the time is read a second later at the latest.
        await pause(1200);
      });
      return { main, marks: (await page.evaluate("marks()")) - before };
    };
    return opened(browser, server, "Hovergloss", article, work, { throttle });
  };
  const loaded = (list) => {
    const work = async (page, begin) => {
      await page.evaluate(append(list));
      await page.quiet();
      return spent(page, begin);
    };
    return opened(browser, server, "Hovergloss", { ...article, kilobytes: 5 }, work, { throttle });
  };
  const measured = [];
  for (let round = 0; round < rounds; round += 1) {
    const [without, { main, marks }] = [await appended(false), await appended(true)];
    measured.push({ appended: main - without.main, loaded: (await loaded(many)) - (await loaded([])), marks });
  }
  const { appended: later, loaded: first, marks } = median(measured);
  return { appended: later / count, first: first / count, marks };
}

/** What Hovergloss adds, in ms, to scrolling a megabyte from its beginning to its end in a hundred steps. */
export async function scrolled(browser, server, { rounds, throttle }) {
  const scroll = `(async () => {
    const step = document.documentElement.scrollHeight / 100;
    for (let index = 0; index < 100; index += 1) {
      scrollBy({ top: step, behavior: "instant" });
      await new Promise((next) => setTimeout(next, 50));
    }
  })()`;
  const cost = (started) => {
    const work = async (page, begin) => {
      if (started) await begin();
      await page.quiet();
      return spent(page, () => page.evaluate(scroll));
    };
    return opened(browser, server, "Hovergloss", { ...article, kilobytes: 1000 }, work, { throttle });
  };
  const measured = [];
  for (let round = 0; round < rounds; round += 1) {
    measured.push({ with: await cost(true), without: await cost(false) });
  }
  return median(measured);
}

/** What five seconds of an idle page cost, with Hovergloss and without. */
export async function idle(browser, server, { throttle }) {
  const rest = (started) => {
    const work = async (page, begin) => {
      if (started) await begin();
      await page.quiet();
      const events = await trace.record(page, trace.everything, async () => {
        await page.evaluate(`performance.mark("bench:start")`);
        await pause(5000);
        await page.evaluate(`performance.mark("bench:end")`);
      });
      const during = trace.between(events);
      const count = (name) => during.filter((event) => event.name === name).length;
      return { timers: count("TimerFire"), frames: count("FireAnimationFrame"), tasks: count("RunTask") };
    };
    return trace.whole(() => opened(browser, server, "Hovergloss", article, work, { throttle }));
  };
  return { with: await rest(true), without: await rest(false) };
}
