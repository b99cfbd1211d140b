package no.bofast.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * That a person lived with a family before leaving the municipality of settlement.
 *
 * @param until the last day of it; the latest that there is while it lasts
 * @param destination where the departure led that ended it; empty if none did
 * @param traits what else a register tells of the person, by which those who leave on the same day are told apart
 */
record Kinsman(
        String family,
        String home,
        int settledIn,
        OptionalInt born,
        String traits,
        LocalDate from,
        LocalDate until,
        String destination,
        Optional<LocalDate> back,
        int movesAsChild) {

    private static final int ADULT = 18;

    /** Those that one person is, by the facts known on a register date. */
    static List<Kinsman> of(List<Fact> facts, LocalDate registerDate, boolean isProtected) {
        return LifeCourse.of(facts)
                .map(life -> new Telling(life, registerDate, isProtected).kinsmen())
                .orElse(List.of());
    }

    boolean departed() {
        return !destination.isEmpty();
    }

    boolean settledAsChild() {
        return born.isPresent() && settledIn - born.getAsInt() < ADULT;
    }

    /** Whether the person lived with the family on a day and didn't leave by then. */
    boolean livesThere(LocalDate day) {
        return !from.isAfter(day) && until.isAfter(day);
    }

    /** Day by day of the changes of household. */
    private static final class Telling {
        private final LifeCourse life;
        private final FollowUp followUp;
        private final boolean isProtected;

        Telling(LifeCourse life, LocalDate registerDate, boolean isProtected) {
            this.life = life;
            this.followUp = FollowUp.of(life, registerDate);
            this.isProtected = isProtected;
        }

        List<Kinsman> kinsmen() {
            LocalDate end =
                    followUp.departure().or(followUp::loss).map(Stay::from).orElse(LocalDate.MAX);
            List<LocalDate> days = new ArrayList<>();
            List<String> families = new ArrayList<>();
            days.add(life.settlement().on());
            families.add(family(life.settlement()));
            life.later().stream()
                    .filter(stay -> stay.begunBy().type() == FactType.HOUSEHOLD_CHANGE)
                    .filter(stay -> stay.from().isBefore(end))
                    .filter(stay -> !family(stay.begunBy()).isEmpty())
                    .forEach(stay -> {
                        days.add(stay.from());
                        families.add(family(stay.begunBy()));
                    });
            days.add(end);
            return kinsmen(days, families);
        }

        private List<Kinsman> kinsmen(List<LocalDate> days, List<String> families) {
            List<Kinsman> found = new ArrayList<>();
            int last = families.size() - 1;
            int first = 0;
            for (int i = 0; i <= last; i++) {
                boolean goesOn = i < last && families.get(i + 1).equals(families.get(i));
                if (!goesOn) {
                    boolean isOver = i < last && !days.get(i + 1).isAfter(days.get(first));
                    if (!families.get(i).isEmpty() && !isOver) {
                        found.add(kinsman(families.get(i), days.get(first), days.get(i + 1), i == last));
                    }
                    first = i + 1;
                }
            }
            return found;
        }

        private Kinsman kinsman(String family, LocalDate from, LocalDate until, boolean isLast) {
            Optional<Stay> left = followUp.departure().filter(stay -> isLast);
            return new Kinsman(
                    family,
                    shown(life.settlement().municipality()),
                    life.settlementYear(),
                    life.settlement().birthYear(),
                    Profile.of(life).values().toString(),
                    from,
                    until,
                    left.map(stay -> shown(stay.place())).orElse(""),
                    left.flatMap(this::back),
                    isLast ? movesAsChild() : 0);
        }

        private Optional<LocalDate> back(Stay left) {
            return life
                    .later()
                    .subList(life.later().indexOf(left) + 1, life.later().size())
                    .stream()
                    .filter(stay -> stay.passage() == Stay.Passage.MOVE && stay.atHome())
                    .map(Stay::from)
                    .findFirst();
        }

        private int movesAsChild() {
            OptionalInt born = life.settlement().birthYear();
            return (int) life.later().stream()
                    .filter(stay -> stay.passage() == Stay.Passage.MOVE)
                    .filter(stay -> born.isPresent() && stay.from().getYear() - born.getAsInt() < ADULT)
                    .count();
        }

        private String shown(String municipality) {
            return isProtected ? "0000" : municipality;
        }

        private static String family(Fact fact) {
            return fact.householdRef();
        }
    }
}
