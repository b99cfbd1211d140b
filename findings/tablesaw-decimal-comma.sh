#!/usr/bin/env bash
# Tablesaw 0.44.4 (Java) reads a CSV file with semicolons: 1,5 is 15, and 12,25 is 1225. One would guess 1.5, at least when the Norwegian locale is
# given, or a text. All commas are taken out before the type is guessed, wherever they stand, so that the column is one of whole numbers and nothing
# shows that it was shares: their size depends on how many decimals each had. With the locale for Norway it is the same.
#
# Seen:
#   en: INTEGER 15 1225 4
#   nb-NO: INTEGER 15 1225 4
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

cat >Shares.java <<'JAVA'
import java.io.StringReader;
import java.util.Locale;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvReadOptions;

class Shares {
    public static void main(String[] arguments) {
        for (String locale : new String[] {"en", "nb-NO"}) {
            StringReader csv = new StringReader("area;share\nOslo;1,5\nAlta;12,25\nBergen;4\n");
            Column<?> share = Table.read()
                    .csv(CsvReadOptions.builder(csv).separator(';').locale(Locale.forLanguageTag(locale)))
                    .column("share");
            System.out.println(locale + ": " + share.type() + " " + share.get(0) + " " + share.get(1) + " " + share.get(2));
        }
    }
}
JAVA
expected='en: INTEGER 15 1225 4
nb-NO: INTEGER 15 1225 4'
seen=$(java -cp "$(classpath tech.tablesaw:tablesaw-core:0.44.4)" Shares.java 2>/dev/null)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
