#!/usr/bin/env bash
# avro-js 1.12.2 (npm, Apache's own JavaScript of that release): it can't be loaded from a fresh install.
# One would guess that "npm install avro-js" is enough. It requires underscore and declares no dependency at all, so it works only where another
# package happens to bring underscore to the top and stops when that one goes. Whoever tests in a workspace with many packages doesn't see it.
#
# Seen:
#   alone: MODULE_NOT_FOUND underscore, declared dependencies: 0
#   beside underscore: loaded
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >load.js <<'JS'
const {dependencies} = JSON.parse(require('node:fs').readFileSync('node_modules/avro-js/package.json', 'utf8'));
try {
    require('avro-js');
    console.log('loaded');
} catch (missing) {
    console.log(`${missing.code} ${/'(.*)'/.exec(missing.message)[1]}, declared dependencies: ${Object.keys(dependencies).length}`);
}
JS

expected='alone: MODULE_NOT_FOUND underscore, declared dependencies: 0
beside underscore: loaded'
seen=$(npm install --silent --no-audit --no-fund avro-js@1.12.2 >&2
    echo "alone: $(node load.js)"
    npm install --silent --no-audit --no-fund underscore@1.13.8 >&2
    echo "beside underscore: $(node load.js)")

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
