// The interface's languages: each file has every message of the English one, in its order, with
// the same places for what is put in.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Throws on the first message that is missing, unknown or has lost a placeholder. */
export function checkMessages(folder) {
  const english = lines(folder, "en.txt");
  for (const file of readdirSync(folder)) {
    const own = lines(folder, file);
    for (let index = 0; index < Math.max(own.length, english.length); index += 1) {
      const [[key, text] = [], [wanted, original] = []] = [own[index], english[index]];
      const stop = (problem, remedy) => {
        throw new Error(`${join(folder, file)}:${index + 1}: ${problem}. ${remedy}`);
      };
      if (key !== wanted) {
        stop(`\`${key ?? ""}\` stands where \`${wanted ?? ""}\` should`, "Keep the keys of en.txt, in its order.");
      }
      if (!text?.trim()) stop(`\`${key}\` says nothing`, "Translate it.");
      if (places(text) !== places(original)) stop(`\`${key}\` needs ${places(original)} {}`, "Put them where they belong.");
    }
  }
}

function lines(folder, file) {
  const text = readFileSync(join(folder, file), "utf8").trimEnd();
  return text.split("\n").map((line) => {
    const at = line.indexOf(" = ");
    return [line.slice(0, at), line.slice(at + 3)];
  });
}

const places = (text) => text.split("{}").length - 1;

/** The most characters that Chrome shows of an extension's description. */
const longest = 132;

/** The same for the words that the browser itself says for the extension: `messages.json` a language. */
export function checkLocales(folder) {
  const english = read(folder, "en");
  for (const locale of readdirSync(folder)) {
    const own = read(folder, locale);
    const stop = (key, problem) => {
      throw new Error(`${join(folder, locale, "messages.json")}: \`${key}\` ${problem}.`);
    };
    for (const key of new Set([...Object.keys(english), ...Object.keys(own)])) {
      if (!own[key]?.message) stop(key, "is missing. Translate it");
      if (!english[key]) stop(key, "is not in _locales/en. Remove it");
      const kept = ({ message }) => message.match(/%s|\$WORDS\$/g)?.join() ?? "";
      if (kept(own[key]) !== kept(english[key])) stop(key, `needs ${kept(english[key])}`);
    }
    if (own.description.message.length > longest) stop("description", `is longer than ${longest} characters`);
  }
}

const read = (folder, locale) => JSON.parse(readFileSync(join(folder, locale, "messages.json"), "utf8"));
