#!/usr/bin/env bash
# {{#count}}…{{/count}} with a count of 0 in mustache.js 4.2.0, and in Java's mustache.java 0.9.14, jmustache 1.16 and handlebars 4.5.0.
# One would guess that a "logic-less" template means the same everywhere, all the more as the specification has tests. It leaves open what is false:
# in JavaScript and Java's Handlebars a section for 0 is left out and the inverted one is shown, in the other two it is the other way round. A mail
# moved from one to the other says "no figures" where there were none of something, or "0 arrived" where it said nothing.
#
# Seen:
#   mustache.js:   nobody counted
#   mustache.java: 0 arrived
#   jmustache:     0 arrived
#   handlebars:    nobody counted
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

cat >Zero.java <<'JAVA'
import com.github.jknack.handlebars.Handlebars;
import com.github.mustachejava.DefaultMustacheFactory;
import com.samskivert.mustache.Mustache;
import java.io.*;
import java.util.Map;

class Zero {
    public static void main(String[] arguments) throws IOException {
        String template = arguments[0];
        Map<String, Integer> none = Map.of("count", 0);
        StringWriter out = new StringWriter();
        new DefaultMustacheFactory().compile(new StringReader(template), "zero").execute(out, none).flush();
        System.out.println("mustache.java: " + out);
        System.out.println("jmustache:     " + Mustache.compiler().compile(template).execute(none));
        System.out.println("handlebars:    " + new Handlebars().compileInline(template).apply(none));
    }
}
JAVA
npm install --silent --no-audit --no-fund mustache@4.2.0 >&2

template='{{#count}}{{count}} arrived{{/count}}{{^count}}nobody counted{{/count}}'
expected='mustache.js:   nobody counted
mustache.java: 0 arrived
jmustache:     0 arrived
handlebars:    nobody counted'
java=$(classpath com.github.spullara.mustache.java:compiler:0.9.14 com.samskivert:jmustache:1.16 com.github.jknack:handlebars:4.5.0)
seen=$(node -e 'console.log("mustache.js:   " + require("mustache").render(process.argv[1], {count: 0}))' "$template"
    java -cp "$java" Zero.java "$template" 2>/dev/null)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
