#!/usr/bin/env bash
# Jackson's YAML 2.23.0 and js-yaml 5.5.0: what is the municipality 0301 (Oslo)? SnakeYAML 2.5 and yaml 2.9.1 beside them.
# One would guess a text, or 301. Jackson says 193, since a number with a leading zero is octal in YAML 1.1, but keeps 0080 as a text, since 8 is
# no octal digit: codes of one column get two types. JavaScript's libraries speak YAML 1.2 and say 301 and 80. None keeps the code. NO, the
# country, is false in Java and a text in JavaScript.
#
# Seen:
#   jackson   {"oslo":193,"road":"0080","country":false}
#   snakeyaml {oslo=193, road=0080, country=false}
#   js-yaml   {"oslo":301,"road":80,"country":"NO"}
#   yaml      {"oslo":301,"road":80,"country":"NO"}
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

printf 'oslo: 0301\nroad: 0080\ncountry: NO\n' >codes.yaml
cat >Codes.java <<'JAVA'
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.*;
import org.yaml.snakeyaml.Yaml;

class Codes {
    public static void main(String[] arguments) throws Exception {
        String codes = Files.readString(Path.of("codes.yaml"));
        System.out.println("jackson   " + new YAMLMapper().readTree(codes));
        System.out.println("snakeyaml " + new Yaml().<Object>load(codes));
    }
}
JAVA
cat >codes.mjs <<'JS'
import {readFileSync} from 'node:fs';
import {load} from 'js-yaml';
import {parse} from 'yaml';
const codes = readFileSync('codes.yaml', 'utf8');
console.log('js-yaml   ' + JSON.stringify(load(codes)));
console.log('yaml      ' + JSON.stringify(parse(codes)));
JS
npm install --silent --no-audit --no-fund js-yaml@5.5.0 yaml@2.9.1 >&2

expected='jackson   {"oslo":193,"road":"0080","country":false}
snakeyaml {oslo=193, road=0080, country=false}
js-yaml   {"oslo":301,"road":80,"country":"NO"}
yaml      {"oslo":301,"road":80,"country":"NO"}'
seen=$(java -cp "$(classpath com.fasterxml.jackson.dataformat:jackson-dataformat-yaml:2.23.0)" Codes.java; node codes.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
