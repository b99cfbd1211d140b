#!/usr/bin/env bash
# Day.js 1.11.23 (npm) with its plugin duration: 45 days and 45 days aren't the same. One would guess that duration(45, "days") is what
# duration({ days: 45 }) and duration("P45D") are. The first is turned into milliseconds and from there into mean months, so that add() goes a month
# of the calendar and 14.58 days on: from February two days short, over a year one too far. A deadline is right or wrong by how its length was
# written; add(45, "day"), without a duration, counts days.
#
# Seen (days later):
#   from 2024-02-01, 45: duration(45, "days") 43, duration({days: 45}) 45, duration("P45D") 45, add(45, "day") 45
#   from 2024-02-01, 90: duration(90, "days") 89, duration({days: 90}) 90, duration("P90D") 90, add(90, "day") 90
#   from 2024-02-01, 365: duration(365, "days") 366, duration({days: 365}) 365, duration("P365D") 365, add(365, "day") 365
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund dayjs@1.11.23 >&2

cat >days.mjs <<'JS'
import dayjs from "dayjs";
import duration from "dayjs/plugin/duration.js";
dayjs.extend(duration);
const start = dayjs("2024-02-01");
const later = end => end.startOf("day").diff(start, "day");
for (const days of [45, 90, 365]) {
    console.log(`from 2024-02-01, ${days}: duration(${days}, "days") ${later(start.add(dayjs.duration(days, "days")))}, `
        + `duration({days: ${days}}) ${later(start.add(dayjs.duration({ days })))}, `
        + `duration("P${days}D") ${later(start.add(dayjs.duration(`P${days}D`)))}, add(${days}, "day") ${later(start.add(days, "day"))}`);
}
JS
expected='from 2024-02-01, 45: duration(45, "days") 43, duration({days: 45}) 45, duration("P45D") 45, add(45, "day") 45
from 2024-02-01, 90: duration(90, "days") 89, duration({days: 90}) 90, duration("P90D") 90, add(90, "day") 90
from 2024-02-01, 365: duration(365, "days") 366, duration({days: 365}) 365, duration("P365D") 365, add(365, "day") 365'
seen=$(TZ=UTC node days.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
