#!/usr/bin/env bash
# csvkit 1.0.7 (with agate 1.6.3, Debian 12): a column of counts that are all 0 or 1 is a column of booleans.
# One would guess that digits are a number. csvjson writes false and true, csvstat has no sum for the column, and csvsql makes it BOOLEAN. With one 2
# in it it is a number again: of the files of two municipalities the small one has another type, and its persons can't be added up. "--no-inference"
# keeps the text.
#
# Seen:
#   0 1 1: settled": false settled": true settled": true BOOLEAN
#   0 1 2: settled": 0.0 settled": 1.0 settled": 2.0 DECIMAL
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

unpack csvkit=1.0.7-1 python3-csvkit=1.0.7-1 python3-agate=1.6.3-2
export PYTHONPATH=usr/lib/python3/dist-packages
csvkit() { /usr/bin/python3 -W ignore "usr/bin/$1" "${@:2}"; }

counts() {
    { echo municipality,settled; printf "Vardø,%s\n" "$@"; } >counts.csv
    echo "$*: $(csvkit csvjson counts.csv | grep -o "settled[^}]*" | paste -sd " ") $(csvkit csvsql counts.csv | grep -o 'BOOLEAN\|DECIMAL')"
}
expected='0 1 1: settled": false settled": true settled": true BOOLEAN
0 1 2: settled": 0.0 settled": 1.0 settled": 2.0 DECIMAL'
seen=$(counts 0 1 1; counts 0 1 2)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
