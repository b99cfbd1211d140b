package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.Decision;
import no.bofast.domain.MovingReason;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.SideFact;

/**
 * Counts the agreements that one settled person asked for, and the moves of which they are; each under both municipalities.
 *
 * <p>What is told of the same municipalities and day of request is one request, and the last decision holds. A request is of the first
 * move between its municipalities after it; whatever was decided after that move, it was undecided then. Moves of which nothing
 * was asked aren't counted here: who knows all moves knows them.
 */
final class AgreementCounts {

    private final Knowledge known;
    private final Residence found;
    private final Counting counting;
    private final CaseSink counts;
    /** By the day from which they hold. */
    private final List<SideFact.MoveAgreement> told;

    private final WorkCourse work;

    AgreementCounts(Knowledge known, Residence found, Counting counting, CaseSink counts) {
        this.known = known;
        this.found = found;
        this.counting = counting;
        this.counts = counts;
        this.told = known.told(SideFact.MoveAgreement.class)
                .filter(agreement -> !agreement.requested().isBefore(found.settledOn()))
                .filter(agreement ->
                        !agreement.from().likely().equals(agreement.to().likely()))
                .sorted(Comparator.comparing(SideFact.MoveAgreement::on))
                .toList();
        this.work = new WorkCourse(known.told(SideFact.Employment.class).toList());
    }

    void count() {
        if (!told.isEmpty()) {
            Map<Request, SideFact.MoveAgreement> last = new HashMap<>();
            told.forEach(agreement -> last.put(Request.in(agreement), agreement));
            last.values().forEach(this::request);
            for (int move = 0; move < known.moves().size(); move++) {
                move(move);
            }
        }
    }

    private void request(SideFact.MoveAgreement last) {
        add(CaseMeasure.REQUESTED, last.requested(), last);
        switch (last.decision()) {
            case PENDING -> {}
            case GRANTED -> add(CaseMeasure.GRANTED, last.on(), last);
            case REFUSED -> refused(last);
        }
    }

    private void refused(SideFact.MoveAgreement last) {
        add(CaseMeasure.REFUSED, last.on(), last);
        boolean isToWork = last.reason() == MovingReason.WORK;
        if (isToWork || work.isIn(last.to().likely(), last.on())) {
            add(CaseMeasure.REFUSED_WITH_JOB, last.on(), last);
        }
    }

    private void add(CaseMeasure measure, LocalDate on, SideFact.MoveAgreement about) {
        counts.add(measure, on, about.from().likely(), about.to().likely(), about.reason());
    }

    private void move(int place) {
        List<SideFact.MoveAgreement> about = about(place);
        if (hasRights(place) && !about.isEmpty()) {
            count(place, about);
        }
    }

    /** Whether programme or grant followed the person on the day of a move. */
    boolean hasRights(int place) {
        LocalDate on = known.moves().get(place).on();
        return counting.rightsOn(on, found.settledOn(), found.birthYear()) != RightsPeriod.NONE;
    }

    /** Whether the last decision by the day of a move was to grant it. */
    boolean isAgreed(int place) {
        return decision(place, about(place)) == Decision.GRANTED;
    }

    private List<SideFact.MoveAgreement> about(int place) {
        return told.stream().filter(agreement -> isOf(agreement, place)).toList();
    }

    private Decision decision(int place, List<SideFact.MoveAgreement> about) {
        LocalDate moved = known.moves().get(place).on();
        return about.stream()
                .filter(agreement -> !agreement.on().isAfter(moved))
                .reduce((earlier, later) -> later)
                .map(SideFact.MoveAgreement::decision)
                .orElse(Decision.PENDING);
    }

    private void count(int place, List<SideFact.MoveAgreement> about) {
        Residence.Arrival move = known.moves().get(place);
        Decision decision = decision(place, about);
        MovingReason reason = about.get(about.size() - 1).reason();
        counts.add(measure(decision), move, reason);
        if (decision == Decision.REFUSED && comesBack(place)) {
            counts.add(CaseMeasure.CAME_BACK, move, reason);
        }
    }

    private static CaseMeasure measure(Decision decision) {
        return switch (decision) {
            case PENDING -> CaseMeasure.MOVED_UNDECIDED;
            case GRANTED -> CaseMeasure.MOVED_AGREED;
            case REFUSED -> CaseMeasure.MOVED_REFUSED;
        };
    }

    /** What is told of a request is of the first move between its municipalities since it was made. */
    private boolean isOf(SideFact.MoveAgreement agreement, int place) {
        return mayBeOf(agreement, known.moves().get(place))
                && known.moves().subList(0, place).stream().noneMatch(before -> mayBeOf(agreement, before));
    }

    private static boolean mayBeOf(SideFact.MoveAgreement agreement, Residence.Arrival move) {
        return !agreement.requested().isAfter(move.on()) && agreement.isOf(move.origin(), move.destination());
    }

    /** Whether a later move led back to the municipality that was left. */
    boolean comesBack(int place) {
        MunicipalityCode left = known.moves().get(place).origin();
        return known.moves().subList(place + 1, known.moves().size()).stream()
                .anyMatch(later -> later.destination().equals(left));
    }

    /** What tells one request from another. */
    private record Request(MunicipalityCode from, MunicipalityCode to, LocalDate requested) {

        static Request in(SideFact.MoveAgreement told) {
            return new Request(told.from().likely(), told.to().likely(), told.requested());
        }
    }
}
