package no.bofast.report.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.bofast.domain.GrantRates;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.LifeTable;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;

/**
 * {@code grants.csv}: what leaving and coming mean to a municipality in integration grant. From the second year on it is paid each quarter
 * where a person is registered on the quarter's first day: so a municipality gets it for those who live there, and would get it for
 * those settled there, had all of them stayed. The difference is what follows people in, less what follows them out, or ends because
 * they emigrated or died.
 */
final class GrantsTable {

    private static final int QUARTERS = 4;
    private static final List<String> COLUMNS = List.of(
            "municipality",
            "period",
            "settled",
            "living",
            "nok_if_all_stayed",
            "nok_following_residence",
            "nok_difference");

    private final GrantRates rates;
    private final ReportRequest request;
    /** Who lives in a municipality, by settlement year: the changes of each day. */
    private final Map<MunicipalityCode, Map<Integer, NavigableMap<LocalDate, Integer>>> changes = new HashMap<>();

    private final Map<MunicipalityCode, LifeTable> settled;

    private GrantsTable(Map<MunicipalityCode, LifeTable> settled, ReportRequest request, Places places) {
        this.rates = places.grants();
        this.request = request;
        this.settled = settled;
    }

    /**
     * The table.
     *
     * @param changes on each day, of those who live in municipalities
     * @param settled by municipality of settlement
     */
    static Table of(
            Stream<Known.Change> changes,
            Map<MunicipalityCode, LifeTable> settled,
            ReportRequest request,
            Places places) {
        GrantsTable table = new GrantsTable(settled, request, places);
        changes.filter(change -> places.find(change.cell().municipality()).isPresent())
                .forEach(table::add);
        return table.table();
    }

    private void add(Known.Change change) {
        changes.computeIfAbsent(change.cell().municipality(), none -> new HashMap<>())
                .computeIfAbsent(change.cell().settlementYear(), none -> new TreeMap<>())
                .merge(change.cell().on(), change.count(), Integer::sum);
    }

    private Table table() {
        SortedSet<MunicipalityCode> all = new TreeSet<>(changes.keySet());
        all.addAll(settled.keySet());
        return Table.sorted("grants", COLUMNS, all.stream().flatMap(this::rows));
    }

    private Stream<Row> rows(MunicipalityCode place) {
        return rates.byYear().keySet().stream().flatMap(year -> rows(place, year));
    }

    /** A row for each quarter that has begun, and one for the year, if all of them have. */
    private Stream<Row> rows(MunicipalityCode place, int year) {
        Sum whole = new Sum();
        Stream.Builder<Row> rows = Stream.builder();
        int begun = 0;
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            LocalDate first = LocalDate.of(year, (quarter - 1) * 3 + 1, 1);
            if (!first.isAfter(request.clock())) {
                Sum sum = quarter(place, first);
                sum.row(place, year + "-Q" + quarter).ifPresent(rows::add);
                whole.add(sum);
                begun++;
            }
        }
        if (begun == QUARTERS) {
            whole.row(place, Integer.toString(year)).ifPresent(rows::add);
        }
        return rows.build();
    }

    private Sum quarter(MunicipalityCode place, LocalDate first) {
        Sum sum = new Sum();
        for (int settlementYear = request.settled().from();
                settlementYear <= request.settled().to();
                settlementYear++) {
            int yearOfGrant = first.getYear() - settlementYear + 1;
            if (yearOfGrant >= GrantRates.FIRST_THAT_FOLLOWS) {
                int people = settledIn(place, settlementYear);
                int living = livingOn(place, settlementYear, first);
                rates.of(first.getYear(), yearOfGrant).ifPresent(amount -> sum.add(people, living, amount));
            }
        }
        return sum;
    }

    private int settledIn(MunicipalityCode place, int settlementYear) {
        LifeTable table = settled.get(place);
        return table == null ? 0 : table.settledIn(settlementYear);
    }

    private int livingOn(MunicipalityCode place, int settlementYear, LocalDate day) {
        NavigableMap<LocalDate, Integer> byDay =
                changes.getOrDefault(place, Map.of()).get(settlementYear);
        return byDay == null
                ? 0
                : byDay.headMap(day, true).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    /** People and kroner of a time; of several quarters, people of the first of them. */
    private static final class Sum {
        private int settled;
        private int living;
        private boolean hasPeople;
        private int quarters;
        /** Of a whole year, to be divided by the quarters. */
        private long ifAllStayed;

        private long following;

        void add(int people, int residents, int amount) {
            settled += people;
            living += residents;
            hasPeople |= people != 0 || residents != 0;
            ifAllStayed += (long) people * amount;
            following += (long) residents * amount;
        }

        void add(Sum quarter) {
            if (quarters == 0) {
                settled = quarter.settled;
                living = quarter.living;
            }
            quarters++;
            hasPeople |= quarter.hasPeople;
            ifAllStayed += quarter.ifAllStayed;
            following += quarter.following;
        }

        Optional<Row> row(MunicipalityCode place, String period) {
            return hasPeople
                    ? Optional.of(Row.of(
                            place,
                            period,
                            settled,
                            living,
                            kroner(ifAllStayed),
                            kroner(following),
                            kroner(following - ifAllStayed)))
                    : Optional.empty();
        }

        private static String kroner(long ofYear) {
            return BigDecimal.valueOf(ofYear)
                    .divide(BigDecimal.valueOf(QUARTERS), 0, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }
}
