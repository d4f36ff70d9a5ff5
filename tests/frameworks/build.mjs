// Renders the pages of pages/ on the server, with the real React, Vue and Svelte, and bundles the
// scripts that hydrate them: `node tests/frameworks/build.mjs FOLDER`.
//
// The frameworks' development builds, since only these say what they have against a page.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "hovergloss", "tools");
const installed = createRequire(join(cache, "frameworks", "package.json"));
const { build } = createRequire(join(cache, "npm", "package.json"))("esbuild");
const { compile } = installed("svelte/compiler");

const pages = fileURLToPath(new URL("pages/", import.meta.url));
const folder = resolve(process.argv[2]);
mkdirSync(folder, { recursive: true });

const svelte = (generate) => ({
  name: "svelte",
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, "utf8"), { generate, dev: true, filename: path }).js.code,
    }));
  },
});

const shared = {
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

await build({
  ...shared,
  stdin: {
    contents: ["react-server.jsx", "vue-server.js", "svelte-server.js"].map((file) => `export * from "./${file}";`).join("\n"),
    resolveDir: pages,
  },
  platform: "node",
  conditions: ["development"],
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  plugins: [svelte("server")],
  outfile: join(folder, "server.mjs"),
});
await build({
  ...shared,
  entryPoints: Object.fromEntries(
    ["react", "react-document", "vue", "svelte", "jquery"].map((name) => [
      name,
      join(pages, `${name}-client.${name.startsWith("react") ? "jsx" : "js"}`),
    ]),
  ),
  platform: "browser",
  conditions: ["browser", "development"],
  plugins: [svelte("client")],
  outdir: folder,
});
await build({ ...shared, entryPoints: [join(pages, "complaints.js")], format: "iife", outdir: folder });

const server = await import(pathToFileURL(join(folder, "server.mjs")));
for (const name of ["react", "vue", "svelte"]) {
  writeFileSync(
    join(folder, `${name}.html`),
    `<!doctype html><html lang="ko-KR"><head><meta charset="utf-8"><title>${name}</title>
<meta property="article:published_time" content="2025-01-31T09:00:00+09:00"><link rel="icon" href="data:,">
<script src="/complaints.js"></script></head>
<body><div id="app">${await server[name]()}</div><script type="module" src="/${name}.js"></script></body></html>\n`,
  );
}
writeFileSync(join(folder, "react-document.html"), await server.reactDocument());
