#!/usr/bin/env bash
# structured-headers 2.1.0 (npm, RFC 9651): a Date can be read only where nothing follows it.
# One would guess that a type that is read alone, as in "Deprecation: @1688169599", is read in a list, an inner list, a dictionary and with a
# parameter, as the RFC has it. Each of these is refused, and the message speaks of a digit: the parser reads the number to the end of the field.
# Integers in the same places are fine, and so is the writing: what the library wrote itself it can't read.
#
# Seen:
#   @1688169599 -> @1688169599
#   1688169599, 2 -> 1688169599, 2
#   @1688169599, 2 -> Parse error: Expected a digit (0-9), whitespace or EOL at offset 12
#   @1688169599;a=1 -> Parse error: Expected a digit (0-9), whitespace or EOL at offset 12
#   (@1 @2) -> Parse error: Expected a digit (0-9), whitespace or EOL at offset 4
#   written: @1688169599, 2
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >dates.js <<'JS'
const {parseList, serializeList} = require('structured-headers');
for (const field of ['@1688169599', '1688169599, 2', '@1688169599, 2', '@1688169599;a=1', '(@1 @2)']) {
    try {
        console.log(`${field} -> ${serializeList(parseList(field))}`);
    } catch (refusal) {
        console.log(`${field} -> ${refusal.message}`);
    }
}
console.log('written: ' + serializeList([[new Date(1688169599000), new Map()], [2, new Map()]]));
JS
npm install --silent --no-audit --no-fund structured-headers@2.1.0 >&2

expected='@1688169599 -> @1688169599
1688169599, 2 -> 1688169599, 2
@1688169599, 2 -> Parse error: Expected a digit (0-9), whitespace or EOL at offset 12
@1688169599;a=1 -> Parse error: Expected a digit (0-9), whitespace or EOL at offset 12
(@1 @2) -> Parse error: Expected a digit (0-9), whitespace or EOL at offset 4
written: @1688169599, 2'
seen=$(node dates.js)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
