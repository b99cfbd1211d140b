package no.bofast.http.figures;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import no.bofast.report.measures.PlaceSettling;
import no.bofast.report.measures.SettledCourse;

/** What a municipality was asked to settle, decided to and settled, and who has stayed. What isn't told is null. */
record SettlingPayload(List<OfYear> years, List<OfMonth> months) {

    private static final int DECIMALS = 4;

    /** @param yearsWithoutBefore of the first year after a pause, how long that was; else null */
    record OfYear(
            int year,
            Integer asked,
            Integer decided,
            Integer settled,
            Integer departed,
            Integer lost,
            Integer yearsWithoutBefore) {}

    /** @param stayed the shares after so many months as {@link SettledCourse#STAYED_AFTER} says; null before they are over */
    record OfMonth(YearMonth month, int settled, int departed, int lost, List<Double> stayed) {}

    static SettlingPayload of(PlaceSettling place) {
        return new SettlingPayload(
                place.years().stream().map(SettlingPayload::year).toList(),
                place.courses().entrySet().stream()
                        .map(e -> month(e.getKey(), e.getValue(), place.clock()))
                        .toList());
    }

    private static OfYear year(PlaceSettling.Year year) {
        return new OfYear(
                year.year(),
                number(year.plan().asked()),
                number(year.plan().decided()),
                number(year.settled()),
                number(year.departed()),
                number(year.lost()),
                number(year.yearsWithoutBefore()));
    }

    private static OfMonth month(YearMonth month, SettledCourse course, YearMonth clock) {
        Double[] stayed = SettledCourse.STAYED_AFTER.stream()
                .map(after -> share(course.stayed(month, after, clock)))
                .toArray(Double[]::new);
        return new OfMonth(month, course.settled(), course.departed(), course.lost(), Arrays.asList(stayed));
    }

    static Integer number(OptionalInt number) {
        return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
    }

    static Double share(OptionalDouble share) {
        return share.isPresent() ? Payloads.rounded(share.getAsDouble(), DECIMALS) : null;
    }
}
