package no.bofast.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.MunicipalityCode;

/**
 * How a municipality stands at the close of a register date, alert or not; for the whole nation under {@code 0000}.
 *
 * @param atRisk those settled there who have neither departed nor been lost
 * @param usualRatio its own level against its peers' in the years before the last 12 months
 * @param historyMonths months that the usual ratio rests on
 * @param last3 the last 3 closed months
 * @param last12 the last 12 closed months
 * @param months the last 36 closed months and the open one, oldest first, each for itself
 * @param standing the alerts that stand, each with what it was raised on, its peak and how it is
 * @param silence why there is no alert about departures that lie above what is expected; empty if there is one, or they don't
 */
public record Outlook(
        MunicipalityCode municipality,
        LocalDate registerDate,
        int atRisk,
        double usualRatio,
        int historyMonths,
        Measured last3,
        Measured last12,
        List<MonthOutlook> months,
        List<StandingAlert> standing,
        Optional<Silence> silence) {

    public Outlook {
        months = List.copyOf(months);
        standing = List.copyOf(standing);
    }

    /** What is told of a month, if it's among the last ones. */
    public Optional<MonthOutlook> month(YearMonth month) {
        return months.stream().filter(outlook -> outlook.month().equals(month)).findFirst();
    }
}
