// The packages that tools/install.sh put into the cache, and how pages are bundled with them.

import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "hovergloss", "tools");

/** Requires a package of tests/frameworks/package.json. */
export const installed = createRequire(join(cache, "frameworks", "package.json"));

/** The esbuild that the product is built with. */
export const esbuild = createRequire(join(cache, "npm", "package.json"))("esbuild");

/** The sources of the frameworks' pages. */
export const pages = fileURLToPath(new URL("pages/", import.meta.url));

/** The frameworks' development builds, since only these say what they have against a page. */
export const development = {
  absWorkingDir: pages,
  bundle: true,
  format: "esm",
  jsx: "automatic",
  jsxDev: true,
  nodePaths: [join(cache, "frameworks", "node_modules")],
  logLevel: "warning",
  define: {
    "process.env.NODE_ENV": '"development"',
    __VUE_OPTIONS_API__: "false",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true",
  },
};
