// Renders the pages of pages/ on the server, with the real React, Vue and Svelte, and bundles the
// scripts that hydrate them: `node tests/frameworks/build.mjs FOLDER`.
//
// The frameworks' development builds, since only these say what they have against a page.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { development, esbuild, installed, pages } from "./tools.mjs";

const { compile } = installed("svelte/compiler");
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

await esbuild.build({
  ...development,
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
await esbuild.build({
  ...development,
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
await esbuild.build({ ...development, entryPoints: [join(pages, "complaints.js")], format: "iife", outdir: folder });

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
