package no.bofast.report.measures;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;

/**
 * How unevenly the people of one country live over the municipalities ({@code domain.md}, section 4).
 *
 * <p>The index of dissimilarity (Duncan and Duncan 1955) is ½ Σ |aᵢ/A − bᵢ/B| over the municipalities <i>i</i>, with <i>a</i> the
 * people of the country and <i>b</i> those they are compared with: the share of either who would have to move for both to live alike.
 * With few people it is high by chance alone, so the number of people belongs beside it.
 */
public record Concentration(CountryStock stock, CountryGroup country, Places places) {

    /** Share of a country among those of the population who live in a municipality; empty if nobody does. */
    public OptionalDouble shareIn(MunicipalityCode municipality) {
        int all = stock.people(municipality);
        return all == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) stock.people(municipality, country) / all);
    }

    /** Against the others of the population; empty if there is nobody of the one or the other. */
    public OptionalDouble dissimilarityFromOthers() {
        return dissimilarity(place -> stock.people(place.code()) - stock.people(place.code(), country));
    }

    /** Against all inhabitants; empty if there is nobody of the country. */
    public OptionalDouble dissimilarityFromInhabitants() {
        return dissimilarity(places.inhabitants()::last);
    }

    private OptionalDouble dissimilarity(ToDoubleFunction<Municipality> others) {
        double allOfCountry = places.all().mapToDouble(this::people).sum();
        double allOthers = places.all().mapToDouble(others).sum();
        if (allOfCountry == 0 || allOthers == 0) {
            return OptionalDouble.empty();
        }
        double apart = places.all()
                .mapToDouble(place -> Math.abs(people(place) / allOfCountry - others.applyAsDouble(place) / allOthers))
                .sum();
        return OptionalDouble.of(apart / 2);
    }

    private double people(Municipality place) {
        return stock.people(place.code(), country);
    }

    /** Share of the country's people who live in the municipalities where most of them do; empty if there are none. */
    public OptionalDouble shareInLargest(int municipalities) {
        List<Double> people =
                places.all().map(this::people).sorted(Comparator.reverseOrder()).toList();
        double all = people.stream().mapToDouble(Double::doubleValue).sum();
        double largest = people.stream()
                .limit(municipalities)
                .mapToDouble(Double::doubleValue)
                .sum();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(largest / all);
    }
}
