#!/usr/bin/env bash
# Temporal in temporal-polyfill 1.0.8 and @js-temporal/polyfill 0.5.1 (npm): the week of a date whose calendar is "gregory" instead of "iso8601". 1
# January 2021 is in week 53 of 2020. One would guess the same for the Gregorian calendar, which has the same days, and for both packages. The one
# has no week (undefined), the other has week 1 of 2021, by a rule that isn't Norway's. Whoever asks Intl which calendar nb-NO has is told gregory,
# and its dates look the same until a table by week is made of them.
#
# Seen:
#   temporal-polyfill:    iso8601 2020-53, gregory undefined-undefined, Intl nb-NO: gregory
#   @js-temporal/polyfill: iso8601 2020-53, gregory 2021-1, Intl nb-NO: gregory
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund temporal-polyfill@1.0.8 @js-temporal/polyfill@0.5.1 >&2

cat >weeks.mjs <<'JS'
import { Temporal as small } from "temporal-polyfill";
import { Temporal as reference } from "@js-temporal/polyfill";
const calendar = new Intl.DateTimeFormat("nb-NO").resolvedOptions().calendar;
const week = date => `${date.calendarId} ${date.yearOfWeek}-${date.weekOfYear}`;
for (const [name, Temporal] of [["temporal-polyfill:   ", small], ["@js-temporal/polyfill:", reference]]) {
    const date = Temporal.PlainDate.from("2021-01-01");
    console.log(`${name} ${week(date)}, ${week(date.withCalendar(calendar))}, Intl nb-NO: ${calendar}`);
}
JS
expected='temporal-polyfill:    iso8601 2020-53, gregory undefined-undefined, Intl nb-NO: gregory
@js-temporal/polyfill: iso8601 2020-53, gregory 2021-1, Intl nb-NO: gregory'
seen=$(node weeks.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
