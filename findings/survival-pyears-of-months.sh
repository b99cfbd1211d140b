#!/usr/bin/env bash
# survival 3.5-3 (R, Debian 12): pyears() of sixteen years of follow-up, given in months, tells half a person-year. One would guess that what a function
# tells is in the unit of the survival times that it is given, as survfit(), coxph() and survSplit() do, or that it asks for the unit. It divides by 365.25
# unless `scale` says otherwise, so times in months need scale = 12; the number looks like one of a short study, and the rate made of it is thirty times
# too high. A table of rates by months since settlement is all wrong alike, so its ratios are right: nothing gives it away.
#
# Seen:
#   192 months: 0.526 person-years, 3.8 moves a person-year
#   192 months with scale = 12: 16 person-years, 0.125 moves a person-year
#   5844 days: 16 person-years, 0.125 moves a person-year
#   survfit of months: restricted mean 44.0
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
unpack r-cran-survival=3.5-3-1

cat >years.R <<'R'
library(survival)
months <- c(12, 24, 36, 60, 60)
moved <- c(1, 0, 1, 0, 0)
tell <- function(name, counted) {
    rate <- counted$event / counted$pyears
    cat(sprintf("%s: %.3g person-years, %.3g moves a person-year\n", name, counted$pyears, rate))
}
tell("192 months", pyears(Surv(months, moved) ~ 1))
tell("192 months with scale = 12", pyears(Surv(months, moved) ~ 1, scale = 12))
tell("5844 days", pyears(Surv(months / 12 * 365.25, moved) ~ 1))
mean <- summary(survfit(Surv(months, moved) ~ 1))$table["rmean"]
cat(sprintf("survfit of months: restricted mean %.1f\n", mean))
R
expected='192 months: 0.526 person-years, 3.8 moves a person-year
192 months with scale = 12: 16 person-years, 0.125 moves a person-year
5844 days: 16 person-years, 0.125 moves a person-year
survfit of months: restricted mean 44.0'
seen=$(R_LIBS=usr/lib/R/site-library:usr/lib/R/library Rscript years.R)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
