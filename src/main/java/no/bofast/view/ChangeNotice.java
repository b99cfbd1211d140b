package no.bofast.view;

import java.util.Set;
import java.util.TreeSet;
import no.bofast.domain.MunicipalityCode;

/**
 * What has changed in the view since the notice before.
 *
 * @param municipalities whose counts or outlook changed
 * @param alerts whether alerts changed
 * @param clock whether the register clock moved
 */
public record ChangeNotice(Set<MunicipalityCode> municipalities, boolean alerts, boolean clock) {

    public static final ChangeNotice NONE = new ChangeNotice(Set.of(), false, false);

    public ChangeNotice {
        municipalities = Set.copyOf(municipalities);
    }

    public boolean isNone() {
        return municipalities.isEmpty() && !alerts && !clock;
    }

    /** Both in one. */
    public ChangeNotice and(ChangeNotice other) {
        Set<MunicipalityCode> both = new TreeSet<>(municipalities);
        both.addAll(other.municipalities);
        return new ChangeNotice(both, alerts || other.alerts, clock || other.clock);
    }
}
