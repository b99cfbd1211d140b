#!/usr/bin/env bash
# zoo 1.8-11 (R, Debian 12): as.yearqtr() takes the month of a date that is a text for the quarter.
# One would guess that "2024-03-31" is in the first quarter, as as.Date("2024-03-31") is for the same function, and as as.yearmon() reads the text.
# January is right by chance, February to April are in the second to fourth quarter, and only from May on something is missing. A table
# read from a file, where dates are texts until somebody says otherwise, gets quarters that look like quarters.
#
# Seen:
#   text: 2024 Q1, 2024 Q2, 2024 Q3, 2024 Q4, NA
#   date: 2024 Q1, 2024 Q1, 2024 Q1, 2024 Q2, 2024 Q2
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
unpack r-cran-zoo=1.8-11-1

cat >quarters.R <<'R'
suppressMessages(library(zoo))
dates <- c("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-01", "2024-05-15")
cat("text:", toString(as.yearqtr(dates)), "\n")
cat("date:", toString(as.yearqtr(as.Date(dates))), "\n")
R
expected='text: 2024 Q1, 2024 Q2, 2024 Q3, 2024 Q4, NA
date: 2024 Q1, 2024 Q1, 2024 Q1, 2024 Q2, 2024 Q2'
seen=$(R_LIBS=usr/lib/R/site-library:usr/lib/R/library Rscript quarters.R | sed 's/ $//')

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
