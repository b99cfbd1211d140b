#!/usr/bin/env bash
# CEL (Common Expression Language) in Java (dev.cel 0.14.0) and in JavaScript (cel-js 0.8.2, @marcbachmann/cel-js 8.0.0): whole numbers divided.
# CEL has int and double apart, and one would guess that a rule written once is decided alike. cel-js has one kind of number: 3 / 2 is 1.5.
# The other keeps them apart for what stands in the expression, but takes a plain number of JavaScript for a double, so the same rule changes when a
# number moves from the text into a variable (a BigInt stays an int). An alert at "more than one a day" sounds in the page and not in the server.
#
# Seen:
#   java:          7 / 4 = 1, count / days = 1, count / days > 1: false
#   cel-js:        7 / 4 = 1.75, count / days = 1.75, count / days > 1: true
#   marcbachmann:  7 / 4 = 1, count / days = 1.75, count / days > 1: true
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# A class path of the given artifacts: classpath GROUP:NAME:VERSION…
classpath() {
    local artifact group name version
    {
        echo '<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencies>'
        for artifact; do
            IFS=: read -r group name version <<<"$artifact"
            echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
        done
        echo '</dependencies></project>'
    } >pom.xml
    mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt >&2
    cat cp.txt
}

cat >Rule.java <<'JAVA'
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.*;
import dev.cel.runtime.*;
import java.util.Map;

class Rule {
    public static void main(String[] rules) throws Exception {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("count", SimpleType.INT).addVar("days", SimpleType.INT).build();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        Object[] seen = new Object[rules.length];
        for (int place = 0; place < rules.length; place++) {
            seen[place] = runtime.createProgram(compiler.compile(rules[place]).getAst()).eval(Map.of("count", 7L, "days", 4L));
        }
        System.out.printf("java:          7 / 4 = %s, count / days = %s, count / days > 1: %s%n", seen);
    }
}
JAVA
cat >rule.mjs <<'JS'
import {evaluate as simple} from 'cel-js';
import {evaluate as typed} from '@marcbachmann/cel-js';
const [literal, variable, rule] = process.argv.slice(2);
const seen = of => `7 / 4 = ${of(literal)}, count / days = ${of(variable)}, count / days > 1: ${of(rule)}`;
console.log('cel-js:        ' + seen(text => simple(text, {count: 7, days: 4})));
console.log('marcbachmann:  ' + seen(text => typed(text, {count: 7, days: 4})));
JS
npm install --silent --no-audit --no-fund cel-js@0.8.2 @marcbachmann/cel-js@8.0.0 >&2

expected='java:          7 / 4 = 1, count / days = 1, count / days > 1: false
cel-js:        7 / 4 = 1.75, count / days = 1.75, count / days > 1: true
marcbachmann:  7 / 4 = 1, count / days = 1.75, count / days > 1: true'
rules=('7 / 4' 'count / days' 'count / days > 1')
seen=$(java -cp "$(classpath dev.cel:cel:0.14.0)" Rule.java "${rules[@]}" 2>/dev/null; node rule.mjs "${rules[@]}")

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
