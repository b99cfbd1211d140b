#!/usr/bin/env bash
# @platformatic/kafka 1.35.0 (npm): the default partitioner puts half of the keys elsewhere than Java's client 4.4.0 where there are 3, 6 or 12
# partitions. One would guess that murmur2, which both use, means the same partition. Java clears the hash's highest bit before it divides, this one
# takes the hash as unsigned. With a power of two the remainder is the same, so that a test with 1, 4 or 8 partitions says that they agree; with other
# counts a person's events from the two clients lie in two partitions, and a join or a count by key sees half. "compatibilityPartitioner" is Java's.
#
# Seen (1000 keys that are elsewhere):
#   4 partitions: default 0, compatibility 0
#   6 partitions: default 485, compatibility 0
#   8 partitions: default 0, compatibility 0
#   12 partitions: default 485, compatibility 0
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

npm install --silent --no-audit --no-fund @platformatic/kafka@1.35.0 >&2

cat >Hashes.java <<'JAVA'
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

class Hashes {
    public static void main(String[] arguments) {
        for (int key = 0; key < 1000; key++) {
            byte[] bytes = ("person-" + key).getBytes(StandardCharsets.UTF_8);
            StringBuilder line = new StringBuilder("person-" + key);
            for (int partitions : new int[] {4, 6, 8, 12}) {
                line.append(' ').append(BuiltInPartitioner.partitionForKey(bytes, partitions));
            }
            System.out.println(line);
        }
    }
}
JAVA
cat >compare.mjs <<'JS'
import { readFileSync } from "node:fs";
import { defaultPartitioner, compatibilityPartitioner } from "@platformatic/kafka";
const java = readFileSync("java.txt", "utf8").trim().split("\n").map(line => line.split(" "));
[4, 6, 8, 12].forEach((partitions, place) => {
    const elsewhere = partitioner => java.filter(line =>
        partitioner({}, Buffer.from(line[0])) % partitions !== Number(line[place + 1])).length;
    console.log(`${partitions} partitions: default ${elsewhere(defaultPartitioner)}, compatibility ${elsewhere(compatibilityPartitioner)}`);
});
JS
java -cp "$(classpath org.apache.kafka:kafka-clients:4.4.0)" Hashes.java >java.txt 2>/dev/null
expected='4 partitions: default 0, compatibility 0
6 partitions: default 485, compatibility 0
8 partitions: default 0, compatibility 0
12 partitions: default 485, compatibility 0'
seen=$(node compare.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
