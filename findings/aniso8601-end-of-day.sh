#!/usr/bin/env bash
# aniso8601 9.0.1 (Python, Debian 12): 24:00, which ISO 8601 has for the end of a day, is the day's beginning.
# One would guess the next day, as ciso8601 2.2.0 and dateutil 2.8.2 say, or a refusal. The hour becomes 0 and the date stays, so that a
# person's last day of protection ends before it began, and the interval of a whole day is empty.
#
# Seen:
#   aniso8601 2024-01-31 00:00:00, ciso8601 2024-02-01 00:00:00, dateutil 2024-02-01 00:00:00
#   2024-01-31T00:00/2024-01-31T24:00 lasts 0:00:00
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

unpack python3-aniso8601=9.0.1-2 python3-ciso8601=2.2.0-2+b3 python3-dateutil=2.8.2-2

cat >ends.py <<'PYTHON'
import aniso8601, ciso8601
from dateutil.parser import isoparse

end = "2024-01-31T24:00"
print(f"aniso8601 {aniso8601.parse_datetime(end)}, ciso8601 {ciso8601.parse_datetime(end)}, dateutil {isoparse(end)}")
day = "2024-01-31T00:00/" + end
begins, ends = aniso8601.parse_interval(day)
print(day, "lasts", ends - begins)
PYTHON
expected='aniso8601 2024-01-31 00:00:00, ciso8601 2024-02-01 00:00:00, dateutil 2024-02-01 00:00:00
2024-01-31T00:00/2024-01-31T24:00 lasts 0:00:00'
seen=$(PYTHONPATH=usr/lib/python3/dist-packages /usr/bin/python3 ends.py)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
