package no.bofast.subscription.log;

import java.util.Set;
import no.bofast.disclosure.Audience;
import no.bofast.domain.MunicipalityCode;

/** Audiences, as records write them. */
final class AudienceRecords {

    private static final String PUBLIC = "PUBLIC";
    private static final String MUNICIPALITY = "MUNICIPALITY";
    private static final String NATIONAL = "NATIONAL";

    private AudienceRecords() {}

    static String name(Audience audience) {
        if (audience instanceof Audience.Municipality) {
            return MUNICIPALITY;
        }
        return audience instanceof Audience.National ? NATIONAL : PUBLIC;
    }

    static Set<MunicipalityCode> own(Audience audience) {
        return audience instanceof Audience.Municipality municipality ? municipality.own() : Set.of();
    }

    /** Whoever isn't known to be more is the public. */
    static Audience audience(String name, Set<MunicipalityCode> own) {
        return switch (name) {
            case MUNICIPALITY -> new Audience.Municipality(own);
            case NATIONAL -> Audience.NATION;
            default -> Audience.EVERYONE;
        };
    }
}
