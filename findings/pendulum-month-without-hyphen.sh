#!/usr/bin/env bash
# pendulum 2.1.2 (Python, Debian 12): the month 202401, as many tables of statistics write it, is 20:24:01 of the day on which the program runs.
# One would guess January 2024, as isodate 0.6.1 says and as pendulum does for "2024-01", or a refusal. Six digits are hours, minutes and seconds,
# and every month from 200001 to 205912 is such a time. So a column of months is read without a word, lies in one evening, and is another
# one tomorrow.
#
# Seen:
#   isodate:  2024-01-01
#   pendulum: today at 20:24:01
#   pendulum of 2024-01: 2024-01-01
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

unpack python3-pendulum=2.1.2-4 python3-isodate=0.6.1-1

cat >months.py <<'PYTHON'
import isodate, pendulum

month = pendulum.parse("202401")
day = "today" if abs((pendulum.now("UTC") - month).in_days()) <= 1 else month.date()
print("isodate: ", isodate.parse_date("202401"))
print("pendulum:", day, "at", month.time())
print("pendulum of 2024-01:", pendulum.parse("2024-01").date())
PYTHON
expected='isodate:  2024-01-01
pendulum: today at 20:24:01
pendulum of 2024-01: 2024-01-01'
seen=$(PYTHONPATH=usr/lib/python3/dist-packages /usr/bin/python3 months.py)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
