// The glossaries as they travel: without what only readers of the source need, and the built-in one
// once more for each language of its definitions, since a reader needs one.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The languages of which src/embed/files.rs knows a file. */
const languages = ["en", "ko"];

/** Writes the glossaries of a folder anew, and beside each `name.language.json`. */
export function writeGlossaries(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const glossary = JSON.parse(readFileSync(path, "utf8"));
    // Blanks and line ends are 1.5 KB of a first visit.
    writeFileSync(path, JSON.stringify(glossary));
    for (const language of languages) {
      writeFileSync(path.replace(/json$/, `${language}.json`), JSON.stringify(inLanguage(glossary, language, name)));
    }
  }
}

/** The same glossary with the definitions of one language. Forms stay: articles are in any. */
function inLanguage(glossary, language, name) {
  const alone = (id, part) => {
    const other = Object.keys(part.definition ?? {}).find((key) => !languages.includes(key));
    if (other) {
      throw new Error(`${name}: "${id}" has a definition in "${other}"; name its file here and in src/embed/files.rs.`);
    }
    const own = part.definition?.[language];
    return own ? { ...part, definition: { [language]: own } } : part;
  };
  const terms = glossary.terms.map((term) => {
    const { senses } = term;
    return alone(term.id, senses ? { ...term, senses: senses.map((sense) => alone(term.id, sense)) } : term);
  });
  return { ...glossary, terms };
}
