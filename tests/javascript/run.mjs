// Cargo's runner for tests in a page, with the engine as JavaScript: makes it of the test's wasm by
// the steps of the build, and runs it in Chromium, in a page without WebAssembly. The same tests run
// as wasm with wasm-bindgen's own runner.
//
//   CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER="node tests/javascript/run.mjs" \
//     cargo test --profile quick --target wasm32-unknown-unknown --test engine money::

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Chromium } from "../../tools/chromium.mjs";
import { toJavaScript } from "../../tools/finish/javascript.mjs";
import { shrink } from "../../tools/finish/wasm.mjs";

/** What wasm-bindgen's crate for tests gives to the page. */
const given = ["WasmBindgenTestContext", ..."debug log info warn error".split(" ").map((name) => `__wbgtest_console_${name}`)];

const minutes = 5;
const page = `<!doctype html><meta charset="utf-8"><title>Tests</title><pre id="output" style="visibility: hidden"></pre>`;
const here = new URL(".", import.meta.url);

const [wasm, ...options] = process.argv.slice(2);
const filter = options.find((option) => !option.startsWith("-")) ?? "";
// `__wbgt__engine::money::ranges`, or `__wbgt_$_…` where it is to be left out.
const all = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(wasm)))
  .map(({ name }) => name)
  .filter((name) => name.startsWith("__wbgt_"));
if (all.length === 0) throw new Error("No test is known by the names that wasm-bindgen exports them under.");
const tests = all.filter((name) => name.slice(name.indexOf("::") + 2).includes(filter));

const work = mkdtempSync(join(tmpdir(), "hovergloss-tests-"));
const files = {
  "/tests.html": () => page,
  "/tests.js": () => readFileSync(new URL("page.js", here)),
  "/hovergloss-web.js": () => readFileSync(join(work, "hovergloss-web.js")),
  "/hovergloss-js.js": () => readFileSync(join(work, "hovergloss-js.js")),
};
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  try {
    // What is none of these is a file of the repository: cargo runs tests there.
    const body = files[pathname]?.() ?? readFileSync(join(".", pathname));
    const type = { html: "text/html", js: "text/javascript" }[pathname.split(".").pop()] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type }).end(body);
  } catch (error) {
    response.writeHead(404).end(String(error));
  }
});

let browser;
try {
  const glue = `export const tests = () => [${tests.map((name) => `wasm[${JSON.stringify(name)}]`)}];`;
  const engine = shrink(wasm, work, ["-Oz"], given, glue);
  toJavaScript(engine.wasm, work);
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  browser = new Chromium();
  const tab = await browser.page();
  tab.on("Runtime.exceptionThrown", ({ exceptionDetails }) => console.error(exceptionDetails.exception?.description));
  await tab.open(`http://127.0.0.1:${server.address().port}/tests.html`);
  const run = tab.evaluate(`import("/tests.js").then(({ run }) => run(${all.length - tests.length}))`);
  const passed = await Promise.race([run, wait(minutes * 60_000, "late", { ref: false })]);
  console.log(await tab.evaluate("document.querySelector('#output').textContent"));
  if (passed === "late") console.error(`The tests have not ended within ${minutes} minutes.`);
  process.exitCode = passed === true ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser?.close();
  server.close();
  rmSync(work, { recursive: true, force: true });
}
