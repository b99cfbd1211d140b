package no.bofast.disclosure.release;

import java.util.function.Consumer;
import java.util.stream.Stream;
import no.bofast.domain.Dimension;
import no.bofast.domain.MunicipalityCode;

/** A whole that strands are parts of. */
sealed interface Sum {

    /** The country. */
    record Country(Kept kept) implements Sum {}

    /** A settlement year of the country. */
    record Year(int settlementYear, Kept kept) implements Sum {}

    /** A municipality by settlement years. */
    record Years(MunicipalityCode municipality, Kept kept) implements Sum {}

    /** A settlement year of a class of municipalities, or of a county. */
    record ClassYear(String of, int settlementYear, Kept kept) implements Sum {

        /** All that a cohort is a part of. */
        static Stream<Sum> of(Strand.Cohort cohort, PlaceClasses classes) {
            return classes.of(cohort.municipality()).stream()
                    .map(of -> new ClassYear(of, cohort.settlementYear(), cohort.kept()));
        }
    }

    /** A category of a trait in the country. */
    record Category(Dimension dimension, int category, Kept kept) implements Sum {}

    /** A settlement year of the country by a trait. */
    record Groups(Dimension dimension, int settlementYear, Kept kept) implements Sum {}

    /** Departures from one municipality to another. */
    record Pair(MunicipalityCode from, MunicipalityCode to) implements Sum {}

    /** Departures to a municipality. */
    record Inbound(MunicipalityCode to) implements Sum {}

    /** Hands over every whole that a strand is a part of. */
    static void forEach(Strand strand, PlaceClasses classes, Consumer<Sum> visitor) {
        if (strand instanceof Strand.Place place) {
            visitor.accept(new Country(place.kept()));
        } else if (strand instanceof Strand.Cohort cohort) {
            visitor.accept(new Year(cohort.settlementYear(), cohort.kept()));
            visitor.accept(new Years(cohort.municipality(), cohort.kept()));
            ClassYear.of(cohort, classes).forEach(visitor);
        } else if (strand instanceof Strand.Group group) {
            visitor.accept(new Groups(group.dimension(), group.settlementYear(), group.kept()));
            visitor.accept(new Category(group.dimension(), group.category(), group.kept()));
        } else if (strand instanceof Strand.Way way) {
            visitor.accept(new Pair(way.from(), way.to()));
            visitor.accept(new Inbound(way.to()));
        }
    }
}
