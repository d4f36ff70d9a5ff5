#!/usr/bin/env bash
# Joins the tables of money into the one file that a page fetches: www/tables/money.txt.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p www/tables
for table in signs names colloquial places places-news numerals qualifiers cues others; do
  echo "== $table"
  grep -v '^#' "src/engine/money/tables/$table.txt"
done > www/tables/money.txt
