package no.bofast.report.measures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.bofast.domain.Dimension;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Traits;
import no.bofast.view.Observation;

/**
 * The life tables of a report: one a category, and one a municipality of settlement.
 *
 * <p>{@code 0000} is in the categories of people, and in nothing about municipalities. Whoever nobody was settled of, has no
 * life table.
 */
public final class Cohorts {

    private final SettlementYears years;
    private final int through;
    private final Places places;
    private final Map<Category, LifeTable> byCategory = new HashMap<>();
    private final Map<MunicipalityCode, LifeTable> byMunicipality = new HashMap<>();

    private Cohorts(SettlementYears years, int through, Places places) {
        this.years = years;
        this.through = through;
        this.places = places;
    }

    public static Cohorts of(Stream<Observation> observations, ReportRequest request, Places places) {
        Cohorts cohorts = new Cohorts(request.settled(), request.through(), places);
        observations
                .filter(seen -> seen.count() != 0 && request.settled().contains(seen.settlementYear()))
                .forEach(cohorts::add);
        return cohorts;
    }

    private void add(Observation seen) {
        forEachCategory(
                seen,
                category -> byCategory
                        .computeIfAbsent(category, c -> new LifeTable(years, through))
                        .add(seen));
        seen.home()
                .filter(home -> places.find(home).isPresent())
                .ifPresent(home -> byMunicipality
                        .computeIfAbsent(home, m -> new LifeTable(years, through))
                        .add(seen));
    }

    private void forEachCategory(Observation seen, Consumer<Category> visitor) {
        seen.home().ifPresent(home -> {
            visitor.accept(Category.EVERYONE);
            visitor.accept(new Category(Breakdown.SETTLEMENT_YEAR, Integer.toString(seen.settlementYear())));
            places.classes(home).forEach(visitor);
        });
        seen.forEachTrait((dimension, name) -> visitor.accept(new Category(Breakdown.valueOf(dimension.name()), name)));
    }

    /** The categories of people and of places that people with some traits, settled in a municipality, are in. */
    public List<Category> categories(MunicipalityCode home, Traits traits) {
        List<Category> categories = new ArrayList<>(places.classes(home));
        categories.add(Category.EVERYONE);
        forEachTrait(traits, categories::add);
        return categories;
    }

    /** Hands over the categories of people that some traits are in. */
    static void forEachTrait(Traits traits, Consumer<Category> visitor) {
        for (Dimension dimension : Dimension.values()) {
            String name = dimension.categories().get(dimension.categoryOf(traits));
            visitor.accept(new Category(Breakdown.valueOf(dimension.name()), name));
        }
    }

    /** The life tables by category. */
    public Map<Category, LifeTable> byCategory() {
        return Collections.unmodifiableMap(byCategory);
    }

    /** The life table of a category; an empty one if nobody was settled. */
    public LifeTable of(Category category) {
        return byCategory.getOrDefault(category, new LifeTable(years, through));
    }

    /** The life tables of the municipalities of settlement, by code. */
    public SortedMap<MunicipalityCode, LifeTable> byMunicipality() {
        return new TreeMap<>(byMunicipality);
    }

    /** Whether a municipality settled people continuously in the settlement years asked for. */
    public Continuity continuity(MunicipalityCode municipality) {
        return Continuity.of(byMunicipality.get(municipality)::settledIn, years);
    }
}
