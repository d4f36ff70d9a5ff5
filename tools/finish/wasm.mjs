// The wasm, made small: what the glue does not use goes, then Binaryen's passes for size.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./commands.mjs";
import * as glue from "./glue.mjs";
import { order } from "./order.mjs";

/**
 * What Rust's wasm32 target emits and every browser we serve runs. By name, since `--all-features`
 * writes an encoding that browsers refuse.
 */
export const features = [
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-multivalue",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-reference-types",
  "--enable-sign-ext",
];

/**
 * Turns cargo's wasm into `hovergloss-web_bg.wasm` and its glue, both in `folder`, with the given
 * passes of Binaryen. The glue exports these functions of Rust's, and nothing else stays in the wasm
 * but what `more`, a text to add to the glue, asks for. Returns their paths, and that of the same wasm
 * with its functions' names.
 */
export function shrink(compiled, folder, passes = smallest, exported = ["start"], more = "") {
  const at = (name) => join(folder, name);
  // Without the note that the target has reference types, wasm-bindgen keeps its JavaScript values
  // in an array of the glue. That is as small, and the only way wasm2js can follow.
  run("wasm-opt", ...features, "--strip-target-features", "-g", compiled, "-o", at("hovergloss-web.wasm"));
  run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", folder, at("hovergloss-web.wasm"));

  const read = (name) => readFileSync(at(name), "utf8");
  const parsed = glue.parse(glue.joined(read("hovergloss-web.js"), read));
  let wasm = at("hovergloss-web_bg.wasm");
  writeFileSync(wasm, glue.share(readFileSync(wasm), parsed));
  let text;
  // Fewer exports need fewer imports, and those again fewer exports.
  for (let before = Infinity, round = 0; ; round += 1) {
    const imports = importsOf(wasm);
    if (imports.length === before) break;
    before = imports.length;
    text = glue.shake(parsed, imports, exported, more);
    wasm = keepExports(wasm, glue.usedExports(text), at(`reachable-${round}.wasm`), at("reachable.json"));
  }

  // With the functions' names, for tools/profile.mjs; the next step leaves them out.
  run("wasm-opt", ...features, "-g", "--duplicate-import-elimination", ...passes, wasm, "-o", at("small.wasm"));
  const names = run(
    "wasm-opt",
    ...features,
    "--minify-imports-and-exports-and-modules",
    at("small.wasm"),
    "-o",
    at("minified.wasm"),
  );
  const { module, imports } = order(readFileSync(at("minified.wasm")));
  writeFileSync(at("hovergloss-web_bg.wasm"), module);
  // The last passes may have left out imports too.
  text = glue.shake(parsed, glue.fullNames(imports, names), exported, more);
  writeFileSync(at("hovergloss-web.js"), glue.eager(glue.rename(text, names)));
  return { wasm: at("hovergloss-web_bg.wasm"), glue: at("hovergloss-web.js"), named: at("small.wasm") };
}

/**
 * Each was measured to make the brotli size smaller. Inlining every function that has one caller,
 * the default, makes a smaller file that compresses worse. Functions of five instructions or less inlined
 * would be 0.35 % more, and less for Chromium to do, which compiles each function when it is first called. Each value keeps a local variable of its own: sharing them is a smaller
 * file that compresses worse, too (0.5 %), and so are values that `simplify-locals` moves and `local-cse` keeps
 * (0.5 %). The first kilobyte of memory is the far end of Rust's stack, so unused. Not `--traps-never-happen`: it takes out checks of bounds, for 0.2 % of the size.
 */
export const smallest = [
  "--low-memory-unused",
  "--one-caller-inline-max-function-size=200",
  "--always-inline-max-function-size=2",
  ...["coalesce-locals", "simplify-locals", "local-cse"].map((pass) => `--skip-pass=${pass}`),
  ...["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz", "-Oz"],
];

function importsOf(wasm) {
  const names = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(wasm))).map(({ name }) => name);
  return [...new Set(names)];
}

/** Leaves out of the wasm whatever these exports do not reach. */
export function keepExports(wasm, names, output, graph) {
  writeFileSync(graph, JSON.stringify(names.map((name) => ({ name: `export ${name}`, root: true, export: name }))));
  run("wasm-metadce", ...features, "-g", `--graph-file=${graph}`, wasm, "-o", output);
  return output;
}
