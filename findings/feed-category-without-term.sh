#!/usr/bin/env bash
# feed 6.0.0 (npm), the writer of RSS, Atom and JSON Feed: a category that has a name only is one in RSS and JSON, and is lost in Atom. One would
# guess that { name: "0301" } is enough, since the other two formats ask for no more. In Atom the name becomes the label and the term, which RFC
# 4287 demands, is left out: @rowanmanning/feed-parser 2.1.5 then has no category, feedsmith 3.0.1 one without a term. A reader who chooses its
# municipality sees nothing in Atom that it sees in RSS.
#
# Seen:
#   feed-parser of RSS:  [0301]
#   feed-parser of Atom: []
#   feedsmith of Atom:   [{"label":"0301"}]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund feed@6.0.0 @rowanmanning/feed-parser@2.1.5 feedsmith@3.0.1 >&2

cat >categories.mjs <<'JS'
import { Feed } from "feed";
import { parseFeed as parse } from "@rowanmanning/feed-parser";
import { parseFeed as smith } from "feedsmith";
const feed = new Feed({ id: "urn:example:feed", title: "Figures", link: "https://example.org/", updated: new Date(0), copyright: "" });
feed.addItem({ id: "urn:example:1", title: "March", link: "https://example.org/march", date: new Date(0), category: [{ name: "0301" }] });
const terms = text => parse(text).items[0].categories.map(category => category.term);
console.log(`feed-parser of RSS:  [${terms(feed.rss2())}]`);
console.log(`feed-parser of Atom: [${terms(feed.atom1())}]`);
console.log("feedsmith of Atom:  ", JSON.stringify(smith(feed.atom1()).feed.entries[0].categories));
JS
expected='feed-parser of RSS:  [0301]
feed-parser of Atom: []
feedsmith of Atom:   [{"label":"0301"}]'
seen=$(node categories.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
