#!/usr/bin/env bash
# CloudEvents 1.0, the SDK of JavaScript (npm cloudevents 10.0.0): an event without a time gets the time at which it is read.
# "time" is optional, and one would guess that what isn't there stays away, as in the SDK of Java. The same event read twice has two times, and what
# was said to be unknown is written on as a fact: who settles late events by it takes the old ones of a replay for new. A time that is there loses its
# offset and everything below the millisecond, so that an event passed on no longer sorts as it did.
#
# Seen:
#   no time: same as when it is read: true
#   2015-03-05T11:00:00.123456+01:00 -> 2015-03-05T10:00:00.123Z
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >times.js <<'JS'
const {HTTP} = require('cloudevents');
const read = time => HTTP.toEvent({headers: {'content-type': 'application/cloudevents+json'},
    body: JSON.stringify({specversion: '1.0', id: '1', source: '/x', type: 'moved', time})});
const before = Date.now();
const unknown = Date.parse(read(undefined).time);
console.log('no time: same as when it is read: ' + (before <= unknown && unknown <= Date.now()));
const exact = '2015-03-05T11:00:00.123456+01:00';
console.log(`${exact} -> ` + JSON.parse(HTTP.structured(read(exact)).body).time);
JS
npm install --silent --no-audit --no-fund cloudevents@10.0.0 >&2

expected='no time: same as when it is read: true
2015-03-05T11:00:00.123456+01:00 -> 2015-03-05T10:00:00.123Z'
seen=$(node times.js)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
