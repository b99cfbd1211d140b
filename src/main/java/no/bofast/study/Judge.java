package no.bofast.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;

/**
 * Holds the alerts of an evaluation against the rises planted in its register.
 *
 * @param histories of alerts by operating point
 */
record Judge(RegisterName register, List<List<AlertChange>> histories) {

    /** Months after a rise in which an alert still tells of it. */
    private static final int TOLD_LATE = 3;

    /**
     * What became of each rise; nothing of those that happened to add nobody.
     *
     * @param firstExtra by municipality, the day of the first departure or arrival that a rise added
     */
    List<Detection> detections(List<Planted> planted, Map<MunicipalityCode, LocalDate> firstExtra) {
        return planted.stream()
                .filter(rise -> firstExtra.containsKey(rise.municipality()))
                .map(rise -> detection(rise, firstExtra.get(rise.municipality())))
                .toList();
    }

    private Detection detection(Planted rise, LocalDate firstExtra) {
        List<Double> delays = new ArrayList<>();
        histories.forEach(history -> delays.add(delay(history, rise, firstExtra)));
        return new Detection(register, rise, firstExtra, endDays(histories.get(0), rise, firstExtra), delays);
    }

    private static double endDays(List<AlertChange> history, Planted planted, LocalDate firstExtra) {
        LocalDate through = planted.rise().through();
        return tellings(history, planted, firstExtra)
                .filter(change -> !change.registerDate().isAfter(through.plusMonths(TOLD_LATE)))
                .findFirst()
                .flatMap(told -> end(history, told.alertId()))
                .map(end -> (double) (end.toEpochDay() - through.toEpochDay()))
                .orElse(Detection.NEVER);
    }

    private static Optional<LocalDate> end(List<AlertChange> history, String alertId) {
        return history.stream()
                .filter(change -> change.alertId().equals(alertId))
                .filter(change -> change.kind().isEnd())
                .map(AlertChange::registerDate)
                .findFirst();
    }

    private static double delay(List<AlertChange> history, Planted planted, LocalDate firstExtra) {
        return tellings(history, planted, firstExtra)
                .mapToDouble(change -> change.registerDate().toEpochDay() - firstExtra.toEpochDay())
                .min()
                .orElse(Detection.NEVER);
    }

    /** What tells of a rise: that an alert is raised or escalated after the first whom it added. */
    private static Stream<AlertChange> tellings(List<AlertChange> history, Planted planted, LocalDate firstExtra) {
        return history.stream()
                .filter(change -> change.municipality().equals(planted.municipality()))
                .filter(change -> planted.kind().matter().rules().contains(change.rule()))
                .filter(change -> change.kind() == ChangeKind.RAISED || change.kind() == ChangeKind.ESCALATED)
                .filter(change -> !change.registerDate().isBefore(firstExtra));
    }
}
