#!/usr/bin/env bash
# flink-sql-avro-confluent-registry 2.3.0 (2026) relocates Confluent's client, Kafka, Avro and Jackson, but not guava, commons-io, commons-lang3,
# snakeyaml, snappy and zstd-jni.
# One would guess that a jar whose packages begin with "shaded" brings nothing under others' names. Beside Kafka 4.4.0 it brings a second
# zstd-jni (1.5.5-1, with native libraries) and a second snappy; which of them wins is the order of the class path.
#
# Seen:
#   com/github/luben: 33 classes
#   com/google/common: 2011 classes
#   org/apache/commons: 751 classes
#   org/xerial/snappy: 40 classes
#   org/yaml/snakeyaml: 235 classes
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -q -B dependency:copy -Dartifact=org.apache.flink:flink-sql-avro-confluent-registry:2.3.0 -DoutputDirectory=. >&2
jar tf flink-sql-avro-confluent-registry-2.3.0.jar >names.txt
seen=$(for package in com/github/luben com/google/common org/apache/commons org/xerial/snappy org/yaml/snakeyaml; do
    echo "$package: $(grep -c "^$package/.*[.]class$" names.txt) classes"
done)
expected='com/github/luben: 33 classes
com/google/common: 2011 classes
org/apache/commons: 751 classes
org/xerial/snappy: 40 classes
org/yaml/snakeyaml: 235 classes'

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
