// A release: all files that the loader takes, in one folder named after their contents. Such a
// folder never changes, so it may be cached for ever, and a page that still holds yesterday's
// loader goes on finding yesterday's files beside today's.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { expect } from "./commands.mjs";

const file = "tools/finish/release.mjs";

/** Folders of data that the engine fetches. */
const data = ["glossaries", "messages", "rates", "tables"];

/** The name of a release's folder. */
export const folderName = /^hovergloss-[0-9a-f]{8}$/;

/**
 * Moves the engine and its data, which lie in `folder`, into the release's own folder in it, and
 * returns that folder's name. A loader comes along for sites that pin it by its digest, since the
 * one beside the folder changes under its name.
 */
export function gather(folder, loader) {
  writeFileSync(join(folder, "hovergloss-pinned.js"), loader);
  const parts = readdirSync(folder).filter((name) => name.startsWith("hovergloss-") || data.includes(name));
  const hash = createHash("sha256");
  for (const path of parts.flatMap((name) => files(join(folder, name)))) {
    hash.update(slashed(relative(folder, path))).update("\0").update(readFileSync(path));
  }
  const release = `hovergloss-${hash.digest("hex").slice(0, 8)}`;
  mkdirSync(join(folder, release));
  for (const name of parts) renameSync(join(folder, name), join(folder, release, name));
  return release;
}

/** The loader with the release's name in it. */
export function nameIn(loader, release) {
  const blank = 'const release = "./";';
  expect(loader.split(blank).length === 2, `the loader does not say \`${blank}\` once`, file);
  return loader.replace(blank, `const release = "./${release}/";`);
}

/** Every file under a folder, in the order of their names; of a file, itself. */
export function files(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}

/** A path as addresses write it. */
export function slashed(path) {
  return path.split(sep).join("/");
}
