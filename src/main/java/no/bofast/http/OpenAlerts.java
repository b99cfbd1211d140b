package no.bofast.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.MunicipalityCode;
import no.bofast.view.AlertChange;
import no.bofast.view.AlertHistory;

/** The alerts that stand now, by municipality. */
final class OpenAlerts {

    private final Map<MunicipalityCode, Of> byMunicipality = new HashMap<>();
    private int count;

    OpenAlerts(AlertHistory history) {
        for (AlertChange last : lastChanges(history)) {
            if (last.isOpen()) {
                byMunicipality.merge(last.municipality(), new Of(1, last.severity().name()), Of::and);
                count++;
            }
        }
    }

    /** The last change of each alert. */
    static Collection<AlertChange> lastChanges(AlertHistory history) {
        Map<String, AlertChange> byAlert = new LinkedHashMap<>();
        history.changes().forEach(change -> byAlert.put(change.alertId(), change));
        return byAlert.values();
    }

    /** The changes of each alert, oldest first. */
    static Map<String, List<AlertChange>> lives(AlertHistory history) {
        Map<String, List<AlertChange>> byAlert = new LinkedHashMap<>();
        history.changes().forEach(change -> byAlert
                .computeIfAbsent(change.alertId(), unused -> new ArrayList<>())
                .add(change));
        return byAlert;
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
    record Of(int count, String worst) {

        static final Of NONE = new Of(0, null);

        Of and(Of other) {
            return new Of(count + other.count, worse(worst, other.worst));
        }

        private static String worse(String one, String other) {
            return AlertChange.Severity.valueOf(one).compareTo(AlertChange.Severity.valueOf(other)) >= 0 ? one : other;
        }
    }
}
