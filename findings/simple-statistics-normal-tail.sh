#!/usr/bin/env bash
# simple-statistics 7.12.1 (npm): cumulativeStdNormalProbability() looks it up in a printed table, to two digits of z and to 0.999 at most.
# One would guess that a function computes, as the package's probit() and errorFunction() do. 1.23 and 1.2345 have one probability, and whatever is
# beyond 3.09 has 0.999, in the other direction 0.001: a two-sided p value is never below 0.002. With some 350 municipalities watched at once neither
# Bonferroni nor Benjamini and Hochberg can then find a single one, however far out it is. 0.5 * (1 + errorFunction(z / sqrt(2))) is as it should be.
#
# Seen:
#   z=1.23 table 0.8907 error function 0.89065
#   z=1.2345 table 0.8907 error function 0.89149
#   z=6 table 0.999 error function 1.00000
#   smallest adjusted p of 350 with z=6 once: table 0.700, error function 0.000
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >tails.js <<'JS'
const {cumulativeStdNormalProbability, errorFunction} = require('simple-statistics');
const exact = z => 0.5 * (1 + errorFunction(z / Math.SQRT2));
for (const z of [1.23, 1.2345, 6]) {
    console.log(`z=${z} table ${cumulativeStdNormalProbability(z)} error function ${exact(z).toFixed(5)}`);
}
const adjusted = below => (Math.min(1, 350 * 2 * (1 - below(6)))).toFixed(3);
console.log(`smallest adjusted p of 350 with z=6 once: table ${adjusted(cumulativeStdNormalProbability)}, error function ${adjusted(exact)}`);
JS
npm install --silent --no-audit --no-fund simple-statistics@7.12.1 >&2

expected='z=1.23 table 0.8907 error function 0.89065
z=1.2345 table 0.8907 error function 0.89149
z=6 table 0.999 error function 1.00000
smallest adjusted p of 350 with z=6 once: table 0.700, error function 0.000'
seen=$(node tails.js)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
