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
        throw new Error(`www/messages/${file}:${index + 1}: ${problem}. ${remedy}`);
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
