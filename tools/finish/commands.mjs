// Runs the tools that `tools/install.sh` put into the cache.

import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where `tools/install.sh` puts the tools. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "hovergloss", "tools");

/** Runs a tool of the cache and returns what it printed; throws with its own words when it fails. */
export function run(tool, ...given) {
  const folder = tool === "wasm-bindgen" ? join(cache, "bin") : join(cache, "npm", "node_modules", ".bin");
  try {
    return execFileSync(join(folder, tool), given, {
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    if (error.code === "ENOENT") throw new Error(`${tool} is not installed. Run \`tools/install.sh build\`.`);
    throw new Error(`${tool} ${given.join(" ")} failed:\n${error.stderr || error.message}`);
  }
}

/** The esbuild of the cache, as a library. */
export const esbuild = createRequire(join(cache, "npm", "package.json"))("esbuild");

/** A step that found something other than what it was written for: a tool's release changed it. */
export function expect(condition, what, file) {
  if (!condition) {
    throw new Error(
      `${file}: ${what}. The release of a tool changed its output: adapt this step, or go back to the ` +
        "release that tools/install.sh names.",
    );
  }
}
