#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3 (npm): what stands between "<" and ">" in a text that is declared as plain text is gone. JSON Feed's content_text
# and Atom's type="text" say that they hold no markup, and one would guess that "Oslo < 5, Alta > 3" stays. It is taken for a tag, so that only what
# is before and after is left, a sentence that makes sense and says something else. feedsmith 3.0.1 keeps both.
#
# Seen:
#   feed-extractor: JSON "Oslo 3", Atom "Oslo 3"
#   feedsmith:      JSON "Oslo <5, Bergen 12, Alta >3", Atom "Oslo <5, Bergen 12, Alta >3"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund @extractus/feed-extractor@8.0.3 feedsmith@3.0.1 >&2

cat >texts.mjs <<'JS'
import { extractFromJson, extractFromXml } from "@extractus/feed-extractor";
import { parseFeed } from "feedsmith";
const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1", title: "Figures",
    items: [{ id: "1", content_text: "Oslo <5, Bergen 12, Alta >3" }],
});
const atom = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:example:feed</id><title>Figures</title><updated>2026-03-05T10:00:00Z</updated>
  <entry>
    <id>urn:example:1</id><title>March</title><updated>2026-03-05T10:00:00Z</updated>
    <content type="text">Oslo &lt;5, Bergen 12, Alta &gt;3</content>
  </entry>
</feed>`;
const extracted = [extractFromJson(JSON.parse(json)), extractFromXml(atom)].map(feed => feed.entries[0].description);
console.log(`feed-extractor: JSON "${extracted[0]}", Atom "${extracted[1]}"`);
console.log(`feedsmith:      JSON "${parseFeed(json).feed.items[0].content_text}", Atom "${parseFeed(atom).feed.entries[0].content.value}"`);
JS
expected='feed-extractor: JSON "Oslo 3", Atom "Oslo 3"
feedsmith:      JSON "Oslo <5, Bergen 12, Alta >3", Atom "Oslo <5, Bergen 12, Alta >3"'
seen=$(node texts.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
