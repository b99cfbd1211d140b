#!/usr/bin/env bash
# mailparser 3.14.2 (npm) makes the text of a mail that has only HTML: the cells and rows of a table are written without anything between them. One
# would guess a tab and a new line, as a browser's text has. Three who came and twelve who left are 312, and the next row goes on behind it: who
# searches the text for a figure finds another. html-to-text, which makes it, lays out tables only when told to, and here can't be told.
#
# Seen:
#   ["camelefthome312Alta4"]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund mailparser@3.14.2 >&2

cat >table.mjs <<'JS'
import { simpleParser } from "mailparser";
const mail = ["From: a@example.org", "Subject: Figures", "MIME-Version: 1.0", "Content-Type: text/html; charset=utf-8", "",
    "<table><tr><th>came</th><th>left</th><th>home</th></tr><tr><td>3</td><td>12</td></tr><tr><td>Alta</td><td>4</td></tr></table>", ""];
const { text } = await simpleParser(mail.join("\r\n"));
console.log(JSON.stringify(text.trim().split(/\n+/)));
JS
expected='["camelefthome312Alta4"]'
seen=$(node table.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
