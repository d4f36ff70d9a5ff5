#!/usr/bin/env bash
# Every benchmark: criterion natively and as wasm, then a real browser, which writes BENCHMARKS.md. Where
# `--only` or `--size` picks a part (see benches/browser/run.mjs), only the browser's part runs.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo build --release --quiet -p hovergloss-cli
case " $* " in
  *" --only"* | *" --size"*) ;;
  *)
    # Nothing of an earlier run may be taken for this one's.
    rm -rf target/bench/native target/bench/wasm
    CRITERION_HOME=target/bench/native cargo bench --no-default-features -p hovergloss
    CRITERION_HOME=target/bench/wasm CARGO_TARGET_WASM32_WASIP1_RUNNER="node --no-warnings $PWD/tools/wasi.mjs" \
      cargo bench --profile web --target wasm32-wasip1 --no-default-features -p hovergloss
    ;;
esac
node benches/browser/run.mjs "$@"
