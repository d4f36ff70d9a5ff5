// What criterion measured, natively and as wasm, from the files that it leaves.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { table } from "./table.mjs";

const home = fileURLToPath(new URL("../../target/bench/", import.meta.url));

/** Every benchmark of a run: its name, nanoseconds, and the bytes it read. */
function results(run) {
  const found = new Map();
  const look = (folder) => {
    if (existsSync(join(folder, "benchmark.json"))) {
      const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
      const { full_id: name, throughput } = read("benchmark.json");
      found.set(name, { nanoseconds: read("estimates.json").median.point_estimate, bytes: throughput?.Bytes });
      return;
    }
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      // "new" is the run just made; "base" and "change" are about earlier ones.
      if (entry.isDirectory() && !["base", "change", "report"].includes(entry.name)) look(join(folder, entry.name));
    }
  };
  if (existsSync(join(home, run))) look(join(home, run));
  return found;
}

function speed({ nanoseconds, bytes }) {
  if (!bytes) return nanoseconds >= 1e6 ? `${(nanoseconds / 1e6).toFixed(1)} ms` : `${(nanoseconds / 1e3).toFixed(0)} µs`;
  const perSecond = (bytes / nanoseconds) * 1e9;
  return perSecond >= 1 << 30 ? `${(perSecond / (1 << 30)).toFixed(1)} GiB/s` : `${(perSecond / (1 << 20)).toFixed(1)} MiB/s`;
}

/** Both runs in one table. */
export function nativeTable() {
  const [native, wasm] = [results("native"), results("wasm")];
  if (native.size === 0) return "Missing: criterion has not run. `make bench` runs it before the browser.";
  const rows = [...native].map(([name, one]) => [name, speed(one), wasm.has(name) ? speed(wasm.get(name)) : ""]);
  return table(["", "native", "as wasm (profile web, in Node)"], rows);
}
