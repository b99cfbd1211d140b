package no.bofast.report.measures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.GrantRates;
import no.bofast.domain.Inhabitants;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.OperatorTables;

/** The municipalities and the classes that they belong to; the pseudo-municipality {@code 0000} is none of them. */
public final class Places {

    private final SortedMap<MunicipalityCode, Municipality> byCode;
    private final OperatorTables tables;

    /** @param tables what is told of them beside */
    public Places(Map<MunicipalityCode, Municipality> byCode, OperatorTables tables) {
        this.byCode = new TreeMap<>(byCode);
        this.tables = tables;
    }

    /** With the inhabitants of 2024-01-01. */
    public Places(Map<MunicipalityCode, Municipality> byCode) {
        this(byCode, OperatorTables.NONE);
    }

    public Inhabitants inhabitants() {
        return tables.inhabitants();
    }

    /** What the integration grant is worth that follows people to a municipality. */
    public GrantRates grants() {
        return tables.grants();
    }

    public Optional<Municipality> find(MunicipalityCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Stream<Municipality> all() {
        return byCode.values().stream();
    }

    /** The classes of a municipality, one a breakdown; none for {@code 0000}. */
    public List<Category> classes(MunicipalityCode code) {
        return find(code)
                .map(place -> Breakdown.OF_PLACES.stream()
                        .map(breakdown -> classOf(place, breakdown))
                        .toList())
                .orElse(List.of());
    }

    /** The class of a municipality in a breakdown by place. */
    public static Category classOf(Municipality place, Breakdown breakdown) {
        return switch (breakdown) {
            case CENTRALITY -> new Category(breakdown, Integer.toString(place.centrality()));
            case REGION -> new Category(breakdown, place.region().label());
            case SIZE_BAND -> new Category(breakdown, place.sizeBand().label());
            case ALL, SEX, AGE_BAND, HOUSEHOLD, COUNTRY, GROUND, SETTLEMENT_YEAR ->
                throw new IllegalArgumentException("no class of municipalities: " + breakdown);
        };
    }
}
