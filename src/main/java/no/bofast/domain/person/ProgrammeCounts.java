package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.SideFact;
import no.bofast.domain.SideFact.IntroductionProgramme;

/**
 * Counts the introduction programmes of one settled person, under the municipality of settlement.
 *
 * <p>Programmes are told apart by their first day: of what is told of one, that which was registered last holds. Each is counted by itself.
 * What started before the settlement counts for nothing.
 */
final class ProgrammeCounts {

    private static final int MONTHS_AFTER = 12;

    private final Knowledge known;
    private final Residence found;
    private final CaseSink counts;

    ProgrammeCounts(Knowledge known, Residence found, CaseSink counts) {
        this.known = known;
        this.found = found;
        this.counts = counts;
    }

    void count() {
        Map<LocalDate, IntroductionProgramme> last = new HashMap<>();
        known.told(SideFact.IntroductionProgramme.class)
                .filter(programme -> !programme.started().isBefore(found.settledOn()))
                .forEach(programme -> last.put(programme.started(), programme));
        last.values().forEach(this::count);
    }

    private void count(IntroductionProgramme programme) {
        Optional<CaseMeasure> outcome = programme.ended().map(end -> outcome(programme));
        counts.addAtHome(CaseMeasure.PROGRAMME_STARTED, programme.started());
        outcome.ifPresent(measure -> counts.addAtHome(measure, programme.started()));
        if (known.moves().stream().anyMatch(move -> programme.runsOn(move.on()))) {
            counts.addAtHome(CaseMeasure.MOVED_IN_PROGRAMME, programme.started());
            outcome.ifPresent(measure -> counts.addAtHome(ofMoved(measure), programme.started()));
        }
        programme.ended().ifPresent(this::over);
    }

    private static CaseMeasure outcome(IntroductionProgramme programme) {
        return programme
                .completed()
                .map(isCompleted -> isCompleted ? CaseMeasure.PROGRAMME_COMPLETED : CaseMeasure.PROGRAMME_STOPPED)
                .orElse(CaseMeasure.PROGRAMME_ENDED);
    }

    private static CaseMeasure ofMoved(CaseMeasure outcome) {
        return switch (outcome) {
            case PROGRAMME_COMPLETED -> CaseMeasure.MOVED_AND_COMPLETED;
            case PROGRAMME_STOPPED -> CaseMeasure.MOVED_AND_STOPPED;
            default -> CaseMeasure.MOVED_AND_ENDED;
        };
    }

    private void over(LocalDate end) {
        counts.addAtHome(CaseMeasure.PROGRAMME_OVER, end);
        LocalDate until = end.plusMonths(MONTHS_AFTER);
        boolean hasMoved = known.moves().stream()
                .anyMatch(move -> move.on().isAfter(end) && !move.on().isAfter(until));
        if (hasMoved) {
            counts.addAtHome(CaseMeasure.MOVED_AFTER_PROGRAMME, end);
        }
    }
}
