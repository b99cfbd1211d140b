package no.bofast.warning;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.bofast.domain.AgeNow;
import no.bofast.domain.Arriver;
import no.bofast.domain.RightsPeriod;
import no.bofast.warning.baseline.MunicipalityCounts;

/** Whose first arrivals {@link Influx} counts. */
enum ArrivalGroup {
    EVERYONE(Rule.INFLUX, Optional.of(arriver -> true), EnumSet.allOf(RightsPeriod.class)) {
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
    PUPILS(
            Rule.INFLUX_SCHOOL,
            Optional.of(arriver -> arriver.age() == AgeNow.AGE_6_15),
            EnumSet.noneOf(RightsPeriod.class)) {
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
    PAST_GRANT(Rule.INFLUX_PAST_GRANT, Optional.empty(), EnumSet.of(RightsPeriod.NONE)) {
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
    private final Optional<Predicate<Arriver>> who;
    private final Set<RightsPeriod> rights;

    ArrivalGroup(Rule rule, Optional<Predicate<Arriver>> who, Set<RightsPeriod> rights) {
        this.rule = rule;
        this.who = who;
        this.rights = rights;
    }

    /** The group that a rule is about. */
    static ArrivalGroup of(Rule rule) {
        return Arrays.stream(values())
                .filter(group -> group.rule == rule)
                .findFirst()
                .orElseThrow();
    }

    Rule rule() {
        return rule;
    }

    /** Which arrivers are of the group; empty where it isn't counted together who arrives and whether they are of the group. */
    Optional<Predicate<Arriver>> who() {
        return who;
    }

    /** With which rights all of the group come; none where rights and what makes the group aren't counted together. */
    Set<RightsPeriod> rights() {
        return rights;
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
