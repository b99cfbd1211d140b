package no.bofast.warning;

import no.bofast.domain.AgeNow;
import no.bofast.domain.RightsPeriod;
import no.bofast.warning.baseline.MunicipalityCounts;

/** Whose first arrivals {@link Influx} counts. */
enum ArrivalGroup {
    EVERYONE(Rule.INFLUX) {
        @Override
        int arrivals(MunicipalityCounts counts, int from, int through) {
            return counts.arrivals(from, through);
        }

        @Override
        int known(MunicipalityCounts counts, int from, int through) {
            return counts.arrivals(from, through);
        }
    },
    /** Children who are 6 to 15 in the year of the move: those whom a municipality must find room for in its schools. */
    PUPILS(Rule.INFLUX_SCHOOL) {
        @Override
        int arrivals(MunicipalityCounts counts, int from, int through) {
            return counts.arrivers().ofAge(AgeNow.AGE_6_15, from, through);
        }

        @Override
        int known(MunicipalityCounts counts, int from, int through) {
            return counts.arrivers().ofAnyAge(from, through);
        }
    },
    /** Those with neither programme nor grant left: nobody pays the municipality for them. */
    PAST_GRANT(Rule.INFLUX_PAST_GRANT) {
        @Override
        int arrivals(MunicipalityCounts counts, int from, int through) {
            return counts.arrivals(RightsPeriod.NONE, from, through);
        }

        @Override
        int known(MunicipalityCounts counts, int from, int through) {
            int known = 0;
            for (RightsPeriod rights : RightsPeriod.values()) {
                known += counts.arrivals(rights, from, through);
            }
            return known;
        }
    };

    private final Rule rule;

    ArrivalGroup(Rule rule) {
        this.rule = rule;
    }

    Rule rule() {
        return rule;
    }

    /** Those of the group over the months from one to another, both included. */
    abstract int arrivals(MunicipalityCounts counts, int from, int through);

    /** Of how many arrivals it is known whether they are of the group. */
    abstract int known(MunicipalityCounts counts, int from, int through);

    /** Whether that is known of all: counts of earlier months may have been kept without it. */
    boolean isKnown(MunicipalityCounts counts, int from, int through) {
        return known(counts, from, through) == counts.arrivals(from, through);
    }
}
