package no.bofast.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import no.bofast.domain.MunicipalityCode;
import no.bofast.words.Language;
import no.bofast.words.Notation;
import no.bofast.words.Texts;

/** How alerts say things in one language: its texts on alerts, and how numbers, dates and names are said in them. Immutable. */
record Wording(Language language, Function<MunicipalityCode, String> names) {

    private static final String ON_ALERTS = "alert.";

    /** A text on alerts, its places filled. */
    String say(String key, Object... places) {
        return texts().of(ON_ALERTS + key, places);
    }

    String between(long lower, long upper) {
        return texts().between(Long.toString(lower), Long.toString(upper));
    }

    private Texts texts() {
        return Texts.in(language);
    }

    String name(MunicipalityCode code) {
        return names.apply(code);
    }

    String number(double value) {
        return Notation.of(language).decimal(value);
    }

    /** A count with its thousands apart. */
    String count(long value) {
        return Notation.of(language).count(value);
    }

    String percent(double share) {
        return say("percent", Math.round(100 * share));
    }

    String date(LocalDate date) {
        return Notation.of(language).day(date);
    }

    String month(YearMonth month) {
        return Notation.of(language).month(month);
    }

    /** Months as they were on a date, on which the last of them may not have been over. */
    String period(Window window, LocalDate on) {
        String open = window.isOpenOn(on) ? ".open" : "";
        boolean isOneMonth = window.from().equals(window.through());
        return isOneMonth
                ? say("period.month" + open, month(window.through()))
                : say("period.months" + open, month(window.from()), month(window.through()));
    }

    /** What a severity is called. */
    String severity(Severity severity) {
        return texts().of("message.severity." + severity);
    }

    /** What a group is called in running text, if its category says who it is: "other" and "unknown" don't. */
    Optional<String> group(Circumstances.Driver driver) {
        if (isAge(driver)) {
            return driver.category().equals("UNKNOWN")
                    ? Optional.empty()
                    : Optional.of(
                            say("group." + driver.dimension(), driver.category().replace('-', '–')));
        }
        return texts().find(ON_ALERTS + "group." + driver.category());
    }

    /** Departures are counted by age at settlement, arrivals by age now. */
    private static boolean isAge(Circumstances.Driver driver) {
        return driver.dimension().equals("age_band") || driver.dimension().equals("age_now");
    }
}
