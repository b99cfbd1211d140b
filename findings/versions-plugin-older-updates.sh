#!/usr/bin/env bash
# versions-maven-plugin 2.22.0, display-plugin-updates: lists older versions among the updates.
# One would guess that "3.16.0 -> 2.0.2" can't be called an update. Above the real list stands, for each old Maven, what could be used with it:
# "Require Maven 2.0 to use the following plugin updates". A script that reads the arrows downgrades the build.
#
# Seen: an arrow from maven-compiler-plugin 3.15.0 to 2.0.2, and one to a version that is newer
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><packaging>pom</packaging>
<build><plugins><plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-compiler-plugin</artifactId><version>3.15.0</version></plugin>
</plugins></build></project>
POM
mvn -B -ntp org.codehaus.mojo:versions-maven-plugin:2.22.0:display-plugin-updates >updates.txt 2>&1
grep 'maven-compiler-plugin .*->' updates.txt
grep -q 'maven-compiler-plugin .* 3.15.0 -> 2.0.2$' updates.txt
grep -qE 'maven-compiler-plugin .* 3.15.0 -> (3.1[6-9]|3.[2-9][0-9]|[4-9])' updates.txt
