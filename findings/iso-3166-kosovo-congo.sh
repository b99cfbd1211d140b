#!/usr/bin/env bash
# i18n-iso-countries 7.14.0 (npm): Kosovo's three letters, and the two Congos in Norwegian.
# Registers and statistics write XKX for Kosovo (so do the EU, the IMF and the World Bank). The package knows XKK only, and answers undefined to
# XKX without an error. And "Kongo" is the name of the Democratic Republic in Norwegian, whose neighbour is "Kongo-Brazzaville": who looks up what
# a table calls "Kongo" finds COD, also where COG was meant.
#
# Seen:
#   XKX=undefined XKK=Kosovo
#   COD=Kongo COG=Kongo-Brazzaville, Kongo is COD
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >names.js <<'JS'
const countries = require('i18n-iso-countries');
const name = code => countries.getName(code, 'nb');
console.log(`XKX=${name('XKX')} XKK=${name('XKK')}`);
console.log(`COD=${name('COD')} COG=${name('COG')}, Kongo is ${countries.getAlpha3Code('Kongo', 'nb')}`);
JS
npm install --silent --no-audit --no-fund i18n-iso-countries@7.14.0 >&2

expected='XKX=undefined XKK=Kosovo
COD=Kongo COG=Kongo-Brazzaville, Kongo is COD'
seen=$(node names.js)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
