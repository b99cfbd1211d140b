#!/usr/bin/env bash
# uDSV 0.7.3 (npm), a CSV reader that guesses types: a column has the type of its last row, and what doesn't fit is lost. One would guess that a
# column is a number when all its values are, as in every other reader that guesses. Of an extract whose last country is NO the whole column is a
# boolean, and all countries are false; with names and last a code, the names are NaN. Sorted the other way the same file is read right, and
# nothing is said.
#
# Seen:
#   SY UA ER NO: false false false false
#   NO ER UA SY: NO ER UA SY
#   Alta Oslo 5601: NaN NaN 5601
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund udsv@0.7.3 >&2

cat >types.mjs <<'JS'
import { inferSchema, initParser } from "udsv";
for (const values of [["SY", "UA", "ER", "NO"], ["NO", "ER", "UA", "SY"], ["Alta", "Oslo", "5601"]]) {
    const csv = "from,count\n" + values.map(value => value + ",3\n").join("");
    console.log(`${values.join(" ")}: ${initParser(inferSchema(csv)).typedObjs(csv).map(row => String(row.from)).join(" ")}`);
}
JS
expected='SY UA ER NO: false false false false
NO ER UA SY: NO ER UA SY
Alta Oslo 5601: NaN NaN 5601'
seen=$(node types.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
