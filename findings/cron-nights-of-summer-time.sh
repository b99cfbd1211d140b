#!/usr/bin/env bash
# A job at 02:30 every night ("30 2 * * *", Europe/Oslo) on the nights on which summer time begins (29 March 2026) and ends (25 October 2026):
# croner 11.0.1 and cron-parser 5.10.6 (npm), Spring 7.0.2 and Quartz 2.5.2 (Java).
# One would guess one run in either night. In spring JavaScript's two run it, at 03:00 and at 03:30, and Java's two leave the night out. In autumn
# Spring runs it twice, the others once, but not in the same hour.
#
# Seen (UTC; the runs of that night):
#   croner:      [01:00] [00:30]
#   cron-parser: [01:30] [00:30]
#   spring:      [] [00:30, 01:30]
#   quartz:      [] [01:30]
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

cat >Night.java <<'JAVA'
import java.time.*;
import java.util.*;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.scheduling.support.CronExpression;

class Night {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    public static void main(String[] arguments) throws Exception {
        CronExpression spring = CronExpression.parse("0 30 2 * * *");
        org.quartz.CronExpression quartz = new org.quartz.CronExpression("0 30 2 * * ?");
        quartz.setTimeZone(TimeZone.getTimeZone(OSLO));
        print("spring:      ", spring::next);
        print("quartz:      ", now -> quartz.getNextValidTimeAfter(Date.from(now.toInstant())).toInstant().atZone(OSLO));
    }

    private static void print(String name, UnaryOperator<ZonedDateTime> next) {
        System.out.println(name + runs(next, LocalDate.of(2026, 3, 29)) + " " + runs(next, LocalDate.of(2026, 10, 25)));
    }

    private static List<LocalTime> runs(UnaryOperator<ZonedDateTime> next, LocalDate night) {
        return Stream.iterate(next.apply(night.minusDays(1).atTime(12, 0).atZone(OSLO)), run -> run.toLocalDate().equals(night), next)
                .map(run -> LocalTime.ofInstant(run.toInstant(), ZoneOffset.UTC)).toList();
    }
}
JAVA
cat >night.mjs <<'JS'
import {Cron} from 'croner';
import {CronExpressionParser} from 'cron-parser';
const runs = (night, next, times = []) => {
    for (let run = next(new Date(Date.parse(night) - 43200000)); run.toISOString() < night + 'T12'; run = next(run)) {
        times.push(run.toISOString().slice(11, 16));
    }
    return `[${times.join(', ')}]`;
};
const print = (name, next) => console.log(name + runs('2026-03-29', next) + ' ' + runs('2026-10-25', next));
const [cron, tz] = ['30 2 * * *', 'Europe/Oslo'];
print('croner:      ', now => new Cron(cron, {timezone: tz}).nextRun(now));
print('cron-parser: ', now => CronExpressionParser.parse(cron, {tz, currentDate: now}).next().toDate());
JS
npm install --silent --no-audit --no-fund croner@11.0.1 cron-parser@5.10.6 >&2

expected='croner:      [01:00] [00:30]
cron-parser: [01:30] [00:30]
spring:      [] [00:30, 01:30]
quartz:      [] [01:30]'
java=$(classpath org.springframework:spring-context:7.0.2 org.quartz-scheduler:quartz:2.5.2)
seen=$(node night.mjs; java -cp "$java" Night.java 2>/dev/null)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
