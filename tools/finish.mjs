// Trunk's `post_build` hook: makes what Trunk built small, adds the JavaScript engine, and lays out
// the folder that sites copy. Trunk names the folders in the environment.

import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layOut } from "./finish/embed.mjs";
import { packExtension } from "./finish/extension.mjs";
import { writeGlossaries } from "./finish/glossaries.mjs";
import { writeHosts } from "./finish/hosts.mjs";
import { compress, eager } from "./finish/glue.mjs";
import { toJavaScript } from "./finish/javascript.mjs";
import { checkLocales, checkMessages } from "./finish/messages.mjs";
import { writePackage } from "./finish/npm.mjs";
import { pack } from "./finish/pack.mjs";
import { gather, nameIn } from "./finish/release.mjs";
import { shrink, smallest } from "./finish/wasm.mjs";

const source = process.env.TRUNK_SOURCE_DIR ?? ".";
const staged = process.env.TRUNK_STAGING_DIR;
const target = process.env.CARGO_TARGET_DIR ?? join(source, "target");

/** What Trusted Types and content policies forbid must not come in through a dependency. */
function forbid(text, file) {
  for (const word of ["innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "new Function", "document.write"]) {
    if (text.includes(word)) {
      throw new Error(
        `${file} contains \`${word}\`, which pages with Trusted Types or a strict policy forbid. ` +
          "In view!, an element that is all literals becomes innerHTML: give it a dynamic part, such as {\"text\"}.",
      );
    }
  }
}

const work = mkdtempSync(join(tmpdir(), "hovergloss-"));
try {
  const profile = process.env.HOVERGLOSS_PROFILE ?? "web";
  const compiled = (name) => join(target, "wasm32-unknown-unknown", profile, `${name}.wasm`);
  const passes = profile === "web" ? smallest : [];
  const engine = shrink(compiled("hovergloss-web"), work, passes, ["start"]);
  // A quick build has no JavaScript engine: making one of the large wasm takes longer than the rest.
  const javascript = profile === "web" && toJavaScript(engine.wasm, work);
  pack(engine.wasm, compiled("hovergloss-unpack"));
  copyFileSync(engine.wasm, join(staged, "hovergloss-web_bg.wasm"));
  copyFileSync(engine.glue, join(staged, "hovergloss-web.js"));
  // The glue holds these.
  rmSync(join(staged, "snippets"), { recursive: true });
  if (javascript) copyFileSync(javascript, join(staged, "hovergloss-js.js"));
  const loader = join(staged, "hovergloss.js");
  for (const file of readdirSync(staged).filter((name) => name.endsWith(".js"))) {
    forbid(readFileSync(join(staged, file), "utf8"), file);
  }
  checkMessages(join(source, "www", "messages"));
  checkMessages(join(source, "www", "extension", "messages"));
  checkLocales(join(source, "www", "extension", "_locales"));
  writeGlossaries(join(staged, "glossaries"));
  const text = readFileSync(join(source, "www", "hovergloss.js"), "utf8");
  const release = gather(staged, eager(compress(text)));
  const named = nameIn(text, release);
  writeFileSync(loader, eager(compress(named)));
  writeHosts(staged, source);
  const embed = layOut(staged, source);
  writePackage(named, source);

  const folder = mkdtempSync(join(work, "extension-"));
  const program = shrink(compiled("hovergloss-extension"), folder, passes, ["panel", "preferences", "readGlossary", "isKey", "readSettings"]);
  forbid(readFileSync(program.glue, "utf8"), "hovergloss-extension.js");
  packExtension(embed, release, program, source);
  copyFileSync(engine.named, join(source, "dist", "hovergloss-named.wasm"));
} catch (error) {
  console.error(`finish: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
