#!/usr/bin/env bash
# Two validators of Norwegian national identity numbers (npm): norwegian-national-id-validator 3.1.3 and @navikt/fnrvalidator 2.2.1.
# Tests are done with the tax authority's synthetic population, whose months are raised by 80 so that nobody is hit, and one would guess that
# validators know them as they know D-numbers. The one refuses them all, the other takes them without being asked; both take NAV's own, raised by
# 40, the first as an ordinary number. What passed every test in the one is refused by the other, and made-up persons are valid in production.
#
# Seen (numbers of nobody, made here with right check digits):
#   month + 80: norwegian-national-id-validator false, fnrvalidator valid tnr
#   D-number, month + 80: norwegian-national-id-validator false, fnrvalidator valid dnr-and-tnr
#   month + 40: norwegian-national-id-validator true, fnrvalidator valid hnr
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >numbers.js <<'JS'
const {validateNorwegianIdNumber} = require('norwegian-national-id-validator');
const {idnr} = require('@navikt/fnrvalidator');
const digit = (number, weights) => 11 - weights.reduce((sum, weight, place) => sum + weight * number[place], 0) % 11;
// The first number of the date whose check digits are digits.
const made = date => {
    for (let individual = 0; individual < 50; individual++) {
        let number = date + String(individual).padStart(3, '0');
        number += digit(number, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11;
        number += digit(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
        if (number.length === 11) {
            return number;
        }
    }
};
for (const [name, date] of [['month + 80', '018195'], ['D-number, month + 80', '418195'], ['month + 40', '014195']]) {
    const number = made(date);
    const {status, type} = idnr(number);
    console.log(`${name}: norwegian-national-id-validator ${validateNorwegianIdNumber(number)}, fnrvalidator ${status} ${type}`);
}
JS
npm install --silent --no-audit --no-fund norwegian-national-id-validator@3.1.3 @navikt/fnrvalidator@2.2.1 >&2

expected='month + 80: norwegian-national-id-validator false, fnrvalidator valid tnr
D-number, month + 80: norwegian-national-id-validator false, fnrvalidator valid dnr-and-tnr
month + 40: norwegian-national-id-validator true, fnrvalidator valid hnr'
seen=$(node numbers.js)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
