// What www/hovergloss.d.ts must allow and what it must refuse. Compiled, never run.

import { session, start, type Annotation, type Options } from "../../www/hovergloss.js";

const every: Required<Options> = {
  root: ["article", document.body, ".live"],
  skip: "figcaption",
  headings: true,
  links: false,
  glossary: ["/terms.json", "/more.json"],
  articleLanguage: "ko",
  language: "en",
  currency: "KRW",
  secondCurrency: "USD",
  day: "2025-01-31",
  rates: "/rates.json",
  occurrences: "section",
  density: 3,
  hide: "company, person",
  terms: true,
  money: true,
  marks: "spans",
  theme: "newspaper",
  list: "#notes",
  nextKey: "Alt+Period",
  previousKey: "Control+Shift+KeyJ",
  start: "visible",
};

const running = await start(every);
await start();
await start({ root: document.querySelectorAll(".story") });
await running.update({ currency: "EUR", root: "main" });
running.refresh();
running.open(0);
running.close();
running.destroy();
const count: number = running.count;
const tagged: number | undefined = (await session)?.count;

const quotes = running.annotations().map(({ target }: Annotation) => {
  const [quote, position] = target.selector.refinedBy;
  const root = document.querySelector(target.selector.value);
  const words = [...(root?.textContent ?? "")].slice(position.start, position.end).join("");
  return words === quote.exact;
});

document.addEventListener("hovergloss:open", (event) => {
  if (event.detail.kind === "money" && event.detail.index < count) event.preventDefault();
});
document.querySelector("article")?.addEventListener("hovergloss:ready", ({ detail }) => detail.count + 1);
window.addEventListener("hovergloss:close", ({ detail }) => detail.index + 1);
document.addEventListener("hovergloss:error", ({ detail }) => `${detail.file}: ${detail.problem} ${detail.remedy}`);

export const used = [tagged, quotes];

// @ts-expect-error: there is no such option
await start({ curency: "KRW" });
// @ts-expect-error: a theme that is none
await start({ theme: "pink" });
// @ts-expect-error: a flag is no text
await start({ headings: "yes" });
// @ts-expect-error: a number of paragraphs is no text
await start({ density: "3" });
// @ts-expect-error: the document is no element
await start({ root: document });
// @ts-expect-error: a key without a modifier would take the reader's typing
await start({ nextKey: "n" });
// @ts-expect-error: a day is written with hyphens
await start({ day: "yesterday" });
// @ts-expect-error: options are an object
await start(7);
// @ts-expect-error: the count cannot be set
running.count = 3;
// @ts-expect-error: the start is over
await running.update({ start: "idle" });
// @ts-expect-error: a note is opened by its place
running.open("증류");
// @ts-expect-error: positions are numbers
const start0: string = running.annotations()[0]!.target.selector.refinedBy[1].start;
// @ts-expect-error: only an opening card has words
document.addEventListener("hovergloss:close", ({ detail }) => detail.text);
