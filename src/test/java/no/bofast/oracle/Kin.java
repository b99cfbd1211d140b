package no.bofast.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One family of a municipality by all that is known of its members on one day: what became of it, and who accompanied whom. */
final class Kin {
    private static final int MOST = 30;
    private static final int DAYS = 30;

    private final List<Kinsman> all;
    private final Counts counts = new Counts();

    private Kin(List<Kinsman> all) {
        this.all = all;
    }

    /** Rows of {@code families.csv}, and those accompanied as rows of {@code months.csv} that isn't written. */
    static Counts count(List<Kinsman> all) {
        Kin kin = new Kin(all);
        if (!all.isEmpty() && all.size() <= MOST) {
            kin.count();
        }
        return kin.counts;
    }

    private void count() {
        Kinsman first =
                all.stream().min(Comparator.comparing(Kinsman::settledIn)).orElseThrow();
        long departed = all.stream().filter(Kinsman::departed).count();
        add(first, "families", "" + departed, "" + all.size());
        Set<Kinsman> told = new HashSet<>();
        for (Kinsman leader : inOrder()) {
            if (!told.contains(leader)) {
                List<Kinsman> with = inOrder().stream()
                        .filter(one -> one.destination().equals(leader.destination()))
                        .filter(one -> !one.until().isBefore(leader.until()))
                        .filter(one -> ChronoUnit.DAYS.between(leader.until(), one.until()) <= DAYS)
                        .filter(one -> !told.contains(one))
                        .toList();
                told.addAll(with);
                decide(leader, with);
            }
        }
        all.forEach(this::child);
    }

    private List<Kinsman> inOrder() {
        return all.stream()
                .filter(Kinsman::departed)
                .sorted(Comparator.comparing(Kinsman::until)
                        .thenComparing(Kinsman::settledAsChild)
                        .thenComparing(Kinsman::settledIn)
                        .thenComparing(Kinsman::traits))
                .toList();
    }

    private void decide(Kinsman leader, List<Kinsman> with) {
        with.stream()
                .filter(one -> one != leader)
                .forEach(one -> counts.add(
                        Table.MONTHS,
                        one.home(),
                        YearMonth.from(one.until()).toString(),
                        "accompanied",
                        "" + one.settledIn()));
        List<Kinsman> stayed = new ArrayList<>(all);
        stayed.removeAll(with);
        stayed.removeIf(one -> !one.livesThere(leader.until()));
        add(leader, "moves", "" + with.size(), "" + (with.size() + stayed.size()));
        if (!stayed.isEmpty()) {
            parted(leader, with, stayed);
        }
    }

    private void parted(Kinsman leader, List<Kinsman> with, List<Kinsman> stayed) {
        Optional<LocalDate> joined = stayed.stream()
                .filter(one -> one.departed() && one.destination().equals(leader.destination()))
                .map(Kinsman::until)
                .sorted()
                .findFirst();
        Optional<LocalDate> back = with.stream()
                .flatMap(one -> one.back().stream())
                .filter(day -> stayed.stream().anyMatch(one -> one.livesThere(day)))
                .sorted()
                .findFirst();
        if (joined.isPresent() && (back.isEmpty() || !back.get().isBefore(joined.get()))) {
            add(leader, "joined", months(leader, joined.get()), "");
        } else if (back.isPresent()) {
            add(leader, "came_back", months(leader, back.get()), "");
        } else {
            add(leader, "apart", "", "");
        }
    }

    private static String months(Kinsman leader, LocalDate day) {
        return ""
                + ((day.getYear() - leader.until().getYear()) * 12
                        + day.getMonthValue()
                        - leader.until().getMonthValue());
    }

    private void child(Kinsman one) {
        if (one.departed() && one.born().isPresent()) {
            int age = one.until().getYear() - one.born().getAsInt();
            if (age >= 0 && age <= 17) {
                add(one, "children", "" + age, "");
            }
        }
        if (one.movesAsChild() > 0) {
            add(one, "children_moves", "" + one.movesAsChild(), "");
        }
    }

    private void add(Kinsman whose, String measure, String number, String of) {
        counts.add(Table.FAMILIES, whose.home(), "" + whose.settledIn(), measure, number, of);
    }
}
