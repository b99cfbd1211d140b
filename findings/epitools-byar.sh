#!/usr/bin/env bash
# epitools 0.5-10.1 (R, Debian 12): pois.byar() isn't the formula of Byar that official statistics prescribe for rates and standardised ratios.
# One would guess so by its name: from a count of 1 on Byar's limits come within about a hundredth of the exact ones. The package's shift the count
# by a half for both limits, so that they are narrower than exact (a 95% interval that covers less), and for a count of 0 the lower one is negative. A
# table of small municipalities made with it can't be compared with a published one that says "Byar's method".
#
# Seen (limits of a count):
#   0: pois.byar -0.002 2.464, exact 0.000 3.689
#   1: pois.byar 0.091 4.662, exact 0.025 5.572, Byar 0.013 5.564
#   5: pois.byar 1.896 10.960, exact 1.623 11.668, Byar 1.611 11.668
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v Rscript >/dev/null || { apt-get update -qq; apt-get install -y -qq r-base-core; } >&2
package=r-cran-epitools=1:0.5-10.1-2
{ apt-get download -q=2 $package || { apt-get update -qq && apt-get download -q=2 $package; }; } >&2 2>/dev/null
dpkg -x r-cran-epitools_*.deb .

cat >limits.R <<'R'
library(epitools, lib.loc = "usr/lib/R/site-library")
byar <- function(count, z = qnorm(0.975))
    c(count * (1 - 1 / (9 * count) - z / (3 * sqrt(count)))^3,
      (count + 1) * (1 - 1 / (9 * (count + 1)) + z / (3 * sqrt(count + 1)))^3)
text <- function(limits) paste(sprintf("%.3f", limits), collapse = " ")
for (count in c(0, 1, 5)) {
    cat(count, ": pois.byar ", text(unlist(pois.byar(count)[c("lower", "upper")])), ", exact ", text(poisson.test(count)$conf.int),
        if (count > 0) c(", Byar ", text(byar(count))), "\n", sep = "")
}
R
expected='0: pois.byar -0.002 2.464, exact 0.000 3.689
1: pois.byar 0.091 4.662, exact 0.025 5.572, Byar 0.013 5.564
5: pois.byar 1.896 10.960, exact 1.623 11.668, Byar 1.611 11.668'
seen=$(Rscript limits.R)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
