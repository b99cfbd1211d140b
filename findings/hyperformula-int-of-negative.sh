#!/usr/bin/env bash
# hyperformula 3.5.0 (npm): INT() of a negative number is rounded up. One would guess -4 for -3.5, as every spreadsheet has it. It cuts towards
# zero, so a table in which more people left than came shows a smaller loss than the same formulas in a spreadsheet, and INT is TRUNC; FLOOR with a
# step of 1, which it should equal, says -4.
#
# Seen:
#   INT(3.5) 3, INT(-3.5) -3, TRUNC(-3.5) -3, ROUNDDOWN(-3.5,0) -3, FLOOR(-3.5,1) -4
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund hyperformula@3.5.0 >&2

expected='INT(3.5) 3, INT(-3.5) -3, TRUNC(-3.5) -3, ROUNDDOWN(-3.5,0) -3, FLOOR(-3.5,1) -4'
seen=$(node -e '
    const formulas = ["INT(3.5)", "INT(-3.5)", "TRUNC(-3.5)", "ROUNDDOWN(-3.5,0)", "FLOOR(-3.5,1)"];
    const { HyperFormula } = require("hyperformula");
    const sheet = HyperFormula.buildFromArray([formulas.map(formula => "=" + formula)], { licenseKey: "gpl-v3" });
    console.log(sheet.getSheetValues(0)[0].map((value, at) => `${formulas[at]} ${value.message ?? value}`).join(", "));')

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
