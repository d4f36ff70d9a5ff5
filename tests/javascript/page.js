// Runs in the page: what wasm-bindgen's own runner does there, with the engine as JavaScript.

import engine from "/hovergloss-js.js";
import * as glue from "/hovergloss-web.js";

// Whatever asked for it would fail.
delete self.WebAssembly;

/** Whether all tests passed; what there is to say about them is in `#output`. */
export async function run(left) {
  self.__wbg_test_invoke = (test) => test();
  // What a test writes to the console is shown where it fails.
  for (const method of ["debug", "log", "info", "warn", "error"]) {
    console[method] = (...values) => glue[`__wbgtest_console_${method}`](values);
  }
  glue.instantiate(engine);
  const context = new glue.WasmBindgenTestContext(false);
  context.include_ignored(false);
  context.filtered_count(left);
  return context.run(glue.tests());
}
