// The step that adapts wasm2js's text must fail where a release of Binaryen has changed that text:
// `node --test tests/javascript/adapt.mjs`.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { run } from "../../tools/finish/commands.mjs";
import { adapt } from "../../tools/finish/javascript.mjs";

/** What this release of wasm2js makes of a small module, which has data, grows its memory and calls out. */
function made() {
  const folder = mkdtempSync(join(tmpdir(), "hovergloss-adapt-"));
  try {
    const file = (name) => join(folder, name);
    const module = `(module
      (import "a" "a" (func $tell (param i32)))
      (memory (export "b") 1)
      (data (i32.const 16) "some")
      (func (export "c") (result i32) (call $tell (memory.size)) (memory.grow (i32.const 1))))`;
    writeFileSync(file("small.wat"), module);
    run("wasm-as", file("small.wat"), "-o", file("small.wasm"));
    run("wasm2js", "-Oz", file("small.wasm"), "-o", file("small.js"));
    return readFileSync(file("small.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const text = made();

test("what is adapted runs, and growing memory ends the views of before", async () => {
  const { default: make } = await import(`data:text/javascript,${encodeURIComponent(adapt(text, []))}`);
  const told = [];
  const exports = make({ a: { a: (pages) => told.push(pages) } });
  const before = new Uint8Array(exports.b.buffer);
  assert.deepEqual([exports.c(), told, before.length], [1, [1], 0]);
  assert.equal(exports.b.buffer.byteLength, 2 << 16);
});

const changes = {
  "the import": ["import * as a from 'a';", "import a from 'a';"],
  "how memory grows": ["new ArrayBuffer(newPages << 16)", "new ArrayBuffer(newPages * 65536)"],
  "what memory grows into": ["bufferView = HEAPU8;", "view = HEAPU8;"],
  "the end": ["var retasmFunc = asmFunc", "const retasmFunc = asmFunc"],
};

for (const [name, [from, to]] of Object.entries(changes)) {
  test(`another text of ${name} is refused`, () => {
    assert.ok(text.includes(from), `wasm2js no longer writes ${from}`);
    assert.throws(() => adapt(text.replaceAll(from, to), []), /tools\/finish\/javascript\.mjs: .*release/s);
  });
}
