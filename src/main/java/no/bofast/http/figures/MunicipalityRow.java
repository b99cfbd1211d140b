package no.bofast.http.figures;

import java.util.List;
import no.bofast.domain.Municipality;
import no.bofast.http.figures.Payloads.Share;
import no.bofast.warning.Severity;

/**
 * One municipality in the list: what it is, and how it stands.
 *
 * @param alsoKnownAs names in other languages, and codes of earlier divisions
 * @param shareQuartile of {@link AgeQuartiles}; null where the share isn't shown
 */
record MunicipalityRow(
        String code,
        String name,
        List<String> alsoKnownAs,
        String county,
        String region,
        int centrality,
        String sizeBand,
        int population,
        double latitude,
        double longitude,
        int settled,
        int residents,
        int departed,
        int atRisk,
        ClosedMonths threeMonths,
        ClosedMonths twelveMonths,
        Share outMigrationShare,
        String shareQuartile,
        int openAlerts,
        Severity severity) {

    static MunicipalityRow of(Municipality place, FigureSource source, OpenAlerts alerts, AgeQuartiles quartiles) {
        Figures figures = Figures.of(place.code(), source);
        OpenAlerts.Of open = alerts.of(place.code());
        return new MunicipalityRow(
                place.code().toString(),
                place.name(),
                source.alsoKnown().of(place.code()),
                place.county(),
                place.region().label(),
                place.centrality(),
                place.sizeBand().label(),
                place.population2024(),
                place.latitude(),
                place.longitude(),
                figures.settled(),
                figures.residents(),
                figures.departed(),
                figures.atRisk(),
                figures.threeMonths(),
                figures.twelveMonths(),
                figures.outMigrationShare(),
                quartiles.of(place.code()).orElse(null),
                open.count(),
                open.worst());
    }
}
