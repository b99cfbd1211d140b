package no.bofast.http.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.Municipality;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.report.measures.GrantMoney;
import no.bofast.report.measures.GrantPeriod;
import no.bofast.report.measures.GrantSum;
import no.bofast.report.measures.SettlementYears;
import no.bofast.view.CountsView;
import no.bofast.words.Language;
import no.bofast.words.Texts;

/**
 * {@code GET /api/v1/municipalities/{code}/grant}: what a municipality's leaving and coming mean in integration grant, and which moves
 * were agreed on.
 */
public record GrantResource(FigureSources sources) implements Resource {

    /** Nobody's grant runs longer by any rule that there was. */
    private static final int YEARS_BACK = 15;

    /**
     * @param withheld why there are no figures; null where there are
     * @param rule by which rule money follows people, by language; empty where no rates are known
     * @param periods quarters that have begun, and years; none where no rates are known
     * @param agreements by year; none where no register tells of them
     */
    record Answer(
            AsOf asOf,
            Withheld withheld,
            String municipality,
            String name,
            Map<String, String> rule,
            List<Period> periods,
            List<AgreementYear> agreements) {}

    /**
     * People on the first day of a quarter (of a year: of its first) whose grant runs, and whole kroner. What moved out, in or ended is
     * absent where the monitor doesn't count who lives where they were settled.
     *
     * @param ended settled there, and emigrated or dead
     */
    record Period(
            String period,
            int settled,
            int living,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer movedOut,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer movedIn,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer ended,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long kronerOut,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long kronerIn,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long kronerEnded,
            long kronerDifference) {

        static Period of(GrantPeriod period, boolean isDivided) {
            GrantSum sum = period.sum();
            return new Period(
                    period.name(),
                    sum.settled().people(),
                    sum.living().people(),
                    isDivided ? sum.out().people() : null,
                    isDivided ? sum.in().people() : null,
                    isDivided ? sum.ended().people() : null,
                    isDivided ? sum.out().kroner() : null,
                    isDivided ? sum.in().kroner() : null,
                    isDivided ? sum.ended().kroner() : null,
                    sum.difference().kroner());
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/api/v1/municipalities/{code}/grant",
                ctx -> ctx.json(answer(Query.known(ctx.pathParam("code"), sources.municipalities()), sources.of(ctx))));
    }

    static Answer answer(Municipality place, FigureSource source) {
        Sight sight = source.of(place.code());
        if (!sight.isExact()) {
            return new Answer(
                    source.asOf(),
                    Withheld.NOT_RELEASED,
                    place.code().toString(),
                    place.name(),
                    Map.of(),
                    List.of(),
                    List.of());
        }
        boolean isKnown = source.tables().grants().areKnown();
        return new Answer(
                sight.asOf(),
                null,
                place.code().toString(),
                place.name(),
                isKnown ? source.said().of(GrantResource::rule) : Map.of(),
                isKnown ? periods(place, sight, source) : List.of(),
                AgreementYear.of(place.code(), sight.view()));
    }

    private static String rule(Language language) {
        return Texts.in(language).of("grant.rule");
    }

    private static List<Period> periods(Municipality place, Sight sight, FigureSource source) {
        CountsView counts = sight.view().of(place.code()).counts();
        LocalDate clock = sight.registerDate();
        SettlementYears years = new SettlementYears(clock.getYear() - YEARS_BACK, clock.getYear());
        GrantMoney money = new GrantMoney(source.tables().grants(), years, clock);
        counts.residentChanges().forEach((cell, change) -> money.add(cell, change.total()));
        counts.grants().forEach((cell, change) -> money.add(cell, change.total()));
        counts.cohorts().forEach((cell, count) -> {
            if (cell.measure() == CohortMeasure.SETTLED) {
                money.addSettled(cell.settlementYear(), count.total());
            }
        });
        boolean isDivided = !sight.view().counts().grants().isEmpty();
        return money.periods().stream()
                .map(period -> Period.of(period, isDivided))
                .toList();
    }
}
