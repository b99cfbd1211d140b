package no.bofast.oracle;

import java.time.LocalDate;

/**
 * Where a person was from one fact of the walk until the next: a municipality, abroad, or dead.
 *
 * @param cameFrom the place of the stay before; equal to {@code place} when the fact changed nothing
 * @param home the municipality that stands for the original municipality of settlement during this stay
 * @param begunBy the fact that the stay begins with
 */
record Stay(String cameFrom, String place, String home, Fact begunBy) {
    static final String ABROAD = "abroad";
    static final String DEAD = "dead";

    /** What a fact did to residence. */
    enum Passage {
        NONE,
        MOVE,
        RECODING,
        EMIGRATION,
        IMMIGRATION,
        DEATH
    }

    static Stay afterSettlement(Fact settlement) {
        String municipality = settlement.municipality();
        return new Stay(municipality, municipality, municipality, settlement);
    }

    /** @param origin the municipality of settlement */
    Stay followedBy(Fact fact, String origin) {
        String next = placeAfter(fact);
        Stay stay = new Stay(place, next, home, fact);
        boolean homeIsRecoded = atHome() && stay.passage() == Passage.RECODING;
        boolean backInOldHome = stay.passage() == Passage.MOVE && next.equals(origin);
        return homeIsRecoded || backInOldHome ? new Stay(place, next, next, fact) : stay;
    }

    LocalDate from() {
        return begunBy.on();
    }

    boolean atHome() {
        return place.equals(home);
    }

    boolean resident() {
        return isMunicipality(place);
    }

    boolean endedResidence() {
        return passage() == Passage.EMIGRATION || passage() == Passage.DEATH;
    }

    boolean leftHome() {
        return passage() == Passage.MOVE && cameFrom.equals(home);
    }

    Passage passage() {
        if (isMunicipality(cameFrom) && isMunicipality(place)) {
            return cameFrom.equals(place) ? Passage.NONE : begunBy.moved() ? Passage.MOVE : Passage.RECODING;
        }
        if (isMunicipality(cameFrom)) {
            return place.equals(ABROAD) ? Passage.EMIGRATION : Passage.DEATH;
        }
        return isMunicipality(place) ? Passage.IMMIGRATION : Passage.NONE;
    }

    private String placeAfter(Fact fact) {
        return switch (fact.type()) {
            case ADDRESS_CHANGE -> fact.municipality();
            case IMMIGRATION -> resident() ? place : fact.municipality();
            case EMIGRATION -> ABROAD;
            case DEATH -> DEAD;
            case SETTLEMENT,
                    HOUSEHOLD_CHANGE,
                    ADDRESS_PROTECTION,
                    INCOME,
                    EMPLOYMENT,
                    MOVE_AGREEMENT,
                    RESIDENCE_PERMIT,
                    MOVE_REASON,
                    INTRODUCTION_PROGRAMME,
                    SOCIAL_ASSISTANCE -> place;
        };
    }

    private static boolean isMunicipality(String place) {
        return !place.equals(ABROAD) && !place.equals(DEAD);
    }
}
