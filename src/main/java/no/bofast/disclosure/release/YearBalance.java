package no.bofast.disclosure.release;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;

/**
 * Moves threes from one settlement year of a municipality to another, until each settlement year of the country is shown with what it is due: always that
 * one by which the numbers shown of the two, and of classes of municipalities, are made worst by least. For one release.
 *
 * <p>Sums of municipalities stay as they are. Where each strand was given what it misses, the country's years have what they are due, and nothing moves.
 */
final class YearBalance {

    /** As much harm as a wrong sum could never do. */
    private static final double MUCH = 1_000_000;

    private static final Comparator<Move> BEST = Comparator.comparingDouble(Move::harm)
            .thenComparing(move -> move.from().canonical() + move.to().canonical());

    private final Shown shown;
    private final Kept kept;
    private final Map<Integer, Integer> due;

    /** @param due of each settlement year, how many are to be shown in the country */
    YearBalance(Shown shown, Kept kept, Map<Integer, Integer> due) {
        this.shown = shown;
        this.kept = kept;
        this.due = due;
    }

    private record Move(Strand.Cohort from, Strand.Cohort to, double harm) {}

    void settle() {
        for (Optional<Move> best = best(); best.isPresent(); best = best()) {
            shown.give(best.get().from(), -RoundingToThree.BASE);
            shown.give(best.get().to(), RoundingToThree.BASE);
        }
    }

    private Optional<Move> best() {
        List<Integer> over = years(left -> left <= -RoundingToThree.BASE);
        List<Integer> under = years(left -> left >= RoundingToThree.BASE);
        return shown.settlementYears().keySet().stream()
                .flatMap(municipality -> moves(municipality, over, under))
                .min(BEST);
    }

    /** Those of which so much is due and not shown. */
    private List<Integer> years(IntPredicate left) {
        return due.keySet().stream()
                .filter(year -> left.test(due.get(year) - shown.released(new Sum.Year(year, kept))))
                .toList();
    }

    private Stream<Move> moves(MunicipalityCode municipality, List<Integer> over, List<Integer> under) {
        return cohorts(municipality, over)
                .filter(from -> shown.given(from) >= RoundingToThree.BASE && canSpare(from))
                .flatMap(from ->
                        cohorts(municipality, under).filter(this::hasRoom).map(to -> move(from, to)));
    }

    private Stream<Strand.Cohort> cohorts(MunicipalityCode municipality, List<Integer> years) {
        return years.stream()
                .filter(shown.settlementYears().get(municipality)::contains)
                .map(year -> new Strand.Cohort(municipality, year, kept));
    }

    private Move move(Strand.Cohort from, Strand.Cohort to) {
        return new Move(from, to, harm(from, -RoundingToThree.BASE) + harm(to, RoundingToThree.BASE));
    }

    /** Of whom nobody was counted, nobody is shown. */
    private boolean hasRoom(Strand.Cohort to) {
        return shown.counted(to) > 0 && shown.room(kept, to::as) >= RoundingToThree.BASE;
    }

    /** Nobody is shown to have left who isn't shown to have come. */
    private boolean canSpare(Strand.Cohort from) {
        return kept != Kept.SETTLED || shown.room(Kept.LOST, from::as) >= RoundingToThree.BASE;
    }

    /** What a change makes worse in a settlement year; less than 0 if it makes it better. */
    private double harm(Strand.Cohort cohort, int change) {
        return harmOf(cohort, change) - harmOf(cohort, 0);
    }

    private double harmOf(Strand.Cohort cohort, int change) {
        double missing = shown.need(cohort) - change;
        return missing * missing
                + shown.harmOfClasses(cohort, change)
                + (shown.isNear(kept, cohort::as, change) ? 0 : MUCH);
    }
}
