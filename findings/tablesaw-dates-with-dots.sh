#!/usr/bin/env bash
# Tablesaw 0.44.4 (Java) guesses the types of a CSV file: 01.02.2024 is 2 January. One would guess 1 February, since those who write dates with
# dots put the day first, or a text. The guesser knows dots with the month first only: where all days are among the first twelve, each date is
# another one, and with one 13.02.2024 among them all are texts. So an extract of a month's beginning is read wrongly and says nothing, and the whole
# month isn't read as dates. A locale for Norway changes nothing.
#
# Seen:
#   01.02.2024 03.02.2024: LOCAL_DATE 2024-01-02 2024-03-02
#   01.02.2024 13.02.2024: STRING 01.02.2024 13.02.2024
#   01.02.2024 03.02.2024, locale nb-NO: LOCAL_DATE 2024-01-02 2024-03-02
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

cat >Dates.java <<'JAVA'
import java.io.StringReader;
import java.util.Locale;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvReadOptions;

class Dates {
    public static void main(String[] arguments) {
        print("01.02.2024 03.02.2024", Locale.ENGLISH, "");
        print("01.02.2024 13.02.2024", Locale.ENGLISH, "");
        print("01.02.2024 03.02.2024", Locale.forLanguageTag("nb-NO"), ", locale nb-NO");
    }

    private static void print(String dates, Locale locale, String name) {
        String csv = "moved\n" + dates.replace(' ', '\n') + "\n";
        Column<?> moved = Table.read().csv(CsvReadOptions.builder(new StringReader(csv)).locale(locale)).column(0);
        System.out.println(dates + name + ": " + moved.type() + " " + moved.get(0) + " " + moved.get(1));
    }
}
JAVA
expected='01.02.2024 03.02.2024: LOCAL_DATE 2024-01-02 2024-03-02
01.02.2024 13.02.2024: STRING 01.02.2024 13.02.2024
01.02.2024 03.02.2024, locale nb-NO: LOCAL_DATE 2024-01-02 2024-03-02'
seen=$(java -cp "$(classpath tech.tablesaw:tablesaw-core:0.44.4)" Dates.java 2>/dev/null)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
