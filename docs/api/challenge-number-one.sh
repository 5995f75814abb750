#!/usr/bin/env bash
# Challenges the number one of the ladder, through the API alone: makes a bot, lets it play until there is a ladder, asks for a live
# match against whoever leads it, waits for the end, and shows what it did to the ratings.
# Usage: challenge-number-one.sh BOT.lua [ADDRESS]; INFON_KEY = an API key, for a hosted site.
set -euo pipefail
source_file="$1"
api="${2:-http://localhost:3000}/api/v2"

# call METHOD PATH [BODY]: prints the answer; ends the script where the API refuses, with its reason.
call() {
  local arguments=(--silent --show-error --fail-with-body --request "$1" --header 'Accept: application/json')
  if [ -n "${INFON_KEY:-}" ]; then arguments+=(--header "Authorization: Bearer $INFON_KEY"); fi
  if [ $# -gt 2 ]; then arguments+=(--json "$3"); fi
  curl "${arguments[@]}" "$api$2"
}

# get EXPRESSION: what a Python expression makes of the answer on the standard input, which it calls `it`.
get() { python3 -c 'import json, sys; it = json.load(sys.stdin); print(eval(sys.argv[1]))' "$1"; }

# finish MATCH: waits until it has ended, and prints it.
finish() {
  while true; do
    match="$(call GET "/matches/$1")"
    case "$(get 'it["status"]' <<<"$match")" in
      queued | running) sleep 1 ;;
      *) break ;;
    esac
  done
  printf '%s' "$match"
}

bot="$(call POST /bots "$(python3 -c 'import json, sys; print(json.dumps({"name": sys.argv[1]}))' "challenger $(date +%s)")" | get 'it["id"]')"
version="$(python3 -c 'import json, sys; print(json.dumps({"source": open(sys.argv[1]).read(), "activate": True}))' "$source_file" |
  { read -r body; call POST "/bots/$bot/versions" "$body"; } | get 'it["id"]')"
echo "Your bot is $bot, its version $version."
