// The engine as plain JavaScript, for pages whose policy forbids wasm: Binaryen's wasm2js over the
// very wasm that ships, so that the same glue drives both.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, run } from "./commands.mjs";
import { compress } from "./glue.mjs";
import { features } from "./wasm.mjs";

const file = "tools/finish/javascript.mjs";

/**
 * Writes `hovergloss-js.js` into `folder` and returns its path. Its default export makes the
 * engine's exports from its imports.
 */
export function toJavaScript(wasm, folder) {
  const at = (name) => join(folder, name);
  const lowerings = ["--signext-lowering", "--llvm-nontrapping-fptoint-lowering"];
  run("wasm-opt", ...features, ...lowerings, wasm, "-o", at("lowered.wasm"));
  run("wasm2js", ...features, "-Oz", at("lowered.wasm"), "-o", at("lowered.js"));
  const text = adapt(readFileSync(at("lowered.js"), "utf8"), importsWithBigInt(at("lowered.wasm")));
  writeFileSync(at("hovergloss-js.js"), compress(text));
  return at("hovergloss-js.js");
}

/**
 * The text of wasm2js as a module of ours. `wide` names the imports that take a 64-bit integer. It
 * throws where the text is not what it was written for.
 */
export function adapt(text, wide) {
  text = replaceOnce(text, /^import \* as a from 'a';\n/, "", "the import of the glue");
  // wasm-bindgen knows that memory has grown by the old buffer's being detached, as wasm does it.
  text = replaceOnce(
    text,
    /var newBuffer = new ArrayBuffer\(newPages << 16\);\n\s*var newHEAP8 = new Int8Array\(newBuffer\);\n\s*newHEAP8\.set\(HEAP8\);\n/,
    "var newBuffer = grown(buffer, newPages << 16);\n",
    "the growth of memory",
  );
  expect(/\n {3}buffer = newBuffer;\n {3}bufferView = HEAPU8;\n/.test(text), "memory is not replaced as it was", file);
  text = replaceOnce(
    text,
    /\nvar retasmFunc = asmFunc\(\{\n {2}"a": a,\n\}\);\n(?:export var [\w$]+ = retasmFunc\.[\w$]+;\n)+$/,
    "\n",
    "the end of the module",
  );
  const names = JSON.stringify(wide);
  return `${text}
/** The buffer, larger and with the same contents; the old one is detached, so that old views end. */
function grown(buffer, size) {
  if (buffer.transfer) return buffer.transfer(size);
  // Browsers of before 2024 have no other way to detach one.
  const larger = new ArrayBuffer(size);
  new Uint8Array(larger).set(new Uint8Array(buffer));
  structuredClone(buffer, { transfer: [buffer] });
  return larger;
}
/** JavaScript without BigInt hands a 64-bit integer over as two halves; the glue wants it whole. */
function whole(f) {
  return (low, high) => f((BigInt(high) << 32n) | BigInt(low >>> 0));
}
export default ({ a }) => {
  for (const name of ${names}) a[name] = whole(a[name]);
  return asmFunc({ a });
};
`;
}

function replaceOnce(text, pattern, replacement, what) {
  const found = text.match(new RegExp(pattern.source, `${pattern.flags}g`))?.length ?? 0;
  expect(found === 1, `${what} was found ${found} times in wasm2js's output`, file);
  return text.replace(pattern, replacement);
}

/** The imports that take one 64-bit integer. Other shapes with one, and exports, are refused. */
function importsWithBigInt(wasm) {
  const lines = run("wasm-dis", ...features, wasm).split("\n");
  const wide = lines.filter((line) => /^ \(import .*\bi64\b/.test(line));
  const names = wide.map((line) => {
    const parts = /^ \(import "a" "([^"]+)" \(func \S+ \(param i64\)(?: \(result (?:i32|f64)\))?\)\)$/.exec(line);
    expect(parts, `this import takes 64-bit integers in a way that is not provided for: ${line.trim()}`, file);
    return parts[1];
  });
  const exported = new Set(lines.flatMap((line) => /^ \(export "[^"]+" \(func (\S+)\)\)$/.exec(line)?.[1] ?? []));
  for (const line of lines) {
    const name = /^ \(func (\S+) .*\bi64\b/.exec(line.replace(/\(local .*/, ""))?.[1];
    const signature = line.match(/\((?:param|result) [^)]*\bi64\b/);
    expect(!(name && signature && exported.has(name)), `the export ${name} takes or gives a 64-bit integer`, file);
  }
  return names;
}
