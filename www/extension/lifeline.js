// Leaves no trace in Firefox, which ends the scripts of a removed extension before they could.
//
// It also takes the style sheets away that the extension has put into pages. Without `lifeline.css`
// an animation runs on our element, and at its end methods of the page's own objects, bound
// beforehand, take off what we have added. They are the browser's, and nothing of ours runs there.

import { isOurs } from "./isolation.js";

const host = "hovergloss-notes";
const spans = "span.hovergloss-term, span.hovergloss-money";
const property = "--hovergloss-lifeline";

let sheet;
let held = [];
// Spans are made anew with every reading, whether there is news in it or not.
const renewed = new MutationObserver((records) => {
  if (records.some(({ addedNodes }) => [...addedNodes].some((node) => node.matches?.(spans)))) holdLifeline();
});

/** Holds what is there now. To be called whenever the notes have been made. */
export function holdLifeline() {
  const element = document.querySelector(host);
  // Without the style sheet the animation would run at once.
  if (!element?.wrappedJSObject || !getComputedStyle(document.documentElement).getPropertyValue(property)) return;
  release();
  if (!document.adoptedStyleSheets.includes(sheet)) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`@keyframes hovergloss-gone { to { opacity: 0; } }
      ${host} { animation: var(${property}, hovergloss-gone) 1ms !important; }`);
    document.adoptedStyleSheets.push(sheet);
  }
  const page = window.wrappedJSObject;
  const ours = [...document.adoptedStyleSheets].filter(isOurs);
  const marks = [...document.querySelectorAll(spans)].map(({ wrappedJSObject }) => wrappedJSObject);
  if (marks.length > 0) renewed.observe(document, { childList: true, subtree: true });
  const ends = [
    ...ours.map(({ wrappedJSObject: sheet }) => sheet.replaceSync.bind(sheet, "")),
    ...["hovergloss-term", "hovergloss-money"].map((name) => page.CSS.highlights.delete.bind(page.CSS.highlights, name)),
    // The event comes as one argument more, so only methods that take no more than they have.
    ...marks.flatMap((span) =>
      [...span.childNodes].map((node) => span.parentNode.insertBefore.bind(span.parentNode, node, span)),
    ),
    ...marks.map((span) => span.remove.bind(span)),
    ...marks.map(({ parentNode }) => parentNode.normalize.bind(parentNode)),
    element.wrappedJSObject.remove.bind(element.wrappedJSObject),
  ];
  held = ends.map((end) => [element, end]);
  for (const end of ends) element.wrappedJSObject.addEventListener("animationend", end);
}

/** Lets go again, where the notes are taken off in the ordinary way. */
export function dropLifeline() {
  release();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((other) => other !== sheet);
}

function release() {
  for (const [element, end] of held) element.wrappedJSObject.removeEventListener("animationend", end);
  held = [];
  renewed.disconnect();
}
