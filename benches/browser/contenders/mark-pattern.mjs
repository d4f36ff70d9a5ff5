// mark.js with one pattern that is the alternation of all terms, longest first: what its users are
// told to do when there are many.

import Mark from "/vendor/mark.js";

export async function mark(article, { forms, language }) {
  const terms = await (await fetch(forms)).json();
  terms.sort((one, other) => other.length - one.length);
  const any = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const pattern = language === "ko" ? new RegExp(any, "gi") : new RegExp(`\\b(?:${any})\\b`, "gi");
  await new Promise((done) => new Mark(article).markRegExp(pattern, { done }));
}
