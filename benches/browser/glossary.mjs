// Glossaries of any length: the built-in one, then two words of a dictionary put together, so that
// forms share beginnings and compress as real ones do.

import { readFileSync } from "node:fs";
import { random } from "./random.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const builtIn = JSON.parse(read("www/glossaries/ai-and-markets.json")).terms;

/** Each line begins with the number of characters it shares with the line before, in base 36. */
function korean() {
  const words = [];
  for (const line of read("cli/data/ko-longer-words.txt").split("\n").filter(Boolean)) {
    words.push((words.at(-1) ?? "").slice(0, parseInt(line[0], 36)) + line.slice(1));
  }
  return words;
}

function english() {
  const lines = read("src/engine/glossary/formats/everyday.en.txt").split("\n");
  return lines.filter((line) => /^[a-z]{4,}$/.test(line));
}

const words = { ko: korean(), en: english() };
const between = { ko: "", en: " " };
// Short, so that 100,000 of them stay below the longest file that Hovergloss reads.
const definition = {
  ko: (form) => `${form}의 크기.`,
  en: (form) => `How large a ${form} is.`,
};

/** A glossary of `count` terms as a site writes it, the invented ones in one language. */
export function glossary(language, count) {
  const terms = builtIn.slice(0, count);
  const { pick } = random(count + language.charCodeAt(0));
  const known = new Set();
  while (terms.length < count) {
    const form = pick(words[language]) + between[language] + pick(words[language]);
    if (known.has(form)) continue;
    known.add(form);
    terms.push({
      id: `t${terms.length}`,
      forms: { [language]: [form] },
      definition: { [language]: definition[language](form) },
    });
  }
  return { terms };
}

/** What the other contenders are given: the forms of one language, and no more. */
export function forms({ terms }, language) {
  return [...new Set(terms.flatMap((term) => term.forms[language] ?? []))];
}
