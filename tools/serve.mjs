// Serves a folder to this machine: `node tools/serve.mjs [folder]`, at PORT or 8080.

import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".bin": "application/octet-stream",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

const folder = process.argv[2] ?? "dist/demo";
const port = Number(process.env.PORT ?? 8080);

/** The pages of www/hosts have policies, and may take their files from this origin by another name. */
const otherOrigin = (text) => text.replaceAll("https://files.example", `http://localhost:${port}`);

async function headersOf(path) {
  const pages = JSON.parse(await readFile(join(folder, "hosts", "headers.json"), "utf8").catch(() => "{}"));
  return JSON.parse(otherOrigin(JSON.stringify(pages[path] ?? {})));
}

async function answer(request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  let file = join(folder, path);
  if ((await stat(file)).isDirectory()) file = join(file, "index.html");
  const body = path.startsWith("/hosts/") ? otherOrigin(await readFile(file, "utf8")) : await readFile(file);
  response.writeHead(200, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "content-length": Buffer.byteLength(body),
    "access-control-allow-origin": "*",
    // A release's folder never changes; of everything else, what was just built is what is seen.
    "cache-control": /^\/hovergloss-[0-9a-f]{8}\//.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
    ...(await headersOf(path)),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => {
    if (!response.headersSent) response.writeHead(404, { "content-type": "text/plain" });
    response.end("Not found\n");
  });
});
server.on("error", (error) => {
  console.error(`serve: port ${port} cannot be had (${error.code}). Name another: make demo PORT=8081`);
  process.exit(1);
});
server.listen(port, "127.0.0.1", () => console.log(`Hovergloss: http://127.0.0.1:${server.address().port}/`));
