// What `hovergloss annotate` does for an archive: articles a second, and memory, from JSON lines.

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { paragraphs } from "./browser/server.mjs";
import { table } from "./browser/table.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "release", "hovergloss");

/** Articles of 3 KB of text, as lines. */
function lines() {
  const article = (seed) => {
    const html = paragraphs({ language: "ko", terms: 300, bytes: 3000, seed }).join("\n");
    return JSON.stringify({ id: seed, lang: "ko", text: html.replaceAll(/<[^>]*>/g, "") });
  };
  return Buffer.from(Array.from({ length: 500 }, (_, seed) => `${article(seed)}\n`).join(""));
}

/** Sends the same articles again and again; the seconds it took and the most memory it held, in MB. */
async function annotate(batch, times, jobs) {
  const child = spawn(program, ["annotate", "--format", "jsonl", "--jobs", String(jobs)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let answers = 0;
  let peak = 0;
  child.stdout.on("data", (chunk) => {
    for (const byte of chunk) answers += byte === 10;
  });
  const from = process.hrtime.bigint();
  for (let sent = 0; sent < times; sent += 1) {
    if (!child.stdin.write(batch)) await new Promise((resolve) => child.stdin.once("drain", resolve));
    // Linux alone says it; elsewhere the column stays empty.
    const status = `/proc/${child.pid}/status`;
    if (existsSync(status)) peak = Number(/VmHWM:\s*(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? peak);
  }
  child.stdin.end();
  await ended;
  if (answers !== times * 500) throw new Error(`hovergloss annotate gave ${answers} lines for ${times * 500}`);
  return { seconds: Number(process.hrtime.bigint() - from) / 1e9, peak: peak / 1000 };
}

/** The table of BENCHMARKS.md. */
export async function terminal() {
  if (!existsSync(program)) throw new Error(`${program} is missing. Run \`make bench\`, which builds it.`);
  const batch = lines();
  const rows = [];
  const all = availableParallelism();
  for (const [times, jobs] of [[20, 1], [20, all], [100, all]]) {
    const { seconds, peak } = await annotate(batch, times, jobs);
    const rate = (times * 500) / seconds;
    rows.push([(times * 500).toLocaleString("en"), jobs, rate.toFixed(0), (rate / jobs).toFixed(0), peak.toFixed(1)]);
  }
  return {
    parts: [
      "`hovergloss annotate --format jsonl`, the built-in glossary, Korean articles of 3 KB.",
      table(["articles", "threads", "articles a second", "a thread", "memory, MB"], rows),
    ],
    targets: [],
  };
}
