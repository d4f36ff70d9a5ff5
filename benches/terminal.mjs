// What `hovergloss annotate` does for an archive: articles a second, and memory, from JSON lines.

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { paragraphs, program } from "./browser/server.mjs";
import { table } from "./browser/table.mjs";

/** Articles of 3 KB of text, as lines. */
function lines() {
  const article = (seed) => {
    const html = paragraphs({ language: "ko", terms: 300, bytes: 3000, seed }).join("\n");
    return JSON.stringify({ id: seed, lang: "ko", text: html.replaceAll(/<[^>]*>/g, "") });
  };
  return Buffer.from(Array.from({ length: 500 }, (_, seed) => `${article(seed)}\n`).join(""));
}

/** Sends the same articles again and again; the seconds it took, those of processors, and its memory in MB. */
async function annotate(batch, times, jobs) {
  const child = spawn(program, ["annotate", "--format", "jsonl", "--jobs", String(jobs)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let waiting = times * 500;
  const answered = new Promise((resolve) =>
    child.stdout.on("data", (chunk) => {
      for (let at = -1; (at = chunk.indexOf(10, at + 1)) >= 0; ) waiting -= 1;
      if (waiting === 0) resolve();
    }),
  );
  const from = process.hrtime.bigint();
  for (let sent = 0; sent < times; sent += 1) {
    if (!child.stdin.write(batch)) await new Promise((resolve) => child.stdin.once("drain", resolve));
  }
  await Promise.race([answered, ended]);
  if (waiting !== 0) throw new Error(`hovergloss annotate left ${waiting} articles of ${times * 500} without an answer`);
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  const used = usage(child.pid);
  child.stdin.end();
  await ended;
  return { seconds, ...used };
}

/** What a process has taken so far; Linux alone says it, elsewhere the columns stay empty. */
function usage(pid) {
  if (!existsSync(`/proc/${pid}/status`)) return {};
  const read = (name) => readFileSync(`/proc/${pid}/${name}`, "utf8");
  // In KiB.
  const peak = (Number(/VmHWM:\s*(\d+)/.exec(read("status"))[1]) * 1024) / 1e6;
  // The 14th and 15th field, in hundredths of a second; the 2nd is a name in brackets.
  const ticks = read("stat").replace(/^.*\) /, "").split(" ").slice(11, 13);
  return { peak, processor: ticks.reduce((sum, tick) => sum + Number(tick), 0) / 100 };
}

/** The table of BENCHMARKS.md. */
export async function terminal() {
  if (!existsSync(program)) throw new Error(`${program} is missing. Run \`make bench\`, which builds it.`);
  const batch = lines();
  const rows = [];
  const all = availableParallelism();
  for (const [times, jobs] of [[20, 1], [20, all], [200, all]]) {
    const { seconds, processor, peak } = await annotate(batch, times, jobs);
    const articles = times * 500;
    const rate = (time) => (time ? Math.round(articles / time).toLocaleString("en") : "");
    rows.push([articles.toLocaleString("en"), jobs, rate(seconds), rate(processor), peak?.toFixed(1)]);
  }
  return {
    parts: [
      "`hovergloss annotate --format jsonl`, the built-in glossary, Korean articles of 3 KB.",
      table(["articles", "threads", "a second", "a second of a core", "most memory, MB"], rows),
    ],
    targets: [],
  };
}
