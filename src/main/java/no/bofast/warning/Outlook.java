package no.bofast.warning;

import java.time.LocalDate;
import no.bofast.domain.MunicipalityCode;

/**
 * How a municipality stands at the close of a register date, alert or not; for the whole nation under {@code 0000}.
 *
 * @param atRisk those settled there who have neither departed nor been lost
 * @param usualRatio its own level against its peers' in the years before the last 12 months
 * @param historyMonths months that the usual ratio rests on
 * @param last3 the last 3 closed months
 * @param last12 the last 12 closed months
 */
public record Outlook(
        MunicipalityCode municipality,
        LocalDate registerDate,
        int atRisk,
        double usualRatio,
        int historyMonths,
        Measured last3,
        Measured last12) {}
