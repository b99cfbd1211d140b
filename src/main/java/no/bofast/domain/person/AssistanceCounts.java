package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
    private final AgreementCounts agreements;
    private final CaseSink counts;

    AssistanceCounts(Knowledge known, AgreementCounts agreements, CaseSink counts) {
        this.known = known;
        this.agreements = agreements;
        this.counts = counts;
    }

    void count() {
        Map<LocalDate, SocialAssistance> last = new HashMap<>();
        known.told(SideFact.SocialAssistance.class)
                .sorted(Comparator.comparing(SocialAssistance::on))
                .forEach(told -> last.put(told.applied(), told));
        SortedMap<Integer, List<Decision>> answers = new TreeMap<>();
        last.values().stream()
                .filter(this::isSoonAfterMove)
                .forEach(told -> answers.computeIfAbsent(move(told), none -> new ArrayList<>())
                        .add(told.decision()));
        answers.forEach((move, decisions) -> {
            if (agreements.hasRights(move)) {
                count(move, decisions);
            }
        });
    }

    private boolean isSoonAfterMove(SocialAssistance told) {
        int move = move(told);
        return move >= 0 && told.applied().isBefore(known.moves().get(move).on().plusMonths(MONTHS_AFTER));
    }

    /** The place of the last move until then; less than 0 before the first. */
    private int move(SocialAssistance told) {
        return known.movesUntil(told.applied()) - 1;
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
