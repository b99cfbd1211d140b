#!/usr/bin/env bash
# tdigest 0.1.3 (npm): of sixty municipalities fifty have no departure and ten have three; the median is told as 0.5, and three quarters as 2.
# One would guess a digest that knows two values exactly, with how many there are of each, to say 0 and 0, as sorting does. Equal values
# are kept as one centroid, and every percentile is drawn on the line between the middles of two centroids, however many equal values they hold: counts,
# most of them 0 and the rest few, get percentiles that no municipality has. With values that all differ it is as near as it promises.
#
# Seen:
#   50 of 0, 10 of 3: digest 0.5, 2, 2.9 (centroids 0 x 50, 3 x 10), sorted 0, 0, 3 for 50, 75 and 90 percent
#   1 to 60: digest 30.5, 45.5, 54.5, sorted 30, 45, 54 for 50, 75 and 90 percent
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund tdigest@0.1.3 >&2

cat >percentiles.mjs <<'JS'
import tdigest from "tdigest";

const shares = [0.5, 0.75, 0.9];
function tell(name, values) {
    const digest = new tdigest.TDigest();
    digest.push(values);
    digest.compress();
    const sorted = [...values].sort((a, b) => a - b);
    const kept = digest.size() < 5 ? ` (centroids ${digest.toArray().map(c => `${c.mean} x ${c.n}`).join(", ")})` : "";
    const told = shares.map(share => Number(digest.percentile(share).toFixed(2))).join(", ");
    console.log(`${name}: digest ${told}${kept}, sorted `
        + `${shares.map(share => sorted[Math.ceil(share * values.length) - 1]).join(", ")} for 50, 75 and 90 percent`);
}
tell("50 of 0, 10 of 3", [...Array(50).fill(0), ...Array(10).fill(3)]);
tell("1 to 60", Array.from({ length: 60 }, (_, i) => i + 1));
JS
expected='50 of 0, 10 of 3: digest 0.5, 2, 2.9 (centroids 0 x 50, 3 x 10), sorted 0, 0, 3 for 50, 75 and 90 percent
1 to 60: digest 30.5, 45.5, 54.5, sorted 30, 45, 54 for 50, 75 and 90 percent'
seen=$(node percentiles.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
