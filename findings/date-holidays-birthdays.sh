#!/usr/bin/env bash
# date-holidays 3.37.0 (npm): for Norway isHoliday() says yes to birthdays of the royal house, Valentine's Day and Sundays of Advent. One would
# guess that a day is a holiday when it is one by law, and that the rest is asked for. Whatever the package knows of a day is an answer that is true
# in an if; only its "type" tells. Counted so, 2026 has more than twice as many weekdays off as the law gives, and "five working days after the
# figure" is a day later in weeks with a birthday.
#
# Seen:
#   2026-01-21 H.K.H. prinsesse Ingrid Alexandra (observance)
#   weekdays of 2026 for which isHoliday() is true: 18, of them public: 8
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund date-holidays@3.37.0 >&2

cat >holidays.cjs <<'JS'
const Holidays = require("date-holidays");
const norway = new Holidays("NO");
const noons = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day, 11)));
const weekdays = noons.filter(noon => noon.getUTCDay() % 6 !== 0);
const found = weekdays.map(noon => norway.isHoliday(noon)).filter(Boolean);
const [birthday] = norway.isHoliday(new Date("2026-01-21T11:00:00Z"));
console.log(`2026-01-21 ${birthday.name} (${birthday.type})`);
const legal = found.filter(holidays => holidays.some(holiday => holiday.type === "public"));
console.log(`weekdays of 2026 for which isHoliday() is true: ${found.length}, of them public: ${legal.length}`);
JS
expected='2026-01-21 H.K.H. prinsesse Ingrid Alexandra (observance)
weekdays of 2026 for which isHoliday() is true: 18, of them public: 8'
seen=$(TZ=Europe/Oslo node holidays.cjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
