#!/usr/bin/env bash
# jsonstat-toolkit 2.2.2 (npm): to ask for a category that isn't there is to ask for all of them.
# One would guess null, or an error. Data() leaves a dimension with an unknown category out of the question, and answers with the list for all of its
# categories: a page that shows "2025" shows 2023 when it takes the first. A misspelt dimension is left out the same way.
#
# Seen:
#   2024: null
#   2025: [3,null]
#   no year at all: [3,null]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >counts.json <<'JSON'
{
  "version": "2.0", "class": "dataset", "id": ["municipality", "year"], "size": [2, 2],
  "dimension": {
    "municipality": {"label": "municipality", "category": {"index": ["0301", "5601"]}},
    "year": {"label": "year", "category": {"index": ["2023", "2024"]}}
  },
  "value": {"0": 3, "3": 6}, "status": {"1": "."}
}
JSON
cat >ask.mjs <<'JS'
import {readFileSync} from 'node:fs';
import JSONstat from 'jsonstat-toolkit';
const counts = JSONstat(JSON.parse(readFileSync('counts.json')));
const ask = question => {
    const answer = counts.Data({municipality: '0301', ...question});
    return JSON.stringify(Array.isArray(answer) ? answer.map(cell => cell.value) : answer.value);
};
console.log('2024: ' + ask({year: '2024'}));
console.log('2025: ' + ask({year: '2025'}));
console.log('no year at all: ' + ask({}));
JS
npm install --silent --no-audit --no-fund jsonstat-toolkit@2.2.2 >&2

expected='2024: null
2025: [3,null]
no year at all: [3,null]'
seen=$(node ask.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
