#!/usr/bin/env bash
# statsmodels 0.15.0 (Python): with one p-value missing, multipletests() says that two hypotheses are rejected, and that no corrected p-value is below any
# level. One would guess that a missing value is left out, as p.adjust() in R does, or refused; and whatever it does, that reject says the same as the corrected
# values below alpha. By Benjamini-Hochberg and its kin every corrected value is missing, while reject goes on; Bonferroni and Holm keep the values, and
# count the missing one as a test. A list of municipalities found by the values is empty as soon as one municipality can't be tested, without a word.
#
# Seen (0.0001, 0.002, 0.3, 0.6 and a missing one):
#   fdr_bh: rejected 2, corrected below 0.05: 0, values nan nan nan nan nan
#   fdr_bh without the missing one: rejected 2, corrected below 0.05: 2, values 0.0004 0.0040 0.4000 0.6000
#   bonferroni: rejected 2, corrected below 0.05: 2, values 0.0005 0.0100 1.0000 1.0000 nan
#   hommel: rejected 0, corrected below 0.05: 0, values nan nan nan nan nan
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv python
python/bin/pip install -qq statsmodels==0.15.0 numpy==2.4.6 pandas==3.0.6 >&2

cat >corrected.py <<'PYTHON'
from math import nan
from statsmodels.stats.multitest import multipletests

known = [0.0001, 0.002, 0.3, 0.6]


def tell(name, values, method):
    rejected, corrected, *_ = multipletests(values, method=method)
    print(f"{name}: rejected {sum(rejected)}, corrected below 0.05: {sum(value < 0.05 for value in corrected)}, "
          f"values {' '.join(f'{value:.4f}' for value in corrected)}")


tell("fdr_bh", [*known, nan], "fdr_bh")
tell("fdr_bh without the missing one", known, "fdr_bh")
tell("bonferroni", [*known, nan], "bonferroni")
tell("hommel", [*known, nan], "hommel")
PYTHON
expected='fdr_bh: rejected 2, corrected below 0.05: 0, values nan nan nan nan nan
fdr_bh without the missing one: rejected 2, corrected below 0.05: 2, values 0.0004 0.0040 0.4000 0.6000
bonferroni: rejected 2, corrected below 0.05: 2, values 0.0005 0.0100 1.0000 1.0000 nan
hommel: rejected 0, corrected below 0.05: 0, values nan nan nan nan nan'
seen=$(python/bin/python corrected.py)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
