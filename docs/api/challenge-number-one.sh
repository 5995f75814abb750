#!/usr/bin/env bash
# Challenges the number one of the ladder, through the API alone: makes a bot, finds out who leads, asks for a match, waits for its end,
# and shows what became of it.
# Usage: challenge-number-one.sh BOT.lua [ADDRESS]. INFON_KEY = an API key, for a hosted site; LIVE=true = ten ticks a second, to be watched.
set -euo pipefail
program="$1"
api="${2:-http://localhost:3000}/api/v2"

# call METHOD PATH [BODY]: prints the answer; a refusal ends the script with its reason.
call() {
  local arguments=(--silent --show-error --fail-with-body --request "$1")
  if [ -n "${INFON_KEY:-}" ]; then arguments+=(--header "Authorization: Bearer $INFON_KEY"); fi
  if [ $# -gt 2 ]; then arguments+=(--json "$3"); fi
  local answer
  answer="$(curl "${arguments[@]}" "$api$2")" || { printf '%s\n' "$answer" >&2; return 1; }
  printf '%s\n' "$answer"
}

# get EXPRESSION: what Python makes of the JSON on the standard input, which the expression calls `it`.
get() {
  python3 -c '
import json, sys
text = sys.stdin.read()
if not text.strip(): sys.exit(1)
it = json.loads(text)
print(eval(sys.argv[1]))' "$1"
}

# json NAME VALUE...: an object; values that look like JSON are taken as it.
json() {
  python3 -c '
import json, sys
def value(text):
    try: return json.loads(text)
    except ValueError: return text
words = sys.argv[1:]
print(json.dumps({name: value(text) for name, text in zip(words[::2], words[1::2])}))' "$@"
}

# finish MATCH: waits until it has ended and, if it is rated, has been rated; prints it.
finish() {
  local match
  until
    match="$(call GET "/matches/$1")"
    [ "$(get 'it["status"] not in ("queued", "running") and (not it["rated"] or it["status"] != "completed" or any(seat["rating"] for seat in it["seats"]))' <<<"$match")" = True ]
  do
    sleep 1
  done
  printf '%s\n' "$match"
}

# leader: the first line of the leaderboard that is not our bot; nothing = there is none.
leader() { call GET "/leaderboards/1v1?limit=2" | get "next((json.dumps(line) for line in it['items'] if line['botId'] != '$bot'), '')"; }

bot="$(call POST /bots "$(json name "challenger $(date +%s)")" | get 'it["id"]')"
version="$(call POST "/bots/$bot/versions" "$(json source "$(cat "$program")" activate true)" | get 'it["id"]')"
echo "Your bot is $bot; its version $version plays."

first="$(leader)"
if [ -z "$first" ]; then
  echo "Nobody is on the ladder yet. A match against somebody near:"
  asked="$(call POST /matches/challenge "$(json botVersionId "$version" near true)")"
  if [ "$(get 'it["rated"]' <<<"$asked")" != True ]; then get '"  It is not rated: " + it["ratingNote"]' <<<"$asked" >&2; exit 1; fi
  finish "$(get 'it["id"]' <<<"$asked")" | get '"  " + ", ".join(seat["name"] + " is number " + str(seat["placement"]) for seat in it["seats"])'
  until first="$(leader)" && [ -n "$first" ]; do sleep 1; done
fi
get '"The number one is {name} v{version} of {owner}: {rating} points after {games} games.".format(**it)' <<<"$first"

asked="$(call POST /matches/challenge "$(json botVersionId "$version" opponentVersionId "$(get 'it["botVersionId"]' <<<"$first")" format 1v1 live "${LIVE:-false}")")"
match="$(get 'it["id"]' <<<"$asked")"
get '"Match {id} is {status}; map {map}, ".format(**it) + ("rated." if it["rated"] else "not rated: " + str(it["ratingNote"]))' <<<"$asked"
if [ "${LIVE:-false}" = true ]; then echo "Watch it: $api/matches/$match/stream"; fi

ended="$(finish "$match")"
get '"It is {status} after {ticks} ticks: {cause}.".format(status=it["status"], **it["result"])' <<<"$ended"
get '"\n".join("  {place}. {name}: {score} points, rating {rating}".format(
  place=seat["placement"], name=seat["name"], score=seat["score"],
  rating="{before} -> {after}".format(**seat["rating"]) if seat["rating"] else "stays") for seat in sorted(it["seats"], key=lambda seat: seat["placement"]))' <<<"$ended"

echo "How it ended:"
call GET "/matches/$match/replay.txt" | tail -n 12
curl --silent --show-error --compressed --output "$match.replay" "$api/matches/$match/replay"
echo "Its replay is in $match.replay."
