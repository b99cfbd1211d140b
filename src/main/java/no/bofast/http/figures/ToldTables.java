package no.bofast.http.figures;

import io.javalin.http.ForbiddenResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.CaseSubject;
import no.bofast.domain.Municipality;
import no.bofast.domain.SideCell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.measures.SettledCourse;
import no.bofast.report.tables.Row;
import no.bofast.view.CountsView;

/** Makes the tables of what only some registers tell of a municipality; refused to who may not see them, without rows where nothing is told. */
final class ToldTables {

    private static final Map<String, Maker> MAKERS = Map.of(
            "settling",
            ToldTables::settling,
            "settling-months",
            ToldTables::settlingMonths,
            "families",
            ToldTables::families,
            "wages-of-moves",
            ToldTables::wagesOfMoves,
            "move-reasons",
            ToldTables::moveReasons,
            "programmes",
            ToldTables::programmes,
            "assistance",
            ToldTables::assistance);

    private interface Maker {
        Download of(Municipality place, FigureSource source);
    }

    private ToldTables() {}

    static boolean has(String name) {
        return MAKERS.containsKey(name);
    }

    static Download of(String name, Municipality place, FigureSource source) {
        return MAKERS.get(name).of(place, source);
    }

    private static CountsView counts(Municipality place, FigureSource source) {
        return source.exactly(place.code())
                .orElseThrow(() -> new ForbiddenResponse(Withheld.SENTENCE))
                .counts();
    }

    private static Optional<SettlingPayload> told(Municipality place, FigureSource source) {
        counts(place, source);
        return CircumstancesResource.settling(place, source).map(SettlingPayload::of);
    }

    private static Download settling(Municipality place, FigureSource source) {
        return Download.of(
                "settling",
                1,
                List.of("year", "asked", "decided", "settled", "departed", "lost", "years_without_before"),
                told(place, source).map(SettlingPayload::years).stream()
                        .flatMap(Collection::stream)
                        .map(year -> Row.of(
                                year.year(),
                                year.asked(),
                                year.decided(),
                                year.settled(),
                                year.departed(),
                                year.lost(),
                                year.yearsWithoutBefore())));
    }

    private static Download settlingMonths(Municipality place, FigureSource source) {
        Stream<String> columns = Stream.of("month", "settled", "departed", "lost");
        Stream<String> stayed = SettledCourse.STAYED_AFTER.stream().map(months -> "stayed_" + months);
        return Download.of(
                "settling-months",
                1,
                Stream.concat(columns, stayed).toList(),
                told(place, source).map(SettlingPayload::months).stream()
                        .flatMap(Collection::stream)
                        .map(ToldTables::month));
    }

    private static Row month(SettlingPayload.OfMonth month) {
        Stream<Object> counts = Stream.of(month.month(), month.settled(), month.departed(), month.lost());
        return Row.of(Stream.concat(counts, month.stayed().stream()).toArray());
    }

    private static Download families(Municipality place, FigureSource source) {
        SortedMap<Row, Integer> sums = new TreeMap<>();
        counts(place, source).families().forEach((cell, count) -> {
            String of = cell.measure().isOfMany() ? Integer.toString(cell.of()) : "";
            sums.merge(Row.of(cell.measure().label(), cell.number(), of), count.total(), Integer::sum);
        });
        return summed("families", List.of("measure", "number", "of", "count"), sums);
    }

    private static Download wagesOfMoves(Municipality place, FigureSource source) {
        SortedMap<Row, Integer> sums = new TreeMap<>();
        Map<SideCell, CellCount> told = counts(place, source).circumstances();
        told.forEach((cell, count) -> {
            if (cell instanceof SideCell.WagesOfMove move) {
                String side = move.isDestination() ? "destination" : "settlement";
                sums.merge(Row.of(side, move.before().label(), move.after().label()), count.total(), Integer::sum);
            }
        });
        return summed("wages-of-moves", List.of("side", "before", "after", "count"), sums);
    }

    private static Download moveReasons(Municipality place, FigureSource source) {
        return Download.of(
                "move-reasons",
                3,
                List.of("year", "side", "reason", "count"),
                ReasonPayload.of(counts(place, source)).stream()
                        .map(told -> Row.of(told.year(), told.side(), told.reason(), told.count())));
    }

    private static Download programmes(Municipality place, FigureSource source) {
        return Download.of(
                "programmes",
                1,
                List.of(
                        "year",
                        "started",
                        "completed",
                        "stopped",
                        "ended_untold",
                        "moved_meanwhile",
                        "moved_completed",
                        "moved_stopped",
                        "moved_ended_untold",
                        "over",
                        "moved_afterwards"),
                ProgrammePayload.of(counts(place, source).cases(CaseSubject.PROGRAMME)).stream()
                        .map(year -> Row.of(
                                year.year(),
                                year.started().people(),
                                year.started().completed(),
                                year.started().stopped(),
                                year.started().ended(),
                                year.moved().people(),
                                year.moved().completed(),
                                year.moved().stopped(),
                                year.moved().ended(),
                                year.over(),
                                year.movedAfter())));
    }

    private static Download assistance(Municipality place, FigureSource source) {
        counts(place, source);
        return Download.of(
                "assistance",
                2,
                List.of("year", "agreement", "moved", "applied", "granted", "refused", "came_back"),
                AssistancePayload.of(place.code(), source.of(place.code()).view()).stream()
                        .map(year -> Row.of(
                                year.year(),
                                year.agreement(),
                                year.moved(),
                                year.applied(),
                                year.granted(),
                                year.refused(),
                                year.cameBack())));
    }

    private static Download summed(String name, List<String> columns, SortedMap<Row, Integer> sums) {
        return Download.of(
                name,
                columns.size() - 1,
                columns,
                sums.entrySet().stream()
                        .filter(e -> e.getValue() != 0)
                        .map(e -> e.getKey().with(e.getValue())));
    }
}
