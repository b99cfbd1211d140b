#!/usr/bin/env bash
# rss-parser 3.13.0 (npm) reads Atom: of an entry that was published and later updated, the time of the update and the categories are lost.
# Atom demands "updated" and makes "published" a choice, so one would guess that a reader keeps the one that is always there. It takes
# published for both of its dates where there is one, and updated where not: a figure that was corrected looks as it did, and the newest correction is
# sorted where the first edition was. Categories, by which a reader would choose its municipality, are there for RSS and not for Atom.
#
# Seen:
#   updated only: 2026-03-05T10:00:00.000Z
#   published and updated: 2026-01-01T00:00:00.000Z, the update is nowhere: true
#   categories of Atom: undefined, of RSS: ["0301"]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >read.js <<'JS'
const Parser = require('rss-parser');
const updated = '<updated>2026-03-05T10:00:00Z</updated>';
const entry = more => `<entry><title>Figures</title><id>tag:example.org,2026:1</id>${updated}${more}<category term="0301"/></entry>`;
const atom = async more => (await new Parser().parseString(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><id>urn:x</id>${
    updated}${entry(more)}</feed>`)).items[0];
const rss = async () => (await new Parser().parseString(
    '<rss version="2.0"><channel><title>Feed</title><item><title>Figures</title><category>0301</category></item></channel></rss>')).items[0];
(async () => {
    console.log('updated only: ' + (await atom('')).isoDate);
    const both = await atom('<published>2026-01-01T00:00:00Z</published>');
    console.log(`published and updated: ${both.isoDate}, the update is nowhere: ${!JSON.stringify(both).includes('2026-03-05')}`);
    console.log(`categories of Atom: ${both.categories}, of RSS: ${JSON.stringify((await rss()).categories)}`);
})();
JS
npm install --silent --no-audit --no-fund rss-parser@3.13.0 >&2

expected='updated only: 2026-03-05T10:00:00.000Z
published and updated: 2026-01-01T00:00:00.000Z, the update is nowhere: true
categories of Atom: undefined, of RSS: ["0301"]'
seen=$(node read.js)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
