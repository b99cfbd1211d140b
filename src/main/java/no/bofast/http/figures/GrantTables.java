package no.bofast.http.figures;

import io.javalin.http.ForbiddenResponse;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.domain.Municipality;
import no.bofast.report.tables.AgreedMoves;
import no.bofast.report.tables.Row;

/** Makes the tables of what follows people in and out of a municipality; refused to who may not see them. */
final class GrantTables {

    private GrantTables() {}

    static Download money(Municipality place, FigureSource source) {
        return Download.of(
                "grant",
                1,
                List.of(
                        "period",
                        "settled",
                        "living",
                        "moved_out",
                        "moved_in",
                        "ended",
                        "nok_out",
                        "nok_in",
                        "nok_ended",
                        "nok_difference"),
                answer(place, source).periods().stream()
                        .map(period -> Row.of(
                                period.period(),
                                period.settled(),
                                period.living(),
                                period.movedOut(),
                                period.movedIn(),
                                period.ended(),
                                period.kronerOut(),
                                period.kronerIn(),
                                period.kronerEnded(),
                                period.kronerDifference())));
    }

    static Download agreements(Municipality place, FigureSource source) {
        return Download.of(
                "agreements",
                2,
                Stream.concat(Stream.of("year", "side"), AgreedMoves.MEASURES.stream())
                        .toList(),
                answer(place, source).agreements().stream()
                        .map(year -> Row.of(
                                year.year(),
                                year.side(),
                                year.requested(),
                                year.granted(),
                                year.refused(),
                                year.refusedWithJob(),
                                year.movedAgreed(),
                                year.movedRefused(),
                                year.movedUndecided(),
                                year.movedUnasked(),
                                year.cameBack())));
    }

    private static GrantResource.Answer answer(Municipality place, FigureSource source) {
        GrantResource.Answer answer = GrantResource.answer(place, source);
        if (answer.withheld() != null) {
            throw new ForbiddenResponse(Withheld.SENTENCE);
        }
        return answer;
    }
}
