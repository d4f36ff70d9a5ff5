// dist/embed: what a site copies onto its own server.

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { files, folderName, slashed } from "./release.mjs";

/** What belongs to the product; the rest of the demo's folder is the demo. */
const shipped = (name) => folderName.test(name) || name === "hovergloss.js" || name === "hovergloss.d.ts";

/**
 * Copies the product from the demo's folder, adds the licences, and lists every file's digest.
 * Returns the new folder.
 */
export function layOut(demo, source) {
  const embed = join(source, "dist", "embed");
  rmSync(embed, { recursive: true, force: true });
  mkdirSync(embed, { recursive: true });
  for (const name of readdirSync(demo).filter(shipped)) cpSync(join(demo, name), join(embed, name), { recursive: true });
  for (const name of ["LICENSE-APACHE", "LICENSE-MIT"]) cpSync(join(source, name), join(embed, name));

  const digests = files(embed).map((file) => [slashed(relative(embed, file)), digest(file)]);
  writeFileSync(join(embed, "integrity.json"), `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`);
  return embed;
}

/** As the `integrity` attribute of a script wants it. */
function digest(file) {
  return `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;
}
