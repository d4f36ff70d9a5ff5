#!/usr/bin/env bash
# rustc's linker for the web, without the exports of wasm-streams. Leptos brings that crate along
# for server functions, which we have none of; exported, its code could never be left out.
set -euo pipefail
arguments=()
while [ $# -gt 0 ]; do
  if [ "$1" = --export ] && [[ "${2:-}" == *intounderlying* ]]; then
    shift 2
    continue
  fi
  arguments+=("$1")
  shift
done
exec "$(rustc --print target-libdir)/../bin/rust-lld" "${arguments[@]}"
