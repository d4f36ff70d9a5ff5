// Looks for an order of the packed wasm's streams that brotli makes smaller, and writes it into
// tools/finish/pack.mjs. Starts with the order that is there and the wasm of the last build.
//
//   node tools/arrange.mjs [seconds]    60 by default

import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { section, sectionIds, sectionsOf } from "./finish/module.mjs";
import { arrangement, takeApart, withData } from "./finish/pack.mjs";
import { files } from "./finish/release.mjs";

const seconds = Number(process.argv[2] ?? 60);
const source = new URL("finish/pack.mjs", import.meta.url);
const packed = readFileSync(files("dist/embed").find((file) => file.endsWith("_bg.wasm")));
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(packed));
const half = exports.memory.buffer.byteLength / 2;
const length = exports.unpack(half);
const parts = takeApart(Buffer.from(exports.memory.buffer, half, length));
const bare = [...sectionsOf(packed)].filter(([id]) => id !== sectionIds.data).map(([id, content]) => section(id, content));
const program = Buffer.concat([packed.subarray(0, 8), ...bare]);
const size = (order) => brotliCompressSync(withData(program, parts, length, order)).length;

let best = { order: arrangement, bytes: size(arrangement) };
console.log(best.bytes);
const end = Date.now() + 1000 * seconds;
while (Date.now() < end) {
  const order = [...best.order];
  const any = () => Math.floor(Math.random() * order.length);
  for (let moves = 1 + Math.floor(Math.random() * 2); moves > 0; moves -= 1) order.splice(any(), 0, ...order.splice(any(), 1));
  const bytes = size(order);
  if (bytes >= best.bytes) continue;
  best = { order, bytes };
  console.log(bytes, order.join(" "));
}

const names = (list) => `  ...[${list.map((name) => `"${name}"`).join(", ")}],\n`;
const written = `arrangement = [\n${names(best.order.slice(0, 10))}${names(best.order.slice(10))}];`;
const text = readFileSync(source, "utf8");
writeFileSync(source, text.replace(/arrangement = \[\n[^;]*\];/, () => written));
