#!/usr/bin/env bash
# date-fns 4.4.0 (npm): from 29 February 2020 to 28 February 2021 are twelve months and no year. One would guess that twelve months are a year, and that
# whoever is settled on the 30th or 31st has been so for a month when a month's last day is over, or as java.time, js-joda and Temporal count, on the first day
# behind it. differenceInMonths calls a month whole on the last day of February, differenceInYears doesn't; intervalToDuration goes with the months. Between
# a server in Java and a page, months since settlement differ by one on the last day of a month.
#
# Seen:
#   2020-02-29 to 2021-02-28: date-fns 12 months, 0 years, {"months":12}; js-joda 11 months, 0 years
#   2019-01-30 to 2019-02-28: date-fns 1 months, 0 years, {"months":1}; js-joda 0 months, 0 years
#   2019-03-31 to 2019-04-30: date-fns 1 months, 0 years, {"months":1}; js-joda 0 months, 0 years
#   2014-01-31 to 2019-02-28: date-fns 61 months, 5 years, {"years":5,"months":1}; js-joda 60 months, 5 years
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund date-fns@4.4.0 @js-joda/core@6.3.2 >&2

cat >months.mjs <<'JS'
import { differenceInMonths, differenceInYears, intervalToDuration } from "date-fns";
import { ChronoUnit, LocalDate } from "@js-joda/core";

const day = text => new Date(`${text}T00:00:00`);
for (const [from, to] of [
    ["2020-02-29", "2021-02-28"], ["2019-01-30", "2019-02-28"], ["2019-03-31", "2019-04-30"], ["2014-01-31", "2019-02-28"],
]) {
    const joda = unit => LocalDate.parse(from).until(LocalDate.parse(to), unit);
    console.log(`${from} to ${to}: date-fns ${differenceInMonths(day(to), day(from))} months, ${differenceInYears(day(to), day(from))} years, `
        + `${JSON.stringify(intervalToDuration({ start: day(from), end: day(to) }))}; `
        + `js-joda ${joda(ChronoUnit.MONTHS)} months, ${joda(ChronoUnit.YEARS)} years`);
}
JS
expected='2020-02-29 to 2021-02-28: date-fns 12 months, 0 years, {"months":12}; js-joda 11 months, 0 years
2019-01-30 to 2019-02-28: date-fns 1 months, 0 years, {"months":1}; js-joda 0 months, 0 years
2019-03-31 to 2019-04-30: date-fns 1 months, 0 years, {"months":1}; js-joda 0 months, 0 years
2014-01-31 to 2019-02-28: date-fns 61 months, 5 years, {"years":5,"months":1}; js-joda 60 months, 5 years'
seen=$(TZ=UTC node months.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
