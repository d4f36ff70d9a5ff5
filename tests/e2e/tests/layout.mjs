// node layout.mjs ADDRESS: rests the mouse on the first mark of a page and prints, as JSON, what the
// browser computed because a script waited for it, from the end of the pointer's delay until the card
// was open: a list of [kind, objects looked at, objects there are].

import { Chromium } from "../../../benches/browser/chromium.mjs";

const [address] = process.argv.slice(2);
const browser = new Chromium();
try {
  const page = await browser.page();
  await page.open(address);
  const [x, y] = await page.evaluate(`(async () => {
    for (;;) {
      const first = [...(CSS.highlights.get("hovergloss-term") ?? [])][0];
      if (first) {
        const { x, y, width, height } = first.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      }
      await new Promise(requestAnimationFrame);
    }
  })()`);
  await page.quiet();
  const events = [];
  page.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => page.once("Tracing.tracingComplete", resolve));
  await page.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline"], recordMode: "recordAsMuchAsPossible" },
  });
  const opened = page.evaluate(
    `new Promise((resolve) => document.addEventListener("hovergloss:open", () => requestAnimationFrame(resolve)))`,
  );
  await page.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
  await opened;
  await page.send("Tracing.end");
  await complete;

  const within = (inner, outer) =>
    inner.pid === outer.pid && inner.tid === outer.tid && inner.ts >= outer.ts && inner.ts <= outer.ts + outer.dur;
  const opening = events.find(({ args }) => args.data?.type === "hovergloss:open");
  const task = events.find((event) => event.name === "TimerFire" && within(opening, event));
  const forced = events.filter((event) => within(event, task)).sort((one, other) => one.ts - other.ts);
  const told = forced.flatMap(({ name, args }) => {
    if (name === "Layout") return [[name, args.beginData.dirtyObjects, args.beginData.totalObjects]];
    return name === "UpdateLayoutTree" ? [[name, args.elementCount, 0]] : [];
  });
  console.log(JSON.stringify(told));
} finally {
  await browser.close();
}
