#!/usr/bin/env bash
# Every benchmark: criterion natively and as the wasm that is shipped, then a real browser, which
# writes BENCHMARKS.md. With options (see benches/browser/run.mjs) only the browser's part runs.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo build --release --quiet -p hovergloss-cli
if [ $# -eq 0 ] || [ "$*" = --full ]; then
  CRITERION_HOME=target/bench/native cargo bench --no-default-features -p hovergloss
  CRITERION_HOME=target/bench/wasm CARGO_TARGET_WASM32_WASIP1_RUNNER="node --no-warnings $PWD/tools/wasi.mjs" \
    cargo bench --profile web --target wasm32-wasip1 --no-default-features -p hovergloss
fi
node benches/browser/run.mjs "$@"
