#!/usr/bin/env bash
# Hmisc 4.8-0 (R, Debian 12): binconf()'s interval of Wilson isn't Wilson's where one person, or all but one, has moved.
# One would guess one formula for all counts, as prop.test(correct = FALSE) of R itself has. For a count of 1 the lower limit is replaced by
# another, less than a third of it (0.0051 where Wilson's is 0.0179), for all but one the upper likewise; so from one mover to two the limit
# jumps more than tenfold, and a figure of a small municipality can't be checked against another program's. 0 and 2 are Wilson's.
#
# Seen (of 10 persons):
#   0: binconf 0.0000 0.2775, Wilson 0.0000 0.2775
#   1: binconf 0.0051 0.4042, Wilson 0.0179 0.4042
#   2: binconf 0.0567 0.5098, Wilson 0.0567 0.5098
#   9: binconf 0.5958 0.9949, Wilson 0.5958 0.9821
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v Rscript >/dev/null || { apt-get update -qq; apt-get install -y -qq r-base-core; } >&2
package=r-cran-hmisc=4.8-0-1
{ apt-get download -q=2 $package || { apt-get update -qq && apt-get download -q=2 $package; }; } >&2 2>/dev/null
dpkg -x r-cran-hmisc_*.deb .

cat >wilson.R <<'R'
hmisc <- new.env()
invisible(lazyLoad("usr/lib/R/site-library/Hmisc/R/Hmisc", hmisc))
text <- function(limits) paste(sprintf("%.4f", limits), collapse = " ")
for (count in c(0, 1, 2, 9)) {
    wilson <- suppressWarnings(prop.test(count, 10, correct = FALSE)$conf.int)
    cat(count, ": binconf ", text(hmisc$binconf(count, 10, method = "wilson")[2:3]), ", Wilson ", text(wilson), "\n", sep = "")
}
R
expected='0: binconf 0.0000 0.2775, Wilson 0.0000 0.2775
1: binconf 0.0051 0.4042, Wilson 0.0179 0.4042
2: binconf 0.0567 0.5098, Wilson 0.0567 0.5098
9: binconf 0.5958 0.9949, Wilson 0.5958 0.9821'
seen=$(Rscript wilson.R)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
