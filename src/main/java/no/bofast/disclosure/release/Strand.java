package no.bofast.disclosure.release;

import no.bofast.domain.Dimension;
import no.bofast.domain.MunicipalityCode;

/**
 * A count that goes on from release to release; what one release adds to it is a base cell, and never changes.
 *
 * <p>Everything that the public sees is a sum of base cells or made of such sums.
 */
public sealed interface Strand {

    /** One text for one strand, which its dither is made of; never changes, or released counts would not go on as they began. */
    String canonical();

    /** Those settled in a municipality, and those of them who left or were lost: a base cell a month. */
    record Place(MunicipalityCode municipality, Kept kept) implements Strand {
        @Override
        public String canonical() {
            return "place|" + municipality + '|' + kept.label();
        }

        /** The settled, departed or lost of the same municipality. */
        Place as(Kept other) {
            return new Place(municipality, other);
        }
    }

    /** The same by settlement year: a base cell a calendar year. */
    record Cohort(MunicipalityCode municipality, int settlementYear, Kept kept) implements Strand {
        @Override
        public String canonical() {
            return "cohort|" + municipality + '|' + settlementYear + '|' + kept.label();
        }

        /** The settled, departed or lost of the same cohort. */
        Cohort as(Kept other) {
            return new Cohort(municipality, settlementYear, other);
        }
    }

    /** Those settled in the country in a year, by one trait: a base cell a calendar year. */
    record Group(Dimension dimension, int category, int settlementYear, Kept kept) implements Strand {
        @Override
        public String canonical() {
            String name = dimension.categories().get(category);
            return "group|" + dimension.label() + '|' + name + '|' + settlementYear + '|' + kept.label();
        }

        /** The settled, departed or lost of the same group. */
        Group as(Kept other) {
            return new Group(dimension, category, settlementYear, other);
        }
    }

    /** Departures of a municipality's settlement year by first destination: a base cell a calendar year. */
    record Way(MunicipalityCode from, int settlementYear, MunicipalityCode to) implements Strand {
        @Override
        public String canonical() {
            return "way|" + from + '|' + settlementYear + '|' + to;
        }
    }

    /** Those of the population who live in a municipality at the end of a year: a base cell is how many more there are than a year before. */
    record Living(MunicipalityCode municipality) implements Strand {
        @Override
        public String canonical() {
            return "living|" + municipality;
        }
    }
}
