#!/usr/bin/env bash
# Epi 2.47 (R, Debian 12): cal.yr() puts New Year's Day into the year before, in every other year.
# One would guess that 1 January 2023 is 2023.0. The date is counted in years of 365.25 days from 1970, so that only the two years after a leap year
# begin where they should or a little later. Registers have many dates of 1 January, and Lexis diagrams, rates and age groups made from whole years
# count them a year early.
#
# Seen:
#   2021-01-01 2021.0007
#   2022-01-01 2022.0000
#   2023-01-01 2022.9993
#   2024-01-01 2023.9986
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v Rscript >/dev/null || { apt-get update -qq; apt-get install -y -qq r-base-core; } >&2
package=r-cran-epi=2.47-1
{ apt-get download -q=2 $package || { apt-get update -qq && apt-get download -q=2 $package; }; } >&2 2>/dev/null
dpkg -x r-cran-epi_*.deb .

cat >years.R <<'R'
epi <- new.env()
invisible(lazyLoad("usr/lib/R/site-library/Epi/R/Epi", epi))
days <- as.Date(paste0(2021:2024, "-01-01"))
cat(sprintf("%s %.4f\n", days, epi$cal.yr(days)), sep = "")
R
expected='2021-01-01 2021.0007
2022-01-01 2022.0000
2023-01-01 2022.9993
2024-01-01 2023.9986'
seen=$(Rscript years.R)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
