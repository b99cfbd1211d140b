#!/usr/bin/env bash
# Apache POI 5.5.1 (Java) evaluates WEEKNUM(date, 21), the week of ISO 8601 in spreadsheets since 2010: 3 January 2021, in week 53, is in week 0.
# One would guess the ISO week, or the error that other unknown functions give (ISOWEEKNUM is refused). The type is taken, but the weeks are numbered
# within the calendar year: its first days, when they belong to the last week of the year before, are in a week 0 that no table has, and its last ones
# in a 53 that is week 1. What the sheet shows when a person opens it isn't what the server read.
#
# Seen:
#   2021-01-03 WEEKNUM 0, ISO 53
#   2021-01-04 WEEKNUM 1, ISO 1
#   2023-01-01 WEEKNUM 0, ISO 52
#   2024-12-30 WEEKNUM 53, ISO 1
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

cat >Weeks.java <<'JAVA'
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class Weeks {
    public static void main(String[] dates) throws Exception {
        try (Workbook book = new XSSFWorkbook()) {
            Cell cell = book.createSheet().createRow(0).createCell(0);
            for (String text : dates) {
                LocalDate date = LocalDate.parse(text);
                cell.setCellFormula("WEEKNUM(DATE(" + date.getYear() + "," + date.getMonthValue() + "," + date.getDayOfMonth() + "),21)");
                double week = book.getCreationHelper().createFormulaEvaluator().evaluate(cell).getNumberValue();
                System.out.println(date + " WEEKNUM " + (int) week + ", ISO " + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            }
        }
    }
}
JAVA
expected='2021-01-03 WEEKNUM 0, ISO 53
2021-01-04 WEEKNUM 1, ISO 1
2023-01-01 WEEKNUM 0, ISO 52
2024-12-30 WEEKNUM 53, ISO 1'
seen=$(java -Dlog4j2.StatusLogger.level=OFF -cp "$(classpath org.apache.poi:poi-ooxml:5.5.1)" Weeks.java 2021-01-03 2021-01-04 2023-01-01 2024-12-30 \
    2>/dev/null | grep WEEKNUM)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
