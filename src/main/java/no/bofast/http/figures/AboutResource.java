package no.bofast.http.figures;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.javalin.config.RoutesConfig;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.bofast.domain.Dimension;
import no.bofast.domain.Region;
import no.bofast.domain.SizeBand;
import no.bofast.domain.municipality.ReportingDelay;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Resource;
import no.bofast.view.Imprint;

/** {@code GET /api/v1/about}: what runs here, how counts are protected, and which categories there are. */
public record AboutResource(FigureSources sources) implements Resource {

    /**
     * @param counts {@code released} or {@code exact}
     * @param delay by days after a month's last day, the share of its departures that is usually registered by then; empty if counts are released
     */
    record Answer(
            String name,
            String version,
            @JsonIgnoreProperties("guidance") Imprint imprint,
            AsOf asOf,
            String counts,
            Map<String, List<String>> dimensions,
            List<String> regions,
            List<String> sizeBands,
            List<Double> delay) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/about", ctx -> ctx.json(answer(sources.of(ctx))));
    }

    private static Answer answer(FigureSource source) {
        return new Answer(
                "Bofast",
                version(),
                source.imprint(),
                source.asOf(),
                source.countsLabel(),
                dimensions(),
                Arrays.stream(Region.values()).map(Region::label).toList(),
                Arrays.stream(SizeBand.values()).map(SizeBand::label).toList(),
                delay(source));
    }

    private static Map<String, List<String>> dimensions() {
        Map<String, List<String>> categories = new LinkedHashMap<>();
        Arrays.stream(Dimension.values())
                .forEach(dimension -> categories.put(dimension.label(), dimension.categories()));
        return categories;
    }

    /** As early warning reckons with it, measured from the reporting triangle; empty before the first event, and of a release. */
    static List<Double> delay(FigureSource source) {
        Sight sight = source.country();
        if (!sight.isExact() || !sight.view().progress().hasStarted()) {
            return List.of();
        }
        ReportingDelay delay = sight.view().counts().knownMonths().reportingDelay(YearMonth.from(sight.registerDate()));
        return IntStream.rangeClosed(0, ReportingDelay.MAX_DAYS)
                .mapToObj(days -> Payloads.rounded(delay.share(days), 3))
                .toList();
    }

    private static String version() {
        String version = AboutResource.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
