#!/usr/bin/env bash
# hyparquet-writer 0.17.0 (npm) writes Parquet from JavaScript's numbers: a column of whole numbers can't hold 2147483648. One would guess INT64 or
# DOUBLE, since a number of JavaScript is either. As long as all are whole the column is INT32, by kind and not by size, and a larger one is an
# error: a time in milliseconds can't be written, while the same column with one 0.5 in it can. Tests with small counts don't meet it; the type must
# be named.
#
# Seen:
#   [1,2]: INT32
#   [1,1767225600000]: parquet expected int32 value, got 1767225600000
#   [0.5,1767225600000]: DOUBLE
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund hyparquet-writer@0.17.0 hyparquet@1.31.5 >&2

cat >numbers.mjs <<'JS'
import { parquetMetadata } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
for (const data of [[1, 2], [1, 1767225600000], [0.5, 1767225600000]]) {
    let answer;
    try {
        answer = parquetMetadata(parquetWriteBuffer({ columnData: [{ name: "number", data }] })).schema[1].type;
    } catch (refused) {
        answer = refused.message;
    }
    console.log(`${JSON.stringify(data)}: ${answer}`);
}
JS
expected='[1,2]: INT32
[1,1767225600000]: parquet expected int32 value, got 1767225600000
[0.5,1767225600000]: DOUBLE'
seen=$(node numbers.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
