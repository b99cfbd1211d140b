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

    /** By municipality of settlement, settlement year, month and whether here or elsewhere: how many more than a quarter before. */
    static Map<List<String>, Long> changes(LifeCourse life, UnaryOperator<String> shown) {
        Map<List<String>, Long> changes = new HashMap<>();
        String home = shown.apply(life.settlement().municipality());
        String before = "";
        for (LocalDate day = LocalDate.of(life.settlementYear() + 1, 1, 1);
                day.isBefore(LAST);
                day = day.plusMonths(3)) {
            String place = placeOn(life, day);
            boolean isInCountry = !place.equals(Stay.ABROAD) && !place.equals(Stay.DEAD);
            String now = !isInCountry ? "" : shown.apply(place).equals(home) ? "here" : "elsewhere";
            if (!now.equals(before)) {
                String month = day.toString().substring(0, 7);
                String year = String.valueOf(life.settlementYear());
                changes.put(List.of(home, year, month, now), 1L);
                changes.put(List.of(home, year, month, before), -1L);
            }
            before = now;
        }
        changes.keySet().removeIf(row -> row.get(3).isEmpty());
        return changes;
    }

    private static String placeOn(LifeCourse life, LocalDate day) {
        return life.later().stream()
                .filter(stay -> !stay.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Stay::place)
                .orElse(life.settlement().municipality());
    }
}
