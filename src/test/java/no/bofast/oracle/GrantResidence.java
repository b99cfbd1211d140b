package no.bofast.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where one person lives on the first day of each quarter from the second year of the grant on: every day is looked up by itself. */
final class GrantResidence {
    private static final LocalDate LAST = LocalDate.of(2027, 1, 1);

    private GrantResidence() {}

    /** By municipality, settlement year, month, place and kind: how many more than a quarter before. */
    static Map<List<String>, Long> changes(LifeCourse life, UnaryOperator<String> shown) {
        Map<List<String>, Long> changes = new HashMap<>();
        String home = shown.apply(life.settlement().municipality());
        String year = String.valueOf(life.settlementYear());
        String kind = kind(life.settlement(), life.settlementYear());
        String before = "";
        String livedIn = "";
        for (LocalDate day = LocalDate.of(life.settlementYear() + 1, 1, 1);
                day.isBefore(LAST);
                day = day.plusMonths(3)) {
            String place = placeOn(life, day);
            boolean isInCountry = !place.equals(Stay.ABROAD) && !place.equals(Stay.DEAD);
            String now = !isInCountry ? "" : shown.apply(place).equals(home) ? "here" : "elsewhere";
            String month = day.toString().substring(0, 7);
            if (!now.equals(before)) {
                changes.merge(List.of(home, year, month, now, kind), 1L, Long::sum);
                changes.merge(List.of(home, year, month, before, kind), -1L, Long::sum);
            }
            String livesIn = now.equals("elsewhere") ? shown.apply(place) : "";
            if (!livesIn.equals(livedIn)) {
                changes.merge(List.of(livesIn, year, month, "came", kind), 1L, Long::sum);
                changes.merge(List.of(livedIn, year, month, "came", kind), -1L, Long::sum);
            }
            before = now;
            livedIn = livesIn;
        }
        changes.put(List.of(home, year, (life.settlementYear() + 1) + "-01", "settled", kind), 1L);
        changes.keySet().removeIf(row -> row.get(0).isEmpty() || row.get(3).isEmpty());
        return changes;
    }

    private static String kind(Fact settlement, int year) {
        boolean isAlone = settlement.text("household").equals("SINGLE");
        boolean isChild = settlement.birthYear().isPresent()
                && year - settlement.birthYear().getAsInt() < 18;
        if (isChild) {
            return isAlone ? "unaccompanied_minor" : "child";
        }
        return isAlone ? "single_adult" : "adult";
    }

    private static String placeOn(LifeCourse life, LocalDate day) {
        return life.later().stream()
                .filter(stay -> !stay.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Stay::place)
                .orElse(life.settlement().municipality());
    }
}
