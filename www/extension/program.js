// The extension's own part of the program: what panel and options page show, and what stored
// settings mean. The notes in pages are made by hovergloss.js, as on any site.

import * as glue from "./hovergloss-extension.js";

let made;

/** The program's functions, ready to be called. */
export function program() {
  made ??= (async () => {
    const file = await fetch(chrome.runtime.getURL("hovergloss-extension_bg.wasm"));
    const module = await WebAssembly.compile(await file.arrayBuffer());
    glue.instantiate((imports) => new WebAssembly.Instance(module, imports).exports);
    return glue;
  })();
  return made;
}
