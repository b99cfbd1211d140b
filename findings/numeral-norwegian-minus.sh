#!/usr/bin/env bash
# numeral 2.0.6 (npm) reads numbers: the minus sign that Intl writes for nb-NO is left out, and so is whatever else isn't understood. One would guess
# that a text that is no number in its rules is NaN or null. Everything but digits, the point and "-" is dropped: a loss of 1234 comes back as a gain,
# also with a Norwegian locale registered, a suppressed "<5" is 5, a range "1–4" is 14 and the month 2024-01 is -202401. Each looks like a figure
# and is added up.
#
# Seen:
#   Intl's nb-NO of -1234.5 -> 1234.5
#   <5 -> 5
#   1–4 -> 14
#   1-4 -> -14
#   2024-01 -> -202401
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund numeral@2.0.6 >&2

cat >numbers.mjs <<'JS'
import numeral from "numeral";
numeral.register("locale", "nb", {
    delimiters: { thousands: "\u00a0", decimal: "," }, abbreviations: { thousand: "k", million: "m", billion: "b", trillion: "t" },
    ordinal: () => ".", currency: { symbol: "kr" },
});
numeral.locale("nb");
console.log("Intl's nb-NO of -1234.5 ->", numeral(new Intl.NumberFormat("nb-NO").format(-1234.5)).value());
for (const text of ["<5", "1–4", "1-4", "2024-01"]) console.log(text, "->", numeral(text).value());
JS
expected="Intl's nb-NO of -1234.5 -> 1234.5
<5 -> 5
1–4 -> 14
1-4 -> -14
2024-01 -> -202401"
seen=$(node numbers.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
