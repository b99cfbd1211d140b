#!/usr/bin/env bash
# EDATE, a month after 31 January 2024, in three spreadsheets' formulas for JavaScript: @formulajs/formulajs 4.6.1, hyperformula 3.5.0 and
# fast-formula-parser 1.0.19 (npm). One would guess the last of February, as in a spreadsheet. It is that in the first alone: HyperFormula says 28
# February in a leap year too (and knows better in EOMONTH), fast-formula-parser goes on to 2 March. A person's month after settlement ends on three
# days.
#
# Seen:
#   formulajs:           2024-02-29
#   hyperformula:        2024-02-28, the month's end 2024-02-29
#   fast-formula-parser: 2024-03-02
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund @formulajs/formulajs@4.6.1 hyperformula@3.5.0 fast-formula-parser@1.0.19 >&2

cat >months.cjs <<'JS'
const { DATE, EDATE } = require("@formulajs/formulajs");
const { HyperFormula } = require("hyperformula");
const FormulaParser = require("fast-formula-parser");
const day = serial => new Date(Date.UTC(1899, 11, 30) + serial * 86400000).toISOString().slice(0, 10);
const formula = "EDATE(DATE(2024,1,31),1)";
const sheet = HyperFormula.buildFromArray([["=" + formula, "=EOMONTH(DATE(2024,1,31),1)"]], { licenseKey: "gpl-v3" });
const parsed = new FormulaParser().parse(formula, { sheet: "months", row: 1, col: 1 });
console.log("formulajs:          ", EDATE(DATE(2024, 1, 31), 1).toISOString().slice(0, 10));
console.log(`hyperformula:        ${day(sheet.getSheetValues(0)[0][0])}, the month's end ${day(sheet.getSheetValues(0)[0][1])}`);
console.log("fast-formula-parser:", day(parsed));
JS
expected='formulajs:           2024-02-29
hyperformula:        2024-02-28, the month'"'"'s end 2024-02-29
fast-formula-parser: 2024-03-02'
seen=$(TZ=UTC node months.cjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
