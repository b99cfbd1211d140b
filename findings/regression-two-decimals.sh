#!/usr/bin/env bash
# regression 2.0.1 (npm): a share that rises by 0.4 percentage points a year has the trend 0. One would guess that coefficients are rounded
# for show, if at all. They are rounded to two decimals unless a precision is given, and predictions and r2 are made of what is left: the line lies
# flat and fits worse than the mean. Shares, whose whole life is behind the decimal point, lose their trend; counted
# in percent they keep two digits of it.
#
# Seen (ten years from 10 % in 2010, 0.4 points more each year):
#   shares: slope 0, intercept 0.12, 2019 predicted 0.12, r2 -0.03
#   shares, precision 6: slope 0.004, intercept -7.94, 2019 predicted 0.136, r2 1
#   percent: slope 0.4, intercept -794, 2019 predicted 13.6, r2 1
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund regression@2.0.1 >&2

cat >trend.mjs <<'JS'
import regression from "regression";

const shares = Array.from({ length: 10 }, (_, i) => [2010 + i, 0.1 + 0.004 * i]);
function tell(name, points, options) {
    const fit = regression.linear(points, options);
    const [slope, intercept] = fit.equation;
    console.log(`${name}: slope ${slope}, intercept ${intercept}, 2019 predicted ${fit.predict(2019)[1]}, r2 ${fit.r2}`);
}
tell("shares", shares);
tell("shares, precision 6", shares, { precision: 6 });
tell("percent", shares.map(([year, share]) => [year, share * 100]));
JS
expected='shares: slope 0, intercept 0.12, 2019 predicted 0.12, r2 -0.03
shares, precision 6: slope 0.004, intercept -7.94, 2019 predicted 0.136, r2 1
percent: slope 0.4, intercept -794, 2019 predicted 13.6, r2 1'
seen=$(node trend.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
