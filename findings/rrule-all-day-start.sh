#!/usr/bin/env bash
# rrule 2.8.1 (npm): the first day of a rule that is for whole days isn't read, and the rule begins now. DTSTART;VALUE=DATE:20260328 is how RFC 5545
# writes the start of an all-day event, and one would guess 28 March, as for a start with a time, and as rrule-temporal 2.2.8 says. The whole line
# is passed over without a word: the days depend on when the program runs, and with COUNT or INTERVAL all of them are others.
#
# Seen (every second day, twice):
#   rrule, with a time: 2026-03-28 2026-03-30
#   rrule, whole days:  today and the day after tomorrow
#   rrule-temporal:     2026-03-28 2026-03-30
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund rrule@2.8.1 rrule-temporal@2.2.8 temporal-polyfill@1.0.8 >&2

cat >days.mjs <<'JS'
import rrule from "rrule";
import { RRuleTemporal } from "rrule-temporal";
const every = "\nRRULE:FREQ=DAILY;INTERVAL=2;COUNT=2";
const text = dates => dates.map(date => date.toISOString().slice(0, 10)).join(" ");
const read = start => rrule.rrulestr(start + every).all();
const whole = read("DTSTART;VALUE=DATE:20260328");
const now = Math.abs(whole[0] - Date.now()) < 60000 && whole[1] - whole[0] === 2 * 86400000;
console.log("rrule, with a time:", text(read("DTSTART:20260328T000000Z")));
console.log("rrule, whole days: ", now ? "today and the day after tomorrow" : text(whole));
const temporal = new RRuleTemporal({ rruleString: "DTSTART;VALUE=DATE:20260328" + every }).all();
console.log("rrule-temporal:    ", text(temporal.map(date => new Date(date.epochMilliseconds))));
JS
expected='rrule, with a time: 2026-03-28 2026-03-30
rrule, whole days:  today and the day after tomorrow
rrule-temporal:     2026-03-28 2026-03-30'
seen=$(TZ=UTC node days.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
