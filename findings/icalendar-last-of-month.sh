#!/usr/bin/env bash
# iCalendar: a meeting on the last day of the month, "FREQ=MONTHLY" from 31 January, in node-ical 0.26.1 and in ical.js 2.2.1 (npm).
# RFC 5545 leaves out the months that have no such day, and one would guess that both do, or that one takes the last day of each month. ical.js
# does as the RFC says. node-ical (with rrule-temporal 1.6.0) moves to 28 February and goes on from there: the 28th of every month ever after, a date
# that no rule means.
#
# Seen:
#   ical.js:   2026-01-31 2026-03-31 2026-05-31 2026-07-31
#   node-ical: 2026-01-31 2026-02-28 2026-03-28 2026-04-28
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >months.mjs <<'JS'
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
const calendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z',
    'DTSTART:20260131T100000Z', 'RRULE:FREQ=MONTHLY;COUNT=4', 'SUMMARY:Figures', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const days = new ICAL.Event(new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent')).iterator();
console.log('ical.js:   ' + [1, 2, 3, 4].map(() => days.next().toString().slice(0, 10)).join(' '));
const figures = Object.values(nodeIcal.sync.parseICS(calendar)).find(part => part.type === 'VEVENT');
console.log('node-ical: ' + figures.rrule.all().map(day => day.toISOString().slice(0, 10)).join(' '));
JS
npm install --silent --no-audit --no-fund ical.js@2.2.1 node-ical@0.26.1 rrule-temporal@1.6.0 >&2

expected='ical.js:   2026-01-31 2026-03-31 2026-05-31 2026-07-31
node-ical: 2026-01-31 2026-02-28 2026-03-28 2026-04-28'
seen=$(node months.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
