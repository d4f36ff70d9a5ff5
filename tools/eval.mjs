// Runs the project's own cases of recognition, then scores the labelled cases of a folder where
// there is one, and fails below tools/floors.json.
//
//   node tools/eval.mjs [folder]      default: EVAL, or ../shared/eval; README there says the formats
//                       --tested      after the native tests: not their cases again, and the command as they built it

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const given = process.argv.slice(2);
const tested = given.includes("--tested");
const named = given.find((one) => !one.startsWith("--")) ?? process.env.EVAL;
const folder = named ?? "../shared/eval";
const floors = JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8"));

if (!tested) {
  console.log("The project's own cases: tables in tests/engine.");
  const own = ["money", "boundary", "senses", "everyday", "behaviours"];
  // With the features of the native tests, which have built them so.
  const features = ["--no-default-features", "--features", "glossary-formats"];
  execFileSync("cargo", ["test", "--quiet", ...features, "-p", "hovergloss", "--test", "engine", "--", ...own], { stdio: "inherit" });
}

if (!existsSync(join(folder, "score.py"))) {
  console.log(`${folder} has no score.py, so nothing more is scored. Name the folder of the cases: make eval EVAL=folder`);
  process.exit(named ? 1 : 0);
}

const target = process.env.CARGO_TARGET_DIR ?? "target";
const score = (...given) => execFileSync("python3", [join(folder, "score.py"), ...given], { encoding: "utf8", maxBuffer: 1 << 28 });
const profile = tested ? "dev" : "release";
execFileSync("cargo", ["build", "--profile", profile, "--quiet", "-p", "hovergloss-cli"], { stdio: "inherit" });
const command = join(target, tested ? "debug" : "release", "hovergloss");

/** What the command finds in a case file, as score.py reports it. */
function report(kind, cases, work) {
  const found = execFileSync(command, ["annotate", "--format", "jsonl"], {
    input: score("input", join(folder, cases)),
    maxBuffer: 1 << 28,
  });
  writeFileSync(join(work, cases), found);
  const text = score(kind, join(folder, cases), join(work, cases));
  console.log(text.trimEnd());
  return text;
}

/** The figures of the report that have a floor, by the floor's name. */
function figures(money, terms) {
  const all = Array.from(money.matchAll(/^ +all +([\d.]+) +([\d.]+) +(\d+)\/\d+/gm), (row) => row.slice(1).map(Number));
  const term = /precision ([\d.]+) +recall ([\d.]+) +F1 ([\d.]+)/.exec(terms)?.slice(1).map(Number) ?? [];
  if (all.length !== 2 || term.length !== 3) throw new Error("eval: score.py's report is not as this step knows it");
  const [[coreSpans, coreAmounts], [spans, amounts]] = all;
  const [precision, recall] = term;
  return {
    "money, core: spans (F1)": coreSpans,
    "money, core: amounts": coreAmounts,
    "money, all: spans (F1)": spans,
    "money, all: amounts": amounts,
    "Korean terms: precision": precision,
    "Korean terms: recall": recall,
  };
}

const work = mkdtempSync(join(tmpdir(), "hovergloss-eval-"));
try {
  const reached = figures(report("money", "money-dev.jsonl", work), report("terms", "ko-terms-dev.jsonl", work));
  for (const [name, floor] of Object.entries(floors)) {
    if (reached[name] >= floor) continue;
    console.error(`eval: ${name} is ${reached[name]}, below its floor of ${floor} (tools/floors.json).`);
    process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
