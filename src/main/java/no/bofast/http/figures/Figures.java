package no.bofast.http.figures;

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

    static Figures of(MunicipalityCode code, FigureSource source) {
        Sight sight = source.of(code);
        Standing standing = sight.view().of(code).standing();
        return of(sight, standing, ClosedMonths.of(code, 3, sight), ClosedMonths.of(code, 12, sight));
    }

    static Figures ofNation(FigureSource source) {
        Sight sight = source.country();
        Standing standing = sight.view().municipalities().values().stream()
                .map(MunicipalityView::standing)
                .reduce(Standing.NONE, Standing::plus);
        return of(sight, standing, ClosedMonths.ofNation(3, sight), ClosedMonths.ofNation(12, sight));
    }

    private static Figures of(Sight sight, Standing standing, ClosedMonths three, ClosedMonths twelve) {
        return new Figures(
                standing.settled(),
                standing.residents(),
                standing.departed(),
                standing.atRisk(),
                three.heedingFew(standing.atRisk(), sight),
                twelve.heedingFew(standing.atRisk(), sight),
                sight.share(standing.departed(), standing.settled()));
    }
}
