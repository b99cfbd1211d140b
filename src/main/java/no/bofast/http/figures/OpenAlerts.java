package no.bofast.http.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.MunicipalityCode;
import no.bofast.view.AlertHistory;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Severity;

/** How many alerts stand now, by municipality, and the worst of them. */
final class OpenAlerts {

    private final Map<MunicipalityCode, Of> byMunicipality = new HashMap<>();
    private int count;

    OpenAlerts(Map<String, List<AlertChange>> lives) {
        for (List<AlertChange> life : lives.values()) {
            AlertChange last = life.get(life.size() - 1);
            if (AlertHistory.isOpenAfter(last)) {
                byMunicipality.merge(last.municipality(), new Of(1, last.severity()), Of::and);
                count++;
            }
        }
    }

    Of of(MunicipalityCode code) {
        return byMunicipality.getOrDefault(code, Of.NONE);
    }

    int count() {
        return count;
    }

    /**
     * Open alerts of one municipality.
     *
     * @param worst the worst severity; null if there are none
     */
    record Of(int count, Severity worst) {

        static final Of NONE = new Of(0, null);

        private Of and(Of other) {
            return new Of(count + other.count, worst.compareTo(other.worst) >= 0 ? worst : other.worst);
        }
    }
}
