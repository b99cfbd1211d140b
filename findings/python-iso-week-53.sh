#!/usr/bin/env bash
# Python's readers of ISO 8601 in Debian 12 (isoweek 1.3.3, isodate 0.6.1, aniso8601 9.0.1, arrow 1.2.3, dateutil 2.8.2) and R's aweek 1.0.3: week 53
# of 2021, a year of 52 weeks. One would guess that a week that does not exist is refused, like 29 February 2021, and as it is by
# Python's own date. All six make it the first week of 2022: a misprinted year, or a week made from the year of the day, moves figures by a year.
#
# Seen:
#   datetime   ValueError
#   isoweek    2022-01-03
#   isodate    2022-01-03
#   aniso8601  2022-01-03
#   arrow      2022-01-03
#   dateutil   2022-01-03
#   aweek      2022-01-03
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
unpack python3-isoweek=1.3.3-4 python3-isodate=0.6.1-1 python3-aniso8601=9.0.1-2 python3-arrow=1.2.3-1 python3-dateutil=2.8.2-2 \
    r-cran-aweek=1.0.3-1

cat >weeks.py <<'PYTHON'
import datetime
import aniso8601, arrow, isodate, isoweek
from dateutil.parser import isoparse

readers = {
    "datetime": lambda week: datetime.date.fromisocalendar(2021, 53, 1),
    "isoweek": lambda week: isoweek.Week.fromstring(week).monday(),
    "isodate": isodate.parse_date,
    "aniso8601": aniso8601.parse_date,
    "arrow": lambda week: arrow.get(week).date(),
    "dateutil": lambda week: isoparse(week).date(),
}
for name, read in readers.items():
    try:
        answer = read("2021-W53")
    except ValueError as refused:
        answer = type(refused).__name__
    print(f"{name:10} {answer}")
PYTHON
expected='datetime   ValueError
isoweek    2022-01-03
isodate    2022-01-03
aniso8601  2022-01-03
arrow      2022-01-03
dateutil   2022-01-03
aweek      2022-01-03'
seen=$(PYTHONPATH=usr/lib/python3/dist-packages /usr/bin/python3 weeks.py
    R_LIBS=usr/lib/R/site-library Rscript -e 'cat("aweek     ", format(aweek::week2date("2021-W53-1")), "\n")' | sed 's/ *$//')

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
