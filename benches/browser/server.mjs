// Serves the generated pages, the contenders and what is shipped, and counts what was asked for.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { cache, esbuild } from "../../tools/finish/commands.mjs";
import { files, slashed } from "../../tools/finish/release.mjs";
import * as article from "./article.mjs";
import * as glossaries from "./glossary.mjs";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

const here = fileURLToPath(new URL(".", import.meta.url));
const embed = fileURLToPath(new URL("../../dist/embed/", import.meta.url));

/** The address of a shipped file, whatever its release's folder is called; nothing where there is none. */
export function shipped(name) {
  const found = existsSync(embed) && files(embed).find((file) => slashed(file).endsWith(`/${name}`));
  return found && `/hovergloss/${slashed(relative(embed, found))}`;
}

/** The other contenders as a site would serve them: one file each, minified. */
const vendors = {
  "mark.js": `export { default } from "mark.js";`,
  "recognizers.js": `export { recognizeCurrency } from "@microsoft/recognizers-text-number-with-unit";`,
};

function vendor(name) {
  return esbuild.buildSync({
    stdin: { contents: vendors[name], resolveDir: join(cache, "npm") },
    bundle: true,
    minify: true,
    format: "esm",
    // What a package says is for browsers may be a script that leaves its names in the window.
    mainFields: ["module", "main"],
    write: false,
  }).outputFiles[0].contents;
}

/** Where npm put a file of one of its packages. */
export const packaged = (path) => join(cache, "npm", "node_modules", path);

const remembered = new Map();
function once(key, make) {
  if (!remembered.has(key)) remembered.set(key, make());
  return remembered.get(key);
}

export const glossary = (language, count) =>
  once(`glossary ${language} ${count}`, () => glossaries.glossary(language, count));

/** The pool that an article of this many terms draws from. */
const pool = (language, count) =>
  once(`forms ${language} ${count}`, () => glossaries.forms(glossary(language, count), language));

/** The paragraphs of an article, for pages that grow. */
export const paragraphs = ({ language, terms, ...rest }) =>
  article.paragraphs({ ...rest, language, terms: pool(language, terms) });

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The command that is built beside. */
export const program = join(resolve(root, process.env.CARGO_TARGET_DIR ?? "target"), "release", "hovergloss");

/** Packs a glossary with the command that sites use, into a folder. */
function packDictionary(kind) {
  const [language, count] = kind.split("-");
  const folder = mkdtempSync(join(tmpdir(), "hovergloss-dictionary-"));
  const source = join(folder, "glossary.json");
  writeFileSync(source, JSON.stringify(glossary(language, Number(count))));
  execFileSync(program, ["glossary", "pack", source, "--output", folder], { stdio: "ignore" });
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function file(path) {
  const [, folder, ...rest] = path.split("/");
  const name = rest.join("/");
  switch (folder) {
    case "article": {
      // /article/ko-plain-50-300.html: language, shape, kilobytes, terms
      const [language, shape, kilobytes, terms] = name.replace(".html", "").split("-");
      return article.page({ language, shape, bytes: Number(kilobytes) * 1000, terms: pool(language, Number(terms)) });
    }
    case "glossary": {
      const [language, count] = name.replace(".json", "").split("-");
      return JSON.stringify(glossary(language, Number(count)));
    }
    case "dictionary": {
      // /dictionary/ko-100000/dictionary.txt: as `hovergloss glossary pack` makes it.
      const [kind, ...inside] = rest;
      return readFileSync(join(once(`dictionary ${kind}`, () => packDictionary(kind)), ...inside));
    }
    case "forms": {
      const [language, count] = name.replace(".json", "").split("-");
      return JSON.stringify(pool(language, Number(count)));
    }
    case "vendor":
      return vendor(name);
    case "contenders":
      return readFileSync(join(here, "contenders", name));
    case "hovergloss":
      return readFileSync(join(embed, name));
    default:
      return readFileSync(join(here, folder));
  }
}

const body = (path) => once(path, () => Buffer.from(file(path)));

/** Makes a file before it is asked for, so that making it is no part of what is measured. */
export const make = (path) => void body(path);

/** The bytes of a file over the wire, as a site serves it that compresses once and for all. */
export const brotli = (path) => once(`brotli ${path}`, () => packed(body(path)));

/** The best compression takes minutes for megabytes of JSON, and saves a few per cent there. */
function packed(content) {
  const quality = content.length > 2e6 ? 9 : 11;
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

export class Server {
  /** Every path that was asked for, in order. */
  requests = [];
  #server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    let content;
    try {
      content = body(pathname);
    } catch (error) {
      response.writeHead(404).end(String(error));
      return;
    }
    this.requests.push(pathname);
    response.writeHead(200, {
      "content-type": types[extname(pathname)] ?? "application/octet-stream",
      "content-length": content.length,
      // Without 'wasm-unsafe-eval' no page may compile wasm.
      ...(searchParams.has("no-wasm") && { "content-security-policy": "script-src 'self'" }),
    });
    response.end(content);
  });

  async listen() {
    await new Promise((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.origin = `http://127.0.0.1:${this.#server.address().port}`;
    return this;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
