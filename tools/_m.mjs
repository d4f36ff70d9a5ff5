import { shrink, features } from "/work/wt/size-money/tools/finish/wasm.mjs";
import { readFileSync } from "node:fs"; import zlib from "node:zlib"; import {execFileSync} from "node:child_process";
const br=f=>zlib.brotliCompressSync(readFileSync(f),{params:{[zlib.constants.BROTLI_PARAM_QUALITY]:11,[zlib.constants.BROTLI_PARAM_LGWIN]:24}}).length;
const out=process.argv[3]; const r=shrink(process.argv[2],out);
console.log("wasm raw",readFileSync(r.wasm).length,"brotli",br(r.wasm),"glue",br(r.glue), "sum", br(r.wasm)+br(r.glue));
