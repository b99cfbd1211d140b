package no.bofast.http.figures;

import no.bofast.disclosure.CountId;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.figures.Payloads.Share;
import no.bofast.view.MunicipalityView;
import no.bofast.view.Standing;

/** The main figures of a municipality or of the nation, as they may be shown. */
public record Figures(
        int settled,
        int residents,
        int departed,
        int atRisk,
        ClosedMonths threeMonths,
        ClosedMonths twelveMonths,
        Share outMigrationShare) {

    static Figures of(MunicipalityCode code, FigureSource desk) {
        MunicipalityView view = desk.view().of(code);
        return of(desk.counter(code), view.standing(), ClosedMonths.of(code, 3, desk), ClosedMonths.of(code, 12, desk));
    }

    static Figures ofNation(FigureSource desk) {
        Standing standing = desk.view().municipalities().values().stream()
                .map(MunicipalityView::standing)
                .reduce(Standing.NONE, Standing::plus);
        return of(desk.nationCounter(), standing, ClosedMonths.ofNation(3, desk), ClosedMonths.ofNation(12, desk));
    }

    private static Figures of(Counter counter, Standing standing, ClosedMonths three, ClosedMonths twelve) {
        CountId settledId = counter.id("settled");
        int settled = counter.count(standing.settled(), "settled");
        int departed = counter.disclosure().part(counter.id("departed"), standing.departed(), settled);
        int atRisk = counter.disclosure().part(counter.id("at_risk"), standing.atRisk(), settled);
        return new Figures(
                settled,
                counter.count(standing.residents(), "residents"),
                departed,
                atRisk,
                three.heedingFew(atRisk, counter),
                twelve.heedingFew(atRisk, counter),
                Share.of(counter.disclosure().share(settledId, departed, settled)));
    }
}
