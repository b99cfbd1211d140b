#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3 (npm) reads Atom: the link of an entry is the first one, whatever it is a link to. RFC 4287 has rel for that, and
# one would guess the "alternate", the page, in whatever order they stand. An entry whose file (rel="enclosure") is named first leads its readers to
# the file, and a feed with pages (rel="next") has the second page as its address. @rowanmanning/feed-parser 2.1.5 takes the page.
#
# Seen:
#   feed-extractor: feed https://example.org/feed?page=2, entry https://example.org/figures.csv
#   feed-parser:    feed https://example.org/, entry https://example.org/figures
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund @extractus/feed-extractor@8.0.3 @rowanmanning/feed-parser@2.1.5 >&2

cat >links.mjs <<'JS'
import { extractFromXml } from "@extractus/feed-extractor";
import { parseFeed } from "@rowanmanning/feed-parser";
const atom = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:example:feed</id><title>Figures</title><updated>2026-03-05T10:00:00Z</updated>
  <link rel="next" href="https://example.org/feed?page=2"/><link rel="alternate" href="https://example.org/"/>
  <entry>
    <id>urn:example:1</id><title>March</title><updated>2026-03-05T10:00:00Z</updated>
    <link rel="enclosure" type="text/csv" href="https://example.org/figures.csv"/>
    <link rel="alternate" type="text/html" href="https://example.org/figures"/>
  </entry>
</feed>`;
const extracted = extractFromXml(atom);
const parsed = parseFeed(atom);
console.log(`feed-extractor: feed ${extracted.link}, entry ${extracted.entries[0].link}`);
console.log(`feed-parser:    feed ${parsed.url}, entry ${parsed.items[0].url}`);
JS
expected='feed-extractor: feed https://example.org/feed?page=2, entry https://example.org/figures.csv
feed-parser:    feed https://example.org/, entry https://example.org/figures'
seen=$(node links.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
