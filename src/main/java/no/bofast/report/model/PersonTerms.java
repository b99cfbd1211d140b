package no.bofast.report.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.AgeBand;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;

/**
 * The indicators of a person's traits, with the report's reference categories: men, 18–29 years, parents of a child under 18, Syria, asylum.
 *
 * <p>As in the report, collective protection counts under other grounds, and sex and age have an interaction.
 */
final class PersonTerms {

    private static final List<Term> TERMS = terms();
    private static final Map<Term, Integer> PLACES = places();
    /** The places of the terms that are 1, by the place of the traits. */
    private static final int[][] OF_TRAITS = new int[Traits.PLACES][];

    static {
        for (int place = 0; place < Traits.PLACES; place++) {
            OF_TRAITS[place] = named(Traits.at(place))
                    .filter(PLACES::containsKey)
                    .mapToInt(PLACES::get)
                    .toArray();
        }
    }

    private PersonTerms() {}

    /** All of them, in the order of the report's table. */
    static List<Term> all() {
        return TERMS;
    }

    /** The places among {@link #all} of the terms that are 1 for people with some traits. */
    static int[] of(Traits traits) {
        return OF_TRAITS[traits.place()];
    }

    private static List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        add(terms, "sex", Stream.of(Sex.values()).filter(sex -> sex != Sex.MALE).map(Sex::name));
        List<String> ages = Stream.of(AgeBand.values())
                .filter(age -> age != AgeBand.AGE_18_29)
                .map(AgeBand::label)
                .toList();
        add(terms, "age_band", ages.stream());
        add(terms, "sex*age_band", ages.stream().map(age -> Sex.FEMALE + "*" + age));
        add(
                terms,
                "household",
                Stream.of(Household.values())
                        .filter(household -> household != Household.PARENT)
                        .map(Household::name));
        add(
                terms,
                "country",
                Stream.of(CountryGroup.values())
                        .filter(country -> country != CountryGroup.SYR)
                        .map(CountryGroup::name));
        add(terms, "ground", Stream.of(Ground.RESETTLEMENT, Ground.OTHER).map(Ground::name));
        return List.copyOf(terms);
    }

    private static void add(List<Term> terms, String variable, Stream<String> categories) {
        categories.forEach(category -> terms.add(new Term(variable, category)));
    }

    private static Map<Term, Integer> places() {
        Map<Term, Integer> places = new HashMap<>();
        TERMS.forEach(term -> places.put(term, places.size()));
        return places;
    }

    private static Stream<Term> named(Traits traits) {
        String age = traits.ageBand().label();
        return Stream.of(
                new Term("sex", traits.sex().name()),
                new Term("age_band", age),
                new Term("sex*age_band", traits.sex() + "*" + age),
                new Term("household", traits.household().name()),
                new Term("country", traits.country().name()),
                new Term("ground", traits.ground().ofReport().name()));
    }
}
