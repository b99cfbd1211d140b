package no.bofast.http.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bofast.report.tables.Row;

/** Makes the tables of areas from the answers that the page shows. */
final class AreaTables {

    private AreaTables() {}

    static Download figures(List<AreaResource.Answer> areas) {
        return Download.of(
                "areas",
                1,
                List.of(
                        "area",
                        "municipalities",
                        "settled",
                        "residents",
                        "at_risk",
                        "departures_12_months",
                        "expected",
                        "share"),
                areas.stream().map(answer -> figures(answer.area().id(), answer.figures())));
    }

    private static Row figures(String id, AreaFigures figures) {
        return Row.of(
                id,
                figures.municipalities(),
                figures.settled(),
                figures.residents(),
                figures.atRisk(),
                figures.departures12(),
                figures.expected12(),
                figures.outMigrationShare().value());
    }

    static Download years(List<AreaResource.Answer> areas) {
        return Download.of(
                "years",
                2,
                List.of("area", "year", "settled", "departures", "whole_year"),
                areas.stream()
                        .flatMap(answer -> answer.years().stream()
                                .map(year -> Row.of(
                                        answer.area().id(),
                                        year.year(),
                                        year.settled(),
                                        year.departures(),
                                        year.complete() ? "yes" : "no"))));
    }

    static Download curves(List<AreaResource.Answer> areas) {
        Map<String, CurvePayload> curves = areas.stream()
                .map(AreaResource.Answer::curve)
                .collect(Collectors.toMap(
                        CurvePayload::category, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        return DownloadTables.curves("curves", "area", curves);
    }
}
