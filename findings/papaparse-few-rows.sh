#!/usr/bin/env bash
# papaparse 5.7.1 (npm), a CSV reader that guesses the delimiter: in a file of two columns that has fewer than ten lines and ends with a new line,
# only a comma is found. One would guess that a semicolon on each line is enough, and that the end of the last line changes nothing. The text
# after it counts as one more line, without any delimiter, and in the ten lines looked at it pulls the mean just below two columns. So a table of few
# municipalities is one column, or is cut at the decimal comma, and the long one is read right. "skipEmptyLines", or naming the delimiter, helps.
#
# Seen:
#   2 rows, new line at the end: delimiter "," first row {"area;share":"Oslo;1","__parsed_extra":["5"]}
#   2 rows, none:                delimiter ";" first row {"area":"Oslo","share":"1,5"}
#   2 rows, skipEmptyLines:      delimiter ";" first row {"area":"Oslo","share":"1,5"}
#   9 rows, new line at the end: delimiter ";" first row {"area":"Oslo","share":"1,5"}
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund papaparse@5.7.1 >&2

cat >table.mjs <<'JS'
import Papa from "papaparse";
const table = rows => ["area;share", "Oslo;1,5", ...Array(rows - 1).fill("Alta;2,5")].join("\n");
const show = (name, csv, options = {}) => {
    const { data, meta } = Papa.parse(csv, { header: true, ...options });
    console.log(`${name.padEnd(28)} delimiter "${meta.delimiter}" first row ${JSON.stringify(data[0])}`);
};
show("2 rows, new line at the end:", table(2) + "\n");
show("2 rows, none:", table(2));
show("2 rows, skipEmptyLines:", table(2) + "\n", { skipEmptyLines: true });
show("9 rows, new line at the end:", table(9) + "\n");
JS
expected='2 rows, new line at the end: delimiter "," first row {"area;share":"Oslo;1","__parsed_extra":["5"]}
2 rows, none:                delimiter ";" first row {"area":"Oslo","share":"1,5"}
2 rows, skipEmptyLines:      delimiter ";" first row {"area":"Oslo","share":"1,5"}
9 rows, new line at the end: delimiter ";" first row {"area":"Oslo","share":"1,5"}'
seen=$(node table.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
