package no.bofast.http.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import no.bofast.http.figures.Payloads.Share;
import no.bofast.view.Standing;

/**
 * The main figures of an area: sums over its municipalities.
 *
 * @param through the last of the twelve months
 * @param departures12 departures of the latest twelve closed months
 * @param expected12 how many were to be expected; null where nothing has been evaluated yet
 * @param changed12 how many more are known than when the last register month closed; null where any count is released
 */
record AreaFigures(
        int municipalities,
        int settled,
        int residents,
        int departed,
        int atRisk,
        YearMonth through,
        int departures12,
        Double expected12,
        Integer changed12,
        Share outMigrationShare,
        int openAlerts) {

    private static final int MONTHS = 12;

    static AreaFigures of(Area area, FigureSource source) {
        Sight sight = area.sight(source);
        Standing standing = area.codes(sight).stream()
                .map(code -> sight.view().of(code).standing())
                .reduce(Standing.NONE, Standing::plus);
        List<ClosedMonths> year = year(area, sight);
        OpenAlerts alerts = new OpenAlerts(source.lives());
        return new AreaFigures(
                area.places().size(),
                standing.settled(),
                standing.residents(),
                standing.departed(),
                standing.atRisk(),
                sight.lastClosedMonth(),
                year.stream().mapToInt(ClosedMonths::departures).sum(),
                expected(year),
                changed(year),
                sight.share(standing.departed(), standing.settled()),
                area.places().stream()
                        .mapToInt(place -> alerts.of(place.code()).count())
                        .sum());
    }

    private static List<ClosedMonths> year(Area area, Sight sight) {
        return area.kind() == Area.Kind.NATION
                ? List.of(ClosedMonths.ofNation(MONTHS, sight))
                : area.places().stream()
                        .map(place -> ClosedMonths.of(place.code(), MONTHS, sight))
                        .toList();
    }

    private static Double expected(List<ClosedMonths> year) {
        List<Double> known = year.stream()
                .map(ClosedMonths::expected)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? null
                : Payloads.rounded(
                        known.stream().mapToDouble(Double::doubleValue).sum(), 1);
    }

    private static Integer changed(List<ClosedMonths> year) {
        return year.stream().anyMatch(months -> months.changed() == null)
                ? null
                : year.stream().mapToInt(ClosedMonths::changed).sum();
    }
}
