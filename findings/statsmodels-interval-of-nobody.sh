#!/usr/bin/env bash
# statsmodels 0.15.0 (Python): the 95 per cent interval of a Poisson rate of which nobody was counted begins at 0.25, and ends there.
# One would guess that every interval holds the rate that was found, and that one of nobody begins at 0. confint_poisson() has ten methods, and two of them, mid-P
# and the square root, give the same number for both bounds of a count of 0, above it: 0.2496 is the right upper bound by mid-P, and as lower bound it says
# that twelve months without anybody are credibly at least three a year. From a count of 1 on both are as they should be, so a test with counts finds nothing.
# Municipalities without a move are the most frequent ones.
#
# Seen (a count in 12 months):
#   0: exact-c 0.0000 to 0.3074, midp-c 0.2496 to 0.2496, sqrt 0.0800 to 0.0800, sqrt-cent 0.0000 to 0.1800
#   1: exact-c 0.0021 to 0.4643, midp-c 0.0042 to 0.4110, sqrt 0.0000 to 0.3267, sqrt-cent 0.0000 to 0.3549
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv python
python/bin/pip install -qq statsmodels==0.15.0 numpy==2.4.6 pandas==3.0.6 >&2

cat >intervals.py <<'PYTHON'
from statsmodels.stats.rates import confint_poisson

for count in (0, 1):
    told = []
    for method in ("exact-c", "midp-c", "sqrt", "sqrt-cent"):
        lower, upper = confint_poisson(count, 12, method=method)
        told.append(f"{method} {lower:.4f} to {upper:.4f}")
    print(f"{count}: {', '.join(told)}")
PYTHON
expected='0: exact-c 0.0000 to 0.3074, midp-c 0.2496 to 0.2496, sqrt 0.0800 to 0.0800, sqrt-cent 0.0000 to 0.1800
1: exact-c 0.0021 to 0.4643, midp-c 0.0042 to 0.4110, sqrt 0.0000 to 0.3267, sqrt-cent 0.0000 to 0.3549'
seen=$(python/bin/python intervals.py)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
