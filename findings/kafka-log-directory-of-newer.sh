#!/usr/bin/env bash
# Kafka 4.4.0 and 4.3.1: a log directory on which 4.4.0 has been started once can't be opened by 4.3.1, though it holds no topic.
# One would guess that a minor release can be taken back while no feature of the new one was used, all the more as the other way is fine, and clients
# of both speak to both. "format" takes the newest metadata version (33, 4.4-IV2) unless told --release-version, and 4.3.1 knows 31 at most. What it
# then advises, to see to it that the version is 3.3-IV3 or higher, is about another case. Whoever may have to go back formats with the older version.
#
# Seen:
#   formatted with metadata.version 4.4-IV2
#   4.3.1 exits with 1: No MetadataVersion with feature level 33
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

cat >server.properties <<PROPERTIES
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@localhost:29193
listeners=PLAINTEXT://localhost:29192,CONTROLLER://localhost:29193
controller.listener.names=CONTROLLER
log.dirs=$work/log
log.cleaner.dedupe.buffer.size=2097152
offsets.topic.replication.factor=1
num.partitions=4
PROPERTIES
new=$(classpath org.apache.kafka:kafka_2.13:4.4.0 org.slf4j:slf4j-simple:1.7.36)
old=$(classpath org.apache.kafka:kafka_2.13:4.3.1 org.slf4j:slf4j-simple:1.7.36)
java -cp "$new" kafka.tools.StorageTool format -t AAAAAAAAAAAAAAAAAAAAAA -c server.properties >format.txt 2>&1
java -Xmx256m -cp "$new" kafka.Kafka server.properties >new.txt 2>&1 &
broker=$!
for _ in $(seq 60); do
    (exec 3<>/dev/tcp/localhost/29192) 2>/dev/null && break
    sleep 1
done
kill $broker
wait $broker || true
code=0
timeout 60 java -Xmx256m -cp "$old" kafka.Kafka server.properties >start.txt 2>&1 || code=$?
grep -o 'with metadata.version 4.4-IV2' format.txt | sed 's/^/formatted /' | sort -u
echo "4.3.1 exits with $code: $(grep -om1 'No MetadataVersion with feature level 33' start.txt)"
[ "$code" = 1 ] && grep -q 'No MetadataVersion with feature level 33' start.txt
