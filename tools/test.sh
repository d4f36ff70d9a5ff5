#!/usr/bin/env bash
# Everything that can fail, the quick checks first. `make test` installs what this needs.
set -euo pipefail
cd "$(dirname "$0")/.."

cache="${XDG_CACHE_HOME:-$HOME/.cache}/hovergloss/tools"
export PATH="$cache/bin:$PATH"
# say WHAT: what begins now, and how many seconds have passed.
say() { printf '\n== %s (%d s)\n' "$*" "$SECONDS"; }

say "format"
cargo fmt --all --check

# Each of its two programs keeps one processor busy at the end: it goes on beside the checks, in a target
# folder of its own, and in a group of its own so that it ends with them.
log="$(mktemp)"
set -m
make --no-print-directory build >"$log" 2>&1 &
set +m
build=$!
trap 'kill -- "-$build" 2>/dev/null || true; rm -f "$log"' EXIT

say "clippy, native and wasm"
cargo clippy --workspace --all-targets --quiet -- -D warnings
cargo clippy -p hovergloss --features extension --lib --bins --test page --test engine --target wasm32-unknown-unknown --quiet -- -D warnings
cargo clippy -p hovergloss --no-default-features --features unpack --bin hovergloss-unpack --target wasm32-unknown-unknown --quiet -- -D warnings

say "types of the loader"
"$cache/npm/node_modules/.bin/tsc" -p tests/types

say "native tests"
cargo test --no-default-features --features glossary-formats -p hovergloss --lib --tests
HOVERGLOSS_RATES_ZIP="$(compgen -G "$cache/rates/*.whl" | sort -V | tail -n 1)" cargo test -p hovergloss-cli
# With the browser's rooms too: their geometry has examples, and those need no browser.
cargo test -p hovergloss --features extension --doc
cargo test -p hovergloss --features extension --test extension

# tests_in_a_page RUNNER: the engine's tests and those of the page, on what cargo's runner makes of them.
tests_in_a_page() {
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER="$1" \
    cargo test --profile quick -p hovergloss --target wasm32-unknown-unknown --test engine --test page
}

say "tests in a page, as wasm"
CHROMEDRIVER="${CHROMEDRIVER:-$(command -v chromedriver)}" WASM_BINDGEN_TEST_TIMEOUT=120 \
  tests_in_a_page wasm-bindgen-test-runner

say "the same, as JavaScript"
node --test --test-reporter=dot tests/javascript/adapt.mjs
tests_in_a_page "node tests/javascript/run.mjs"

say "build"
built=0
wait "$build" || built=$?
cat "$log"
[ "$built" = 0 ]

# Nobody takes a run for whole that left a browser out.
export HOVERGLOSS_ALL_BROWSERS=1

say "end-to-end tests"
cargo test -p hovergloss-e2e

say "end-to-end tests of the engine as JavaScript"
HOVERGLOSS_ENGINE=javascript cargo test -p hovergloss-e2e -- chromium::

say "recognition"
node tools/eval.mjs --tested

say "all is well"
