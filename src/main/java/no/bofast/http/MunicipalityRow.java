package no.bofast.http;

import no.bofast.domain.Municipality;
import no.bofast.http.Payloads.Share;
import no.bofast.http.Payloads.Window;

/** One municipality in the list: what it is, and how it stands. */
record MunicipalityRow(
        String code,
        String name,
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
        Window threeMonths,
        Window twelveMonths,
        Share outMigrationShare,
        int openAlerts,
        String severity) {

    static MunicipalityRow of(Municipality place, Figures figures, OpenAlerts.Of alerts) {
        return new MunicipalityRow(
                place.code().toString(),
                place.name(),
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
                alerts.count(),
                alerts.worst());
    }
}
