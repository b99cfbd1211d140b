#!/usr/bin/env bash
# DuckDB 2.0.0.1 (JDBC), a CSV file read without types: a column of countries in which everybody is from Norway is a column of booleans.
# One would guess that the sniffer takes NO for a text, all the more as it knows that 0301 isn't a number. With one line from another country the
# column is a text again, so the type depends on the extract, and a query that worked on the whole fails on a part.
#
# Seen:
#   0301=VARCHAR NO=BOOLEAN, first country: false
#   0301=VARCHAR NO=VARCHAR, first country: NO
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

printf 'municipality,country\n0301,NO\n5601,NO\n' >norway.csv
printf 'municipality,country\n0301,NO\n5601,SE\n' >nordic.csv
cat >Sniff.java <<'JAVA'
import java.sql.*;

class Sniff {
    public static void main(String[] arguments) throws Exception {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = duck.createStatement().executeQuery("SELECT * FROM '" + arguments[0] + "'")) {
            ResultSetMetaData types = rows.getMetaData();
            rows.next();
            System.out.println("0301=" + types.getColumnTypeName(1) + " NO=" + types.getColumnTypeName(2)
                    + ", first country: " + rows.getObject(2));
        }
    }
}
JAVA

duck=$(classpath org.duckdb:duckdb_jdbc:2.0.0.1)
expected='0301=VARCHAR NO=BOOLEAN, first country: false
0301=VARCHAR NO=VARCHAR, first country: NO'
seen=$(java -cp "$duck" Sniff.java norway.csv; java -cp "$duck" Sniff.java nordic.csv)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
