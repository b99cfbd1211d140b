package no.bofast.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a person's time at risk ended: by a departure, by loss (emigration or death), or not yet (domain.md, section 2). Found
 * by asking of each move out of the original municipality what the stays of the year after it were.
 *
 * @param departure the stay that the departure led to
 * @param confirmed whether the departure is one for good; false when provisional or none
 * @param loss the stay abroad or the death that ended the time at risk
 */
record FollowUp(Optional<Stay> departure, boolean confirmed, Optional<Stay> loss) {

    static FollowUp of(LifeCourse life, LocalDate registerDate) {
        List<Stay> stays = life.later();
        LocalDate provisionalBefore = life.settlement().on().plusYears(1);
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            List<Stay> after = stays.subList(i + 1, stays.size());
            boolean atOnce = !stay.from().isBefore(provisionalBefore);
            if (stay.leftHome() && (atOnce || !isVoid(stay, after))) {
                return new FollowUp(
                        Optional.of(stay), atOnce || yearIsOver(stay, after, registerDate), Optional.empty());
            }
            if (stay.endedResidence()) {
                return new FollowUp(Optional.empty(), false, Optional.of(stay));
            }
        }
        return new FollowUp(Optional.empty(), false, Optional.empty());
    }

    /** Within a year the person was back home, or emigrated, or died. */
    private static boolean isVoid(Stay move, List<Stay> after) {
        return after.stream()
                .filter(stay -> stay.from().isBefore(yearAfter(move)))
                .anyMatch(stay -> stay.atHome() || !stay.resident());
    }

    private static boolean yearIsOver(Stay move, List<Stay> after, LocalDate registerDate) {
        return !registerDate.isBefore(yearAfter(move))
                || after.stream().anyMatch(stay -> !stay.from().isBefore(yearAfter(move)));
    }

    private static LocalDate yearAfter(Stay move) {
        return move.from().plusYears(1);
    }
}
