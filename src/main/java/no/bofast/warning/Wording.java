package no.bofast.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Function;
import no.bofast.domain.MunicipalityCode;

/** How numbers, dates and names are said in one language. Immutable. */
record Wording(boolean isBokmal, Function<MunicipalityCode, String> names) {

    String say(String bokmal, String english) {
        return isBokmal ? bokmal : english;
    }

    String name(MunicipalityCode code) {
        return names.apply(code);
    }

    String number(double value) {
        return String.format(isBokmal ? Locale.forLanguageTag("nb") : Locale.UK, "%.1f", value);
    }

    String percent(double share) {
        return Math.round(100 * share) + say(" prosent", " per cent");
    }

    String date(LocalDate date) {
        return date.getDayOfMonth() + say(". ", " ") + month(YearMonth.from(date));
    }

    String month(YearMonth month) {
        return say(GroupNames.bokmal(month.getMonth()), GroupNames.english(month.getMonth())) + " " + month.getYear();
    }

    String period(Window window) {
        boolean isOneMonth = window.from().equals(window.through());
        return isOneMonth
                ? say("i ", "in ") + month(window.through())
                : say("fra ", "from ") + month(window.from()) + say(" til ", " to ") + month(window.through());
    }
}
