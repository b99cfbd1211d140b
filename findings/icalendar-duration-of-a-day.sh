#!/usr/bin/env bash
# ics 3.12.0 (npm) writes durations of days and weeks that aren't durations: P1DT and P1WT, read with ical4j 4.2.2 (Java).
# One would guess that a calendar made by a library is one. RFC 5545 has the T only before hours, minutes and seconds, and weeks alone. JavaScript's
# readers pass over it; Java's refuses the whole calendar for one event of a day, so nobody on a server that reads with it sees any.
#
# Seen:
#   {"hours":1}: DURATION:PT1H is read
#   {"days":1}: DURATION:P1DT is refused: Text cannot be parsed to a Duration
#   {"weeks":1}: DURATION:P1WT is refused: Text cannot be parsed to a Duration
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

cat >write.js <<'JS'
const {createEvent} = require('ics');
const {writeFileSync} = require('node:fs');
[{hours: 1}, {days: 1}, {weeks: 1}].forEach((duration, place) => {
    const calendar = createEvent({start: [2026, 5, 17, 10, 0], duration, title: 'Figures'}).value;
    writeFileSync(`${place}.ics`, calendar);
    console.log(`${JSON.stringify(duration)}: ${/DURATION.*/.exec(calendar)[0].trim()}`);
});
JS
cat >Read.java <<'JAVA'
import java.io.FileReader;
import net.fortuna.ical4j.data.*;

class Read {
    public static void main(String[] arguments) throws Exception {
        for (int place = 0; place < 3; place++) {
            try (FileReader calendar = new FileReader(place + ".ics")) {
                new CalendarBuilder().build(calendar);
                System.out.println("is read");
            } catch (ParserException refusal) {
                System.out.println("is refused: " + refusal.getMessage().replaceFirst("Error at line [0-9]+:", ""));
            }
        }
    }
}
JAVA
npm install --silent --no-audit --no-fund ics@3.12.0 >&2

expected='{"hours":1}: DURATION:PT1H is read
{"days":1}: DURATION:P1DT is refused: Text cannot be parsed to a Duration
{"weeks":1}: DURATION:P1WT is refused: Text cannot be parsed to a Duration'
node write.js >written.txt
seen=$(java -cp "$(classpath org.mnode.ical4j:ical4j:4.2.2 org.slf4j:slf4j-nop:2.0.17)" Read.java 2>/dev/null | paste -d ' ' written.txt -)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
