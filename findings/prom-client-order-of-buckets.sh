#!/usr/bin/env bash
# prom-client 15.1.3 (npm): a histogram whose bounds aren't in rising order counts into the wrong buckets and says nothing.
# One would guess that the bounds are sorted, or refused, as Python's client does. prom-client puts a value into the first bucket of the list that is
# wide enough and adds them up in the list's order: with [5, 1] a wait of 3 seconds is among those of at most 1. All the buckets are exposed, and the
# +Inf one and the sum are right, so only the percentiles are wrong, and they come out too good.
#
# Seen (waits of 0.5 and 3 seconds):
#   bounds 1,5: le="1" 1, le="5" 2, le="+Inf" 2
#   bounds 5,1: le="5" 2, le="1" 2, le="+Inf" 2
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >waits.js <<'JS'
const {Histogram, Registry} = require('prom-client');
(async () => {
    for (const buckets of [[1, 5], [5, 1]]) {
        const registry = new Registry();
        const waits = new Histogram({name: 'wait_seconds', help: 'Waits.', buckets, registers: [registry]});
        [0.5, 3].forEach(wait => waits.observe(wait));
        const lines = (await registry.metrics()).matchAll(/_bucket[{](.*)[}] (.*)/g);
        console.log(`bounds ${buckets}: ` + [...lines].map(line => line[1] + ' ' + line[2]).join(', '));
    }
})();
JS
npm install --silent --no-audit --no-fund prom-client@15.1.3 >&2

expected='bounds 1,5: le="1" 1, le="5" 2, le="+Inf" 2
bounds 5,1: le="5" 2, le="1" 2, le="+Inf" 2'
seen=$(node waits.js)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
