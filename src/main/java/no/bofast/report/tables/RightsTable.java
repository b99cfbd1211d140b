package no.bofast.report.tables;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.disclosure.CountId;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.RightsPeriod;
import no.bofast.report.measures.Known;

/**
 * {@code rights.csv}: departures of each calendar year while the introduction programme (three years) or the integration grant
 * (five) still followed the person.
 *
 * <p>Made of the month series: so of all settlement years, provisional departures included.
 */
final class RightsTable {

    private static final List<String> COLUMNS = List.of("year", "departures", "within_3_years", "within_5_years");

    private RightsTable() {}

    static Table of(Stream<Known.Group> groups, int through, Disclosure disclosure) {
        SortedMap<Integer, int[]> byYear = new TreeMap<>();
        groups.filter(group -> group.cell().dimension() == GroupDimension.RIGHTS)
                .filter(group -> group.cell().month().getYear() <= through && group.count() != 0)
                .forEach(group -> byYear.computeIfAbsent(
                                        group.cell().month().getYear(), year -> new int[RightsPeriod.values().length])[
                                group.cell().category()] +=
                        group.count());
        Stream<Row> rows = byYear.entrySet().stream().map(e -> row(e.getKey(), e.getValue(), disclosure));
        return Table.sorted("rights", COLUMNS, rows);
    }

    private static Row row(int year, int[] byRights, Disclosure disclosure) {
        CountId id = CountId.national("departures", "rights", Integer.toString(year));
        int within3 = byRights[RightsPeriod.PROGRAMME.ordinal()];
        int within5 = within3 + byRights[RightsPeriod.GRANT.ordinal()];
        int all = within5 + byRights[RightsPeriod.NONE.ordinal()];
        return Row.of(year, disclosure.count(id, all), disclosure.count(id, within3), disclosure.count(id, within5));
    }
}
