// Prints what every shipped file weighs, and fails where the first folder is above tools/budget.json.
//
//   node tools/sizes.mjs [folder …]    bytes: as it is, gzip -9, brotli -11

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { files, slashed } from "./finish/release.mjs";

const folders = process.argv.length > 2 ? process.argv.slice(2) : ["dist/embed"];
const budget = JSON.parse(readFileSync(new URL("budget.json", import.meta.url), "utf8"));

/** A folder's files, by their names in it; the release's folder has another name in every release. */
function contents(folder) {
  return files(folder).map((file) => [
    slashed(relative(folder, file)).replace(/^hovergloss-[0-9a-f]{8}\//, ""),
    readFileSync(file),
  ]);
}

function print(name, ...columns) {
  console.log(name.padEnd(44) + columns.map((column) => String(column).padStart(10)).join(""));
}

const sizes = [];
const printed = new Map();
for (const folder of folders) {
  print(folder, "raw", "gzip", "brotli");
  // What was copied from a folder before is not printed again.
  for (const [name, bytes] of contents(folder).filter(([name, bytes]) => !printed.get(name)?.equals(bytes))) {
    const [raw, gzip, brotli] = [bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)].map(({ length }) => length);
    print(name, raw, gzip, brotli);
    printed.set(name, bytes);
    if (folder === folders[0]) sizes.push({ name, brotli });
  }
  console.log();
}

/** `rates/*.bin` names every such file of that folder. */
function matches(pattern, name) {
  return pattern.includes("*")
    ? name.startsWith(pattern.slice(0, pattern.indexOf("*"))) && name.endsWith(pattern.slice(pattern.indexOf("*") + 1))
    : name === pattern;
}

// See tools/build.sh: without its source the standard library is larger, whatever we do.
const sysroot = execFileSync("rustc", ["--print", "sysroot"], { encoding: "utf8" }).trim();
const lenient = !existsSync(join(sysroot, "lib", "rustlib", "src", "rust", "library"));

let failed = false;
print("budget", "", "at most", "brotli");
for (const [part, { files: patterns, brotli: most, each }] of Object.entries(budget)) {
  const found = patterns.map((pattern) => sizes.filter(({ name }) => matches(pattern, name)));
  const missing = patterns.filter((_, index) => found[index].length === 0);
  const weights = found.flat().map(({ brotli }) => brotli);
  const weight = each ? Math.max(...weights) : weights.reduce((sum, bytes) => sum + bytes, 0);
  print(part, "", most, weight);
  if (missing.length > 0) {
    console.error(`${basename(folders[0])}: ${missing.join(", ")} is missing. Run \`make build\`.`);
    failed = true;
  } else if (weight > most) {
    const excuse = lenient && patterns.some((pattern) => pattern.startsWith("hovergloss-"));
    const advice = excuse ? "Allowed, as rust-src is missing here." : "See what grew, or change tools/budget.json and say why.";
    console.error(`${part}: ${weight - most} bytes over the budget. ${advice}`);
    failed ||= !excuse;
  }
}
process.exitCode = failed ? 1 : 0;
