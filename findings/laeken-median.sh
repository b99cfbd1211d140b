#!/usr/bin/env bash
# laeken 0.5.2 (R, Debian 12), the package for Eurostat's indicators of poverty: the median of an even number of incomes is the upper one of the two.
# One would guess the mean of the two, as median() has it, and as the package's own code tries: it looks for the first share above a half and
# then asks whether that share is a half, which it never is. The threshold of poverty, 60% of the median, comes out too high, most where there are
# few households; weights that are all alike change nothing, and 25% and 75% are hit the same way.
#
# Seen:
#   median 250, weightedMedian 300, incMedian 300, threshold of poverty 180 instead of 150
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# Unpacks the given Debian packages here, with what they need and this machine lacks: unpack NAME=VERSION…
unpack() {
    {
        apt-cache show "$@" || apt-get update -qq
        apt-get download -q=2 "$@" $(apt-get install -s --no-install-recommends "$@" | sed -n "s/^Inst \([^ ]*\).*/\1/p")
    } >/dev/null 2>&1
    for package in *.deb; do dpkg -x "$package" .; done
}

command -v Rscript >/dev/null || { apt-get update -qq; apt-get install -y -qq r-base-core; } >&2
unpack r-cran-laeken=0.5.2-1

cat >median.R <<'R'
suppressMessages(library(laeken))
incomes <- c(100, 200, 300, 400)
cat("median ", median(incomes), ", weightedMedian ", weightedMedian(incomes, rep(1, 4)), ", incMedian ", incMedian(incomes),
    ", threshold of poverty ", arpt(incomes), " instead of ", 0.6 * median(incomes), "\n", sep = "")
R
expected='median 250, weightedMedian 300, incMedian 300, threshold of poverty 180 instead of 150'
seen=$(R_LIBS=usr/lib/R/site-library:usr/lib/R/library Rscript median.R)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
