package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.Decision;
import no.bofast.domain.SideFact;
import no.bofast.domain.SideFact.SocialAssistance;

/**
 * Counts the moves of one settled person, while programme or grant followed, after which social assistance was applied for; under the
 * municipality moved to.
 *
 * <p>An application is of the last move on or before its day, if that was less than twelve months before. What is told of the same day of
 * application is one application, and its last decision holds.
 */
final class AssistanceCounts {

    private static final int MONTHS_AFTER = 12;

    private final Knowledge known;
    private final Residence found;
    private final AgreementCounts agreements;
    private final CaseSink counts;

    AssistanceCounts(Knowledge known, Residence found, AgreementCounts agreements, CaseSink counts) {
        this.known = known;
        this.found = found;
        this.agreements = agreements;
        this.counts = counts;
    }

    void count() {
        Map<LocalDate, SocialAssistance> last = new HashMap<>();
        known.told(SideFact.SocialAssistance.class)
                .filter(told -> !told.applied().isBefore(found.settledOn()))
                .sorted(Comparator.comparing(SocialAssistance::on))
                .forEach(told -> last.put(told.applied(), told));
        for (int move = 0; move < known.moves().size() && !last.isEmpty(); move++) {
            List<Decision> answers = answers(move, last.values());
            if (!answers.isEmpty() && agreements.hasRights(move)) {
                count(move, answers);
            }
        }
    }

    private List<Decision> answers(int place, Collection<SocialAssistance> applications) {
        LocalDate moved = known.moves().get(place).on();
        LocalDate until = moved.plusMonths(MONTHS_AFTER);
        return applications.stream()
                .filter(application -> !application.applied().isBefore(moved)
                        && application.applied().isBefore(until)
                        && !isOfLater(place, application.applied()))
                .map(SocialAssistance::decision)
                .toList();
    }

    private boolean isOfLater(int place, LocalDate applied) {
        int next = place + 1;
        return next < known.moves().size() && !known.moves().get(next).on().isAfter(applied);
    }

    private void count(int place, List<Decision> answers) {
        boolean isAgreed = agreements.isAgreed(place);
        add(place, isAgreed ? CaseMeasure.APPLIED_AGREED : CaseMeasure.APPLIED_UNAGREED);
        if (answers.contains(Decision.GRANTED)) {
            add(place, isAgreed ? CaseMeasure.ASSISTED_AGREED : CaseMeasure.ASSISTED_UNAGREED);
        } else if (answers.contains(Decision.REFUSED)) {
            add(place, isAgreed ? CaseMeasure.DENIED_AGREED : CaseMeasure.DENIED_UNAGREED);
            if (agreements.comesBack(place)) {
                add(place, isAgreed ? CaseMeasure.RETURNED_AGREED : CaseMeasure.RETURNED_UNAGREED);
            }
        }
    }

    private void add(int place, CaseMeasure measure) {
        counts.addAtDestination(measure, known.moves().get(place));
    }
}
