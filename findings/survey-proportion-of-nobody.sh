#!/usr/bin/env bash
# survey 4.1-1 (R, Debian 12): svyciprop()'s interval of a proportion that is 0 ends where it begins. One would guess an interval that reaches up
# from 0, as R's own binom.test() has it (to 0.60 of four persons), or a refusal, since the function is there for proportions near 0. The default
# method (logit) has both limits at 5.8e-11, a width of nothing, and "beta" has NaN: of a municipality in whose sample nobody moved the table says
# that it is certain.
#
# Seen (nobody of four):
#   logit 5.83e-11 5.83e-11
#   beta NaN NaN
#   binom.test 0 0.602
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
unpack r-cran-survey=4.1-1-1

cat >nobody.R <<'R'
suppressMessages(library(survey))
sample <- svydesign(ids = ~1, weights = ~weight, data = data.frame(moved = c(0, 0, 0, 0), weight = 1))
text <- function(limits) paste(signif(limits, 3), collapse = " ")
for (method in c("logit", "beta")) {
    cat(method, text(attr(suppressWarnings(svyciprop(~moved, sample, method = method)), "ci")), "\n")
}
cat("binom.test", text(binom.test(0, 4)$conf.int), "\n")
R
expected='logit 5.83e-11 5.83e-11
beta NaN NaN
binom.test 0 0.602'
seen=$(R_LIBS=usr/lib/R/site-library:usr/lib/R/library Rscript nobody.R | sed 's/ *$//')

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
