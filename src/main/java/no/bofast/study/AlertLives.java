package no.bofast.study;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Evaluation;

/**
 * How alerts on departures live, by looks at them some days apart: how often they change, and whether they stand on days on which all is
 * as usual again. Mutable, for one thread.
 */
final class AlertLives {

    private final Map<String, Integer> changes = new HashMap<>();
    private final Map<String, MunicipalityCode> standing = new HashMap<>();
    private int read;
    private int looks;
    private int asExpected;

    /** Looks at the alerts that stand at the close of the day before. */
    void look(LocalDate date, Evaluation evaluation) {
        List<AlertChange> history = evaluation.history();
        history.subList(read, history.size()).forEach(this::follow);
        read = history.size();
        if (!date.isBefore(RegisterRun.JUDGED_FROM)) {
            looks += standing.size();
            standing.values().forEach(place -> asExpected += evaluation.isAsExpectedLately(place) ? 1 : 0);
        }
    }

    private void follow(AlertChange change) {
        if (!Kind.Matter.DEPARTURES.rules().contains(change.rule())) {
            return;
        }
        boolean isJudged = !change.registerDate().isBefore(RegisterRun.JUDGED_FROM);
        if (changes.containsKey(change.alertId()) || change.kind() == ChangeKind.RAISED && isJudged) {
            changes.merge(change.alertId(), 1, Integer::sum);
        }
        if (change.kind().isEnd()) {
            standing.remove(change.alertId());
        } else {
            standing.put(change.alertId(), change.municipality());
        }
    }

    /** Changes of each alert raised while judged, its raising and its end included. */
    double[] changesOfEach() {
        return changes.values().stream().mapToDouble(Integer::doubleValue).toArray();
    }

    /** Alerts standing, summed over the looks. */
    int looks() {
        return looks;
    }

    /** Of those, the ones whose municipality's last three months are credibly as expected. */
    int looksAsExpected() {
        return asExpected;
    }
}
