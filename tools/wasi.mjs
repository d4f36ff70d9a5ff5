// Runs a program that was built for WASI: the benchmarks, compiled as they are shipped.
import { readFileSync } from "node:fs";
import { WASI } from "node:wasi";

const [, , file, ...given] = process.argv;
const wasi = new WASI({ version: "preview1", args: [file, ...given], env: process.env, preopens: { ".": "." } });
const module = await WebAssembly.compile(readFileSync(file));
const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
// At once: Node 20 has crashed while it tidied up after a program that had ended well.
process.exit(wasi.start(instance));
