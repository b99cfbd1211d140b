package no.bofast.report.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import no.bofast.domain.Municipality;
import no.bofast.domain.Region;
import no.bofast.domain.SizeBand;
import no.bofast.report.measures.SettlementYears;

/**
 * Which indicators a model has, in order: the constant, the person's, the settlement year's (reference: the last), and those of the
 * municipality of settlement.
 *
 * @param ofPlace the indicators of a municipality that may be 1, reference categories among them
 */
final class Design {

    private final List<Term> terms = new ArrayList<>();
    private final Map<Term, Integer> places = new HashMap<>();
    private final Function<Municipality, Stream<Term>> ofPlace;

    /** First of the terms of a person; these follow each other. */
    static final int PERSON = 1;

    Design(SettlementYears years, List<Term> placeTerms, Function<Municipality, Stream<Term>> ofPlace) {
        this.ofPlace = ofPlace;
        add(Term.CONSTANT);
        PersonTerms.all().forEach(this::add);
        years.stream().filter(year -> year != years.to()).forEach(year -> add(ofYear(year)));
        placeTerms.forEach(this::add);
    }

    private void add(Term term) {
        places.put(term, terms.size());
        terms.add(term);
    }

    private static Term ofYear(int year) {
        return new Term("settlement_year", Integer.toString(year));
    }

    List<Term> terms() {
        return terms;
    }

    int size() {
        return terms.size();
    }

    /** The places of the terms that are 1 for everyone of a settlement year and municipality. */
    int[] ofGroup(int settlementYear, Municipality home) {
        return Stream.concat(Stream.of(Term.CONSTANT, ofYear(settlementYear)), ofPlace.apply(home))
                .filter(places::containsKey)
                .mapToInt(places::get)
                .toArray();
    }

    /** The classes of municipalities, with the report's reference categories: centrality 3, Østlandet, 50,000 and more. */
    static List<Term> classTerms() {
        Stream<Term> centralities = Stream.of("1", "2", "4", "5", "6").map(c -> new Term("centrality", c));
        Stream<Term> regions = Stream.of(Region.values())
                .filter(region -> region != Region.OSTLANDET)
                .map(region -> new Term("region", region.label()));
        Stream<Term> sizes = Stream.of(SizeBand.values())
                .filter(band -> band != SizeBand.FROM_50000)
                .map(band -> new Term("size_band", band.label()));
        return Stream.of(centralities, regions, sizes).flatMap(all -> all).toList();
    }

    static Stream<Term> classesOf(Municipality home) {
        return Stream.of(
                new Term("centrality", Integer.toString(home.centrality())),
                new Term("region", home.region().label()),
                new Term("size_band", home.sizeBand().label()));
    }
}
