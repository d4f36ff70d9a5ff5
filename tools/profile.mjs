// Prints what each part of the wasm costs: rooms of the house, crates, and the largest functions.
//
//   node tools/profile.mjs [functions] [file]      how many functions to list; a wasm with names
//
// Bytes are those of the code before compression; brotli leaves about two fifths of them.

import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const listed = Number(process.argv[2] ?? 15);
const file = process.argv[3] ?? "dist/hovergloss-named.wasm";
const bytes = readFileSync(file);

/** Reads one number of WebAssembly's (LEB128) at a place; returns it and the place behind it. */
function number(at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function text(at) {
  const [length, from] = number(at);
  return [bytes.toString("utf8", from, from + length), from + length];
}

/** Every section: its number, the name of a custom one, where its contents begin, and its size. */
function* sections() {
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [size, from] = number(at + 1);
    const [name, begin] = id === 0 ? text(from) : [undefined, from];
    yield { id, name, begin, size, end: from + size };
    at = from + size;
  }
}

/** How many functions are imported: they are numbered before those of the code. */
function imports(at) {
  let [count, next] = number(at);
  let functions = 0;
  for (; count > 0; count -= 1) {
    next = text(text(next)[1])[1];
    const kind = bytes[next];
    if (kind > 0) throw new Error(`${file}: it imports something other than functions, which this reader cannot read.`);
    functions += 1;
    next = number(next + 1)[1];
  }
  return functions;
}

function codeSizes(at) {
  let [count, next] = number(at);
  const sizes = [];
  for (; count > 0; count -= 1) {
    const [size, from] = number(next);
    sizes.push(from + size - next);
    next = from + size;
  }
  return sizes;
}

/** The functions' names, by number. */
function names(at, end) {
  const found = new Map();
  while (at < end) {
    const kind = bytes[at];
    const [size, from] = number(at + 1);
    at = from + size;
    if (kind !== 1) continue;
    let [count, next] = number(from);
    for (; count > 0; count -= 1) {
      const [index, behind] = number(next);
      const [name, after] = text(behind);
      // Crates come with a number, "core[27cd0353e63fa9bc]", that tells nobody anything.
      found.set(index, name.replace(/\[[0-9a-f]{12,16}\]/g, ""));
      next = after;
    }
  }
  return found;
}

/** The room or crate that a function belongs to. A crate's generic code made for us is ours. */
function part(name) {
  const room = /\bhovergloss::(\w+)(?:::(\w+))?/.exec(name);
  if (room) return `hovergloss::${room[1]}${room[2] && /^[a-z]/.test(room[2]) ? `::${room[2]}` : ""}`;
  if (/__wbindgen|__wbg|wasm.bindgen/.test(name)) return "wasm-bindgen";
  return /\b(\w+)::/.exec(name)?.[1] ?? "without a crate";
}

const all = [...sections()];
const section = (id) => all.find((one) => one.id === id);
const nameSection = all.find(({ name }) => name === "name");
if (!nameSection) {
  console.error(`${file}: it holds no names. \`make build\` writes one that does.`);
  process.exit(1);
}
const known = names(nameSection.begin, nameSection.end);
const imported = section(2) ? imports(section(2).begin) : 0;
const functions = codeSizes(section(10).begin)
  .map((size, index) => ({ size, name: known.get(imported + index) ?? "(no name)" }))
  .sort((one, other) => other.size - one.size);

const parts = new Map([["(data)", section(11)?.size ?? 0]]);
for (const { name, size } of functions) parts.set(part(name), (parts.get(part(name)) ?? 0) + size);
const total = [...parts.values()].reduce((sum, size) => sum + size, 0);

const print = (size, name) =>
  console.log(`${String(size).padStart(8)} ${((100 * size) / total).toFixed(1).padStart(5)} %  ${name}`);
const packed = brotliCompressSync(bytes.subarray(section(10).begin, section(10).end)).length;
console.log(`\nThe wasm by part: ${total} bytes; its code alone takes ${packed} with brotli`);
let small = 0;
for (const [name, size] of [...parts].sort((one, other) => other[1] - one[1])) {
  if (size * 200 < total) small += size;
  else print(size, name);
}
print(small, "all parts below half a percent");
console.log(`\nIts ${listed} largest functions, of ${functions.length}`);
for (const { name, size } of functions.slice(0, listed)) print(size, name.replace(/^(.{110}).+$/, "$1…"));
