#!/usr/bin/env bash
# rustc's linker for the web, without the exports of wasm-streams. Leptos brings that crate along
# for server functions, which we have none of; exported, its code could never be left out.
set -euo pipefail
unused=intounderlying
# js-sys's way to suspend a program comes with its tasks, and only the extension's own pages have such.
[[ "$*" == *hovergloss_extension* ]] || unused+="|jspi"
arguments=()
while [ $# -gt 0 ]; do
  if [ "$1" = --export ] && [[ "${2:-}" =~ $unused ]]; then
    shift 2
    continue
  fi
  arguments+=("$1")
  shift
done
exec "$(rustc --print target-libdir)/../bin/rust-lld" "${arguments[@]}"
