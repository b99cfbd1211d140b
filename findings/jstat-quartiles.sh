#!/usr/bin/env bash
# jStat 1.9.6 (npm): the middle one of quartiles() isn't median(), and quantiles() and percentile() have two more opinions.
# One would guess that one package has one definition, and that the second quartile is the median under each of them. quartiles() takes elements
# of the list and never the mean of two, so a box plot drawn with it has its line elsewhere than the median beside it says, below it in every even
# list. Of five numbers even the first quartile is the smallest of all.
#
# Seen:
#   [1,2,3,4]: median 2.5 quartiles 1,2,3 quantiles 1.4375,2.5,3.5625 percentiles 1.75,2.5,3
#   [1,2,3,4,5]: median 3 quartiles 1,3,4 quantiles 1.6875,3,4.3125 percentiles 2,3,4
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >quarters.js <<'JS'
const {jStat} = require('jstat');
const quarters = [0.25, 0.5, 0.75];
for (const list of [[1, 2, 3, 4], [1, 2, 3, 4, 5]]) {
    console.log(`${JSON.stringify(list)}: median ${jStat.median(list)} quartiles ${jStat.quartiles(list)} quantiles ${
        jStat.quantiles(list, quarters)} percentiles ${quarters.map(quarter => jStat.percentile(list, quarter))}`);
}
JS
npm install --silent --no-audit --no-fund jstat@1.9.6 >&2

expected='[1,2,3,4]: median 2.5 quartiles 1,2,3 quantiles 1.4375,2.5,3.5625 percentiles 1.75,2.5,3
[1,2,3,4,5]: median 3 quartiles 1,3,4 quantiles 1.6875,3,4.3125 percentiles 2,3,4'
seen=$(node quarters.js)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
