#!/usr/bin/env bash
# surveillance 1.20.3 (R, Debian 12), outbreaks in counts: months aggregated to quarters or years begin in another quarter or year.
# One would guess that March to May 2020 stay in 2020, or that a series which begins in March is refused. aggregate() sums the counts as they stand,
# three or twelve from the first on, and keeps the number of the first month as the number of the first quarter or year: March, month 3, is the third
# quarter, and the third year from 2020, 2022. The sums are right and the dates aren't; only a series that begins in January is whole.
#
# Seen:
#   from January: quarters 2020-1 2020-2 2020-3 2020-4, years 2020 2021
#   from March: quarters 2020-3 2020-4 2021-1 2021-2, years 2022 2023
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
unpack r-cran-surveillance=1.20.3-1

cat >years.R <<'R'
suppressWarnings(suppressMessages(library(surveillance)))
for (month in c(1, 3)) {
    counts <- sts(observed = rep(1, 24), start = c(2020, month), frequency = 12)
    quarters <- aggregate(counts, by = "time", nfreq = 4)
    years <- aggregate(counts, by = "time", nfreq = 1)
    stopifnot(observed(quarters) == 3, observed(years) == 12)
    cat("from ", month.name[month], ": quarters ", paste0(year(quarters), "-", epochInYear(quarters))[1:4] |> paste(collapse = " "),
        ", years ", paste(year(years), collapse = " "), "\n", sep = "")
}
R
expected='from January: quarters 2020-1 2020-2 2020-3 2020-4, years 2020 2021
from March: quarters 2020-3 2020-4 2021-1 2021-2, years 2022 2023'
seen=$(R_LIBS=usr/lib/R/site-library:usr/lib/R/library Rscript years.R 2>/dev/null)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
