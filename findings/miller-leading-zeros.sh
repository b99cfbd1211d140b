#!/usr/bin/env bash
# Miller 6.6.0 (Debian 12's mlr): in a column whose numbers are filled up with zeros, those with a zero in front are texts.
# One would guess that a column has one type, and the manual speaks of decimal numbers with leading zeros. Of the counts 0012, 0340 and 1200 the sum
# is 1200, the count of values is 3, the largest is "0340" (texts come after numbers), and nothing is said. As JSON the column is texts and
# numbers, row by row: whoever looks up municipality "5601" finds only 0301. "--infer-none" keeps codes, and a sum wants sub($n, "^0+", "") first.
#
# Seen:
#   {"n_count": 3, "n_sum": 1200, "n_max": "0340"}
#   {"n": "0012"} {"n": "0340"} {"n": 1200}
#   {"n": "0012"} {"n": "0340"} {"n": "1200"}
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

{ apt-get download -q=2 miller=6.6.0-2+b3 || { apt-get update -qq && apt-get download -q=2 miller=6.6.0-2+b3; }; } >&2 2>/dev/null
dpkg -x miller_*.deb .
mlr=usr/bin/mlr

printf 'n\n0012\n0340\n1200\n' >counts.csv
expected='{"n_count": 3, "n_sum": 1200, "n_max": "0340"}
{"n": "0012"} {"n": "0340"} {"n": 1200}
{"n": "0012"} {"n": "0340"} {"n": "1200"}'
seen=$("$mlr" --icsv --ojsonl stats1 -a count,sum,max -f n counts.csv
    "$mlr" --icsv --ojsonl cat counts.csv | paste -sd ' '
    "$mlr" --icsv --ojsonl --infer-none cat counts.csv | paste -sd ' ')

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
