// Bundles the React recipe of docs/recipes.md with an article, in strict mode:
// `node tests/frameworks/recipe.mjs NOTES.JSX PACKAGE FOLDER`.

import { join, resolve } from "node:path";
import { development, esbuild, pages } from "./tools.mjs";

const [notes, packed, folder] = process.argv.slice(2).map((path) => resolve(path));
await esbuild.build({
  ...development,
  entryPoints: [join(pages, "strict.jsx")],
  alias: { "#notes": notes, hovergloss: join(packed, "module.js") },
  outdir: folder,
});
