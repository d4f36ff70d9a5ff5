#!/usr/bin/env bash
# Builds the commit twice, in two fresh clones at paths of different length, and fails where the
# extension's packages differ by a byte. Takes twice as long as a build from nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

[ -z "$(git status --porcelain)" ] || echo "reproduce: what is not committed is not built." >&2
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
for clone in "$work/one" "$work/another/place/deeper"; do
  git clone --quiet . "$clone"
  CARGO_TARGET_DIR="$clone-target" "$clone/tools/build.sh"
  rm -rf "$clone-target"
done
cd "$work"
status=0
for package in hovergloss-chrome.zip hovergloss-firefox.xpi; do
  sha256sum "one/dist/extension/$package"
  cmp "one/dist/extension/$package" "another/place/deeper/dist/extension/$package" || status=1
done
exit "$status"
