package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.CaseSubject;
import no.bofast.domain.Municipality;
import no.bofast.domain.settling.SettlingBook;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.report.measures.PlaceSettling;
import no.bofast.view.MunicipalityView;

/**
 * {@code GET /api/v1/municipalities/{code}/circumstances}: what only some registers tell: what the municipality was asked and decided to settle, what became
 * of families, what moving did to wages and work, who completes the introduction
 * programme, who applies for social assistance after a move, and why people move.
 *
 * <p>Of these nothing is in any release, and so nothing is shown to who sees releases.
 */
public record CircumstancesResource(FigureSources sources) implements Resource {

    /**
     * @param withheld why there are no figures; null where there are
     * @param settling null where no register tells what is asked and decided
     * @param waits how long people waited from their leave to stay until they were settled, by year; null where no register tells it
     * @param families null where it isn't known who is a family
     * @param wages null where nothing is told of wages and work
     * @param assistance social assistance after moves to here; none where no register tells of it
     * @param programmes introduction programmes by year; none where no register tells of them
     * @param reasons why people move from here and to here; none where no register tells it
     */
    record Answer(
            AsOf asOf,
            Withheld withheld,
            String municipality,
            String name,
            SettlingPayload settling,
            List<WaitPayload> waits,
            FamilyPayload families,
            WagesPayload wages,
            List<AssistancePayload> assistance,
            List<ProgrammePayload> programmes,
            List<ReasonPayload> reasons) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/api/v1/municipalities/{code}/circumstances",
                ctx -> ctx.json(answer(Query.known(ctx.pathParam("code"), sources.municipalities()), sources.of(ctx))));
    }

    static Answer answer(Municipality place, FigureSource source) {
        Optional<MunicipalityView> seen = source.exactly(place.code());
        return new Answer(
                seen.map(view -> source.of(place.code()).asOf()).orElseGet(source::asOf),
                Withheld.unless(seen.isPresent()),
                place.code().toString(),
                place.name(),
                seen.flatMap(view -> settling(place, source))
                        .map(SettlingPayload::of)
                        .orElse(null),
                seen.map(view -> view.counts().waits())
                        .filter(told -> !told.isEmpty())
                        .map(WaitPayload::of)
                        .orElse(null),
                seen.map(view -> view.counts().families())
                        .filter(told -> !told.isEmpty())
                        .map(FamilyPayload::of)
                        .orElse(null),
                seen.map(view -> view.counts().circumstances())
                        .filter(told -> !told.isEmpty())
                        .map(WagesPayload::of)
                        .orElse(null),
                seen.map(view -> AssistancePayload.of(
                                place.code(), source.of(place.code()).view()))
                        .orElse(List.of()),
                seen.map(view -> ProgrammePayload.of(view.counts().cases(CaseSubject.PROGRAMME)))
                        .orElse(List.of()),
                seen.map(view -> ReasonPayload.of(view.counts())).orElse(List.of()));
    }

    /** For who sees the municipality exactly; empty where no register tells of any municipality what is asked and decided. */
    static Optional<PlaceSettling> settling(Municipality place, FigureSource source) {
        SettlingBook told = source.live().counts().settling();
        Sight sight = source.of(place.code());
        return source.exactly(place.code())
                .filter(view -> !told.isEmpty())
                .map(view -> PlaceSettling.of(
                        told.plans().getOrDefault(place.code(), Collections.emptySortedMap()),
                        view.counts().hazards(),
                        YearMonth.from(sight.registerDate())));
    }
}
