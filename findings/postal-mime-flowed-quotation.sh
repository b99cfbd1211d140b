#!/usr/bin/env bash
# postal-mime 4.0.0 (npm) reads text mails with format=flowed: a quotation is joined to the answer that stands before it. RFC 3676 joins lines of
# one depth of quotation only, and one would guess that, as mailparser 3.14.2 does. The answer's last line ends with a space, as flowed lines may,
# so the lines that begin with ">" go on in it: who takes out what is quoted takes nothing out, or counts the old figure as the new.
#
# Seen:
#   postal-mime: ["Twelve now. > Eleven?"]
#   mailparser:  ["Twelve now. ","> Eleven?"]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund postal-mime@4.0.0 mailparser@3.14.2 >&2

cat >flowed.mjs <<'JS'
import PostalMime from "postal-mime";
import { simpleParser } from "mailparser";
const mail = ["From: a@example.org", "Subject: Figures", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8; format=flowed", "",
    "Twelve now. ", "> Eleven?", ""].join("\r\n");
const lines = text => JSON.stringify(text.trimEnd().split("\n"));
console.log("postal-mime:", lines((await PostalMime.parse(mail)).text));
console.log("mailparser: ", lines((await simpleParser(mail)).text));
JS
expected='postal-mime: ["Twelve now. > Eleven?"]
mailparser:  ["Twelve now. ","> Eleven?"]'
seen=$(node flowed.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
