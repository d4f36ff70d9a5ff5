// The JavaScript that wasm-bindgen writes ("glue"), cut down to what the wasm and the loader use.
//
// One glue serves both engines, the wasm and the JavaScript made from it: it is handed a function
// that makes the engine's exports from its imports, and knows nothing of WebAssembly.

import { esbuild, expect } from "./commands.mjs";

const file = "tools/finish/glue.mjs";

/** The module name the imports have in the wasm. */
export const importModule = "./hovergloss-web_bg.js";

/** wasm-bindgen's text with our own JavaScript in it, where it would import that. `read` reads a file by its path. */
export function joined(text, read) {
  return text.replace(/^import \{ [\w, ]+ \} from '(.*)';\n/gm, (_, path) => read(path).replace(/^export /gm, ""));
}

/**
 * Splits wasm-bindgen's text into what comes before the imports, the imports by name, and what
 * comes after them.
 */
export function parse(text) {
  const opening = "    const import0 = {\n        __proto__: null,\n";
  const closing = `    };\n    return {\n        __proto__: null,\n        "${importModule}": import0,\n    };\n}\n`;
  const [start, end] = [text.indexOf(opening), text.indexOf(closing)];
  expect(start > 0 && end > start, "wasm-bindgen's table of imports is not where it was", file);

  const imports = new Map();
  const entries = text.slice(start + opening.length, end).split(/^(?= {8}\w+: function\()/m);
  for (const entry of entries) {
    const parts = /^ {8}(\w+): function(\([^]*\}),\n$/.exec(entry);
    expect(parts, `this import does not look like one: ${entry.slice(0, 200)}`, file);
    imports.set(parts[1], terse(parts[2]));
  }

  // wasm-bindgen's ways to fetch and compile are the loader's business.
  const after = text.slice(end + closing.length);
  const loading = after.indexOf("\nlet wasmModule, wasmInstance, wasm;\n");
  expect(loading > 0, "wasm-bindgen's loading code is not where it was", file);
  const rest = after.slice(loading);
  const whole = rest.trimEnd().endsWith("export { initSync, __wbg_init as default };");
  expect(whole, "wasm-bindgen's loading code is not what it was", file);
  // A program with a `main` begins with it.
  const begin = rest.includes("wasm.__wbindgen_start();") ? "wasm.__wbindgen_start();" : "";
  return { before: text.slice(0, start), imports, after: after.slice(0, loading), begin };
}

/**
 * An import in fewer bytes: as an arrow, with what several hundred of them do in functions of their own,
 * `give` and `giveText` of `shake`. `function() { return handleError(function (a) {…}, arguments); }` is
 * `catching((a) => …)`.
 */
function terse(entry) {
  const parts = /^\(\) \{ return handleError\(function (\([\w, ]*\) \{[^]*\}), arguments\); \}$/.exec(entry);
  const body = (parts?.[1] ?? entry)
    .replace(
      /(?:const|var) (ptr\d) = (?:isLikeNone\(ret\) \? 0 : )?passStringToWasm0\(ret, [^]*setInt32\(arg0 \+ 4 \* 0, \1, true\);/,
      "return giveText(arg0, ret);",
    )
    // A page has every class that we ask for. A worker has no Window.
    .replace(/let result;\s*try \{\s*result = (.* instanceof (?!Window;).*);[^]*?\n +\}\n *const ret = result;/, "const ret = $1;")
    .replace("return isLikeNone(ret) ? 0 : addHeapObject(ret);", "return give(ret);")
    .replace(/const ret = (.*);\n *return (|\w+\((?:arg0, )?)ret(\)?);/, (_, value, before, after) => `return ${before}${value}${after};`);
  const arrow = body.replace(") {", ") => {");
  return parts ? `catching(${arrow})` : arrow;
}

/** The full names of these imports. `names` is what `wasm-opt` printed: see `rename`. */
export function fullNames(shortNames, names) {
  const imports = new Map(
    JSON.parse(names).imports.map(([module, name, short]) => {
      expect(module === importModule, `the wasm imports ${name} from ${module}`, file);
      return [short, name];
    }),
  );
  return shortNames.map((short) => {
    expect(imports.has(short), `wasm-opt named no import ${short}`, file);
    return imports.get(short);
  });
}

/**
 * The glue with only the imports that the wasm still has, as a list, and only these functions to call. The
 * last wasm calls its imports by their places in that list: see tools/finish/order.mjs.
 */
export function shake({ before, imports, after, begin }, used, exported, more = "") {
  const kept = used.map((name) => {
    expect(imports.has(name), `the wasm imports ${name}, which the glue has not`, file);
    return `        ${imports.get(name)},\n`;
  });
  const whole = `${alone(before)}
    return { __proto__: null, "${importModule}": [
${kept.join("")}    ] };
}
${alone(after)}
function catching(f) {
    return (...args) => handleError(f, args);
}
function give(object) {
    return isLikeNone(object) ? 0 : addHeapObject(object);
}
function giveText(at, text) {
    const pointer = isLikeNone(text) ? 0 : passStringToWasm0(text, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    getDataViewMemory0().setInt32(at + 4, WASM_VECTOR_LEN, true);
    getDataViewMemory0().setInt32(at, pointer, true);
}
let wasm;
function instantiate(make) {
    if (!wasm) {
        wasm = make(__wbg_get_imports());
        ${begin}
    }
}
export { instantiate, ${exported.join(", ")} };
${more}`;
  return compress(whole, { treeShaking: true, minifySyntax: true });
}

/**
 * Marks what may be left out: exports that the loader does not use, clean-up of unused classes. Without what
 * is there for old browsers and for a wasm that cannot reallocate.
 */
function alone(text) {
  return text
    .replace(/^export (?=class |function )/gm, "")
    .replace(/^if \(Symbol\.dispose\).*\n/gm, "")
    .replace(/^if \(!\('encodeInto' in cachedTextEncoder\)\) \{\n[^]*?^\}\n/m, "")
    .replace(/^ {4}if \(realloc === undefined\) \{\n[^]*?^ {4}\}\n/m, "")
    .replace(
      /\(typeof FinalizationRegistry === 'undefined'\)\s*\? \{ register: \(\) => \{\}, unregister: \(\) => \{\} \}\s*: new/g,
      "/* @__PURE__ */ new",
    );
}

/**
 * The wasm with one name for imports that are the same in JavaScript, as `length` of several classes is: then
 * wasm-opt keeps one. wasm-bindgen tells them apart by digits, so the names are of one length.
 */
export function share(wasm, { imports }) {
  const first = new Map();
  let text = wasm.toString("latin1");
  for (const [name, entry] of imports) {
    const same = `${name.length} ${entry}`;
    if (first.has(same)) text = text.replaceAll(name, first.get(same));
    else first.set(same, name);
  }
  return Buffer.from(text, "latin1");
}

/** The wasm's exports that a glue uses. */
export function usedExports(glue) {
  const uses = glue.matchAll(/\bwasm(?:\.(\w+)|\["([^"]+)"\])/g);
  return [...new Set(Array.from(uses, ([, name, quoted]) => name ?? quoted))].sort();
}

/**
 * Gives the exports the short names that wasm-opt chose.
 *
 * `names` is what `wasm-opt --minify-imports-and-exports-and-modules` printed.
 */
export function rename(glue, names) {
  for (const [name, short] of JSON.parse(names).exports) {
    // A test's name has colons, so it is asked for in quotes.
    const quoted = name.replaceAll("$", "\\$");
    const pattern = new RegExp(`\\bwasm(?:\\.${quoted}(?![\\w$])|\\["${quoted}"\\])`, "g");
    expect(pattern.test(glue), `the glue does not mention ${name}, which the wasm has`, file);
    glue = glue.replace(pattern, () => `wasm.${short}`);
  }
  const module = glue.split(`"${importModule}"`).length - 1;
  expect(module === 1, `the glue names the module of its imports ${module} times`, file);
  return compress(glue.replace(`"${importModule}"`, "a"), { minify: true, mangleProps: /^_(_wbg|_wrap|_destroy|wbg)_?/ });
}

/**
 * Tells Chromium (136 and later) to compile all of a file while it loads, beside the page's own work:
 * nearly every function of the glue and the loader runs before the first mark.
 */
export function eager(text) {
  return `//# allFunctionsCalledOnLoad\n${text}`;
}

/** The shortest text that does the same. */
export function compress(text, options = { minify: true }) {
  return esbuild.transformSync(text, {
    ...options,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  }).code;
}
