#!/usr/bin/env bash
# @dsnp/parquetjs 1.8.8 (npm), a column of type DATE: a time of day moves dates before 1970 to the next day, and later ones not.
# One would guess that a Date is written as its day in UTC, as later ones are. The days since 1970 are cut towards zero, and below zero that is
# upwards. Of persons whose dates of birth came as Norwegian midnights (23:00 in UTC the day before), the older keep their day and the younger get
# the day before: two groups that no rule tells apart afterwards. hyparquet 1.33.0 reads the file independently.
#
# Seen:
#   1950-02-17T00:00Z -> 1950-02-17
#   1950-02-16T23:00Z -> 1950-02-17
#   1990-02-17T00:00Z -> 1990-02-17
#   1990-02-16T23:00Z -> 1990-02-16
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >days.mjs <<'JS'
import {readFileSync} from 'node:fs';
import parquet from '@dsnp/parquetjs';
import {parquetReadObjects} from 'hyparquet';
const births = ['1950-02-17T00:00Z', '1950-02-16T23:00Z', '1990-02-17T00:00Z', '1990-02-16T23:00Z'];
const writer = await parquet.ParquetWriter.openFile(new parquet.ParquetSchema({born: {type: 'DATE'}}), 'births.parquet');
for (const birth of births) {
    await writer.appendRow({born: new Date(birth)});
}
await writer.close();
const bytes = readFileSync('births.parquet');
const rows = await parquetReadObjects({file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)});
rows.forEach((row, place) => console.log(`${births[place]} -> ${row.born.toISOString().slice(0, 10)}`));
JS
npm install --silent --no-audit --no-fund @dsnp/parquetjs@1.8.8 hyparquet@1.33.0 >&2

expected='1950-02-17T00:00Z -> 1950-02-17
1950-02-16T23:00Z -> 1950-02-17
1990-02-17T00:00Z -> 1990-02-17
1990-02-16T23:00Z -> 1990-02-16'
seen=$(node days.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
