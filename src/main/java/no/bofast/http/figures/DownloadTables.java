package no.bofast.http.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bofast.domain.MonthMeasure;
import no.bofast.report.tables.Row;

/** Makes the tables of the page from the answers that it shows. */
final class DownloadTables {

    private static final List<String> CURVE =
            List.of("years", "settled", "departed", "share", "product_limit", "complete");

    private DownloadTables() {}

    static Download municipalities(String name, Stream<MunicipalityRow> rows) {
        return Download.of(
                name,
                1,
                List.of(
                        "municipality",
                        "alerts",
                        "departures",
                        "expected",
                        "ratio",
                        "ratio_low",
                        "ratio_high",
                        "share",
                        "at_risk",
                        "settled"),
                rows.map(DownloadTables::municipality));
    }

    private static Row municipality(MunicipalityRow row) {
        ClosedMonths year = row.twelveMonths();
        return Row.of(
                row.code(),
                row.openAlerts(),
                year.departures(),
                year.expected(),
                year.ratio(),
                year.lower(),
                year.upper(),
                row.outMigrationShare().value(),
                row.atRisk(),
                row.settled());
    }

    static Download months(List<MonthPayload> months) {
        return Download.of(
                "months",
                1,
                List.of(
                        "month",
                        "departures",
                        "expected",
                        "usual_low",
                        "usual_high",
                        "departures_12_months",
                        "settled",
                        "first_arrivals"),
                months.stream().map(DownloadTables::month));
    }

    private static Row month(MonthPayload month) {
        return Row.of(
                month.month(),
                count(month, MonthMeasure.DEPARTURES),
                month.expectation().count(),
                month.expectation().lower(),
                month.expectation().upper(),
                month.departures12(),
                count(month, MonthMeasure.SETTLED),
                count(month, MonthMeasure.FIRST_ARRIVALS));
    }

    private static int count(MonthPayload month, MonthMeasure measure) {
        return month.counts().getOrDefault(measure.label(), 0);
    }

    static Download nationMonths(List<NationResource.Month> months) {
        return Download.of(
                "months",
                1,
                List.of("month", "departures", "expected", "usual_low", "usual_high"),
                months.stream()
                        .map(month -> Row.of(
                                month.month(),
                                month.departures(),
                                month.expectation().count(),
                                month.expectation().lower(),
                                month.expectation().upper())));
    }

    /** The country and classes of municipalities day by day; without rows for who sees exact counts. */
    static Download today(Optional<TodayPayload> shown) {
        return Download.of(
                "today",
                2,
                List.of("dimension", "category", "settled", "departed", "lost"),
                shown.stream()
                        .flatMap(today -> Stream.concat(
                                Stream.of(today("all", "all", today.country())),
                                today.classes().stream().map(of -> today(of.by(), of.category(), of.counts())))));
    }

    private static Row today(String dimension, String category, TodayPayload.Counts counts) {
        return Row.of(dimension, category, counts.settled(), counts.departed(), counts.lost());
    }

    /** @param curves by what tells one from another */
    static Download curves(String name, String key, Map<String, CurvePayload> curves) {
        return Download.of(
                name,
                2,
                Stream.concat(Stream.of(key), CURVE.stream()).toList(),
                curves.entrySet().stream()
                        .flatMap(curve ->
                                curve.getValue().points().stream().map(point -> point(curve.getKey(), point))));
    }

    private static Row point(String curve, CurvePayload.Point point) {
        return Row.of(
                curve,
                point.years(),
                point.settled(),
                point.departed(),
                point.share().value(),
                point.productLimit(),
                point.complete() ? "yes" : "no");
    }

    static Download groups(List<GroupPayload> groups) {
        return Download.of(
                "groups",
                2,
                List.of("dimension", "category", "settled", "departed", "departures_12_months", "at_risk", "share"),
                groups.stream()
                        .map(group -> Row.of(
                                group.dimension(),
                                group.category(),
                                group.settled(),
                                group.departed(),
                                group.departures(),
                                group.atRisk(),
                                group.share().value())));
    }

    static Download flows(String name, List<MunicipalityResource.Flow> flows) {
        return Download.of(
                name,
                1,
                List.of("municipality", "departed"),
                flows.stream().map(flow -> Row.of(flow.municipality(), flow.departed())));
    }

    static Download links(List<FlowsResource.Link> links) {
        return Download.of(
                "flows",
                2,
                List.of("from", "to", "departed"),
                links.stream().map(link -> Row.of(link.from(), link.to(), link.departed())));
    }

    static Download rights(Map<String, Integer> rights) {
        return Download.of(
                "rights-periods",
                1,
                List.of("rights", "departures_12_months"),
                rights.entrySet().stream().map(period -> Row.of(period.getKey(), period.getValue())));
    }

    static Download delay(List<Double> shares) {
        return Download.of(
                "delay",
                1,
                List.of("days", "registered"),
                IntStream.range(0, shares.size()).mapToObj(days -> Row.of(days, shares.get(days))));
    }
}
