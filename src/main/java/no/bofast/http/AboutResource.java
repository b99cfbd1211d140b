package no.bofast.http;

import io.javalin.config.RoutesConfig;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.Dimension;
import no.bofast.domain.Region;
import no.bofast.domain.SizeBand;
import no.bofast.http.Payloads.AsOf;

/** {@code GET /api/v1/about}: what runs here, how counts are protected, and which categories there are. */
record AboutResource(Desks desks) implements Resource {

    /** @param counts {@code rounded} or {@code exact} */
    record Answer(
            String name,
            String version,
            AsOf asOf,
            String counts,
            Map<String, List<String>> dimensions,
            List<String> regions,
            List<String> sizeBands) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/about", ctx -> ctx.json(answer(desks.of(ctx))));
    }

    private static Answer answer(Desk desk) {
        return new Answer(
                "Bofast",
                version(),
                desk.asOf(),
                desk.countsLabel(),
                dimensions(),
                Arrays.stream(Region.values()).map(Region::label).toList(),
                Arrays.stream(SizeBand.values()).map(SizeBand::label).toList());
    }

    private static Map<String, List<String>> dimensions() {
        Map<String, List<String>> categories = new LinkedHashMap<>();
        Arrays.stream(Dimension.values())
                .forEach(dimension -> categories.put(dimension.label(), dimension.categories()));
        return categories;
    }

    private static String version() {
        String version = AboutResource.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
