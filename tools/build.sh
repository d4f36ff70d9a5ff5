#!/usr/bin/env bash
# Builds dist/demo, dist/embed, dist/npm and dist/extension with Trunk, which runs tools/finish.mjs at
# the end.
#
#   tools/build.sh           what travels to readers
#   tools/build.sh --quick   the same, large and quickly made, for trying things in a browser
#
# Rust's standard library is built along, for size: measured 13 % fewer bytes. That needs its source
# (rust-src) and switches which stable Rust keeps behind RUSTC_BOOTSTRAP; they are set here alone,
# with a target folder of their own, so that native builds never notice. Loops keep the addresses they
# were written with (-disable-lsr): a processor's addressing modes, which LLVM would write them anew
# for, are the browser's affair, and what it writes is 0.8 % larger.
set -euo pipefail
cd "$(dirname "$0")/.."

export PATH="${XDG_CACHE_HOME:-$HOME/.cache}/hovergloss/tools/bin:$PATH"
targets="${CARGO_TARGET_DIR:-$PWD/target}"
export HOVERGLOSS_PROFILE=web
[ "${1:-}" = --quick ] && HOVERGLOSS_PROFILE=quick
export CARGO_TARGET_DIR="$targets/$HOVERGLOSS_PROFILE"

if [ "$HOVERGLOSS_PROFILE" = quick ]; then
  : # The toolchain's own standard library will do.
elif [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ]; then
  export RUSTC_BOOTSTRAP=1
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
  export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none -Cllvm-args=-disable-lsr -Clinker=$PWD/tools/link.sh -Clinker-flavor=wasm-lld"
else
  echo "build: rust-src is missing, so the standard library comes as it is and the wasm is larger;" >&2
  echo "build: it will be above its budget. To add it: rustup component add rust-src" >&2
fi

# Trunk works offline so that it takes the tools of the cache, and cargo then does too.
cargo fetch --locked --quiet
# What the standard library itself is made of comes only where the target is named.
cargo fetch --locked --quiet --target wasm32-unknown-unknown
# What the extension's own pages show, and what unpacks the wasm; the hook that Trunk runs packs both.
wasm=(cargo build --locked --offline --profile "$HOVERGLOSS_PROFILE" --target wasm32-unknown-unknown)
"${wasm[@]}" --bin hovergloss-extension --features extension,tables-apart
# Whatever the profile: what panics has data of its own, which there is no place for.
CARGO_PROFILE_QUICK_OVERFLOW_CHECKS=false CARGO_PROFILE_QUICK_DEBUG_ASSERTIONS=false \
  "${wasm[@]}" --bin hovergloss-unpack --no-default-features --features unpack
trunk build --release --offline --cargo-profile "$HOVERGLOSS_PROFILE"
# A quick build is not what `make build` is asked for, however new it is.
if [ "$HOVERGLOSS_PROFILE" = quick ]; then
  touch -d 2000-01-01 dist/demo/index.html
fi
