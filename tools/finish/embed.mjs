// dist/embed: what a site copies onto its own server.

import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What belongs to the product; the rest of the demo's folder is the demo. */
const shipped = [
  "hovergloss.js",
  "hovergloss-web.js",
  "hovergloss-web_bg.wasm",
  "hovergloss-js.js",
  "glossaries",
  "messages",
  "rates",
  "tables",
];

/** Copies the product from the demo's folder, adds the licences, and lists every file's digest. */
export function layOut(demo, source) {
  const embed = join(source, "dist", "embed");
  rmSync(embed, { recursive: true, force: true });
  mkdirSync(embed, { recursive: true });
  for (const name of shipped) {
    // A quick build has none.
    if (name === "hovergloss-js.js" && !existsSync(join(demo, name))) continue;
    cpSync(join(demo, name), join(embed, name), { recursive: true });
  }
  for (const name of ["LICENSE-APACHE", "LICENSE-MIT"]) cpSync(join(source, name), join(embed, name));

  const digests = files(embed).map((file) => [relative(embed, file).split(sep).join("/"), digest(file)]);
  writeFileSync(join(embed, "integrity.json"), `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`);
}

/** Every file under a folder, in the order of their names. */
export function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? files(path) : [path];
    })
    .sort();
}

/** As the `integrity` attribute of a script wants it. */
function digest(file) {
  return `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;
}
