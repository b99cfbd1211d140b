package no.bofast.domain.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.SideCell;
import no.bofast.domain.SideFact;

/**
 * When and where one person worked, as far as is told.
 *
 * @param told in any order; employments of 0 percent tell that there is none
 */
record WorkCourse(List<SideFact.Employment> told) {

    WorkCourse {
        told = told.stream().filter(employment -> employment.percent() > 0).toList();
    }

    /** Whether the person works on a day. */
    boolean isOn(LocalDate day) {
        return told.stream().anyMatch(employment -> isOn(employment, day));
    }

    /** Whether the person works in a municipality on a day, as far as it is told where. */
    boolean isIn(MunicipalityCode municipality, LocalDate day) {
        return told.stream()
                .filter(employment -> isOn(employment, day))
                .anyMatch(employment -> employment
                        .workplace()
                        .filter(place -> place.mayBeIn(municipality))
                        .isPresent());
    }

    private static boolean isOn(SideFact.Employment employment, LocalDate day) {
        return !employment.from().isAfter(day)
                && employment.to().filter(day::isAfter).isEmpty();
    }

    /**
     * Calendar months from that of a day to the first on whose last day the person works, or doesn't.
     *
     * @return more than are counted, if there is none
     */
    int monthsUntil(boolean works, LocalDate day) {
        YearMonth month = Knowledge.monthOf(day);
        for (int months = 0; months <= SideCell.Work.MOST_MONTHS; months++) {
            if (isOn(month.plusMonths(months).atEndOfMonth()) == works) {
                return months;
            }
        }
        return SideCell.Work.MOST_MONTHS + 1;
    }
}
