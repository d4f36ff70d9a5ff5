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
    const { $schema, ...glossary } = JSON.parse(readFileSync(path, "utf8"));
    // Blanks and line ends are 1.5 KB of a first visit.
    writeFileSync(path, JSON.stringify(glossary));
    for (const language of languages) {
      writeFileSync(path.replace(/json$/, `${language}.json`), JSON.stringify(inLanguage(glossary, language, name)));
    }
  }
}

/** The same glossary with what it tells a reader in one language. Forms stay: articles are in any. */
function inLanguage(glossary, language, name) {
  const alone = (texts) => (texts?.[language] ? { [language]: texts[language] } : texts);
  const told = (id, part) => {
    const other = Object.keys(part.definition ?? {}).find((key) => !languages.includes(key));
    if (other) {
      throw new Error(`${name}: "${id}" has a definition in "${other}"; name its file here and in src/embed/files.rs.`);
    }
    const own = { ...part };
    for (const field of ["definition", "label"]) if (part[field]) own[field] = alone(part[field]);
    return own;
  };
  const terms = glossary.terms.map((term) => {
    const { senses } = term;
    return told(term.id, senses ? { ...term, senses: senses.map((sense) => told(term.id, sense)) } : term);
  });
  const categories = Object.fromEntries(Object.entries(glossary.categories).map(([id, names]) => [id, alone(names)]));
  return { ...glossary, title: alone(glossary.title), categories, terms };
}
