package no.bofast.serde;

import java.time.YearMonth;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;

/**
 * The keys of the metrics topics: a cell as a text that a person can read, such as {@code month|5601|2017-08|OUT_MOVES|0}.
 *
 * <p>The key tells the whole cell, so that a record without a value still says which count came to nothing.
 */
public final class CellKeys {

    private static final String COHORT = "cohort";
    private static final String MONTH = "month";
    private static final String GROUP = "group";
    private static final String FLOW = "flow";
    private static final String RESIDENT = "resident";

    private CellKeys() {}

    public static String toKey(Cell cell) {
        if (cell instanceof Cell.Cohort cohort) {
            Traits traits = cohort.traits();
            return key(
                    COHORT,
                    cohort.municipality(),
                    cohort.settlementYear(),
                    traits.sex().name(),
                    traits.ageBand().name(),
                    traits.household().name(),
                    traits.country().name(),
                    traits.ground().name(),
                    cohort.measure().name(),
                    cohort.years());
        } else if (cell instanceof Cell.Month month) {
            return key(
                    MONTH, month.municipality(), month.month(), month.measure().name(), month.settlementYear());
        } else if (cell instanceof Cell.Group group) {
            return key(
                    GROUP,
                    group.municipality(),
                    group.month(),
                    group.measure().name(),
                    group.dimension().name(),
                    group.category());
        } else if (cell instanceof Cell.Flow flow) {
            return key(FLOW, flow.municipality(), flow.destination(), flow.settlementYear(), flow.years());
        } else if (cell instanceof Cell.Resident resident) {
            return key(RESIDENT, resident.municipality(), resident.settlementYear());
        }
        throw new IllegalArgumentException("not a published cell: " + cell.getClass().getSimpleName());
    }

    public static Cell fromKey(String key) {
        String[] part = key.split("\\|");
        MunicipalityCode municipality = MunicipalityCode.of(part[1]);
        return switch (part[0]) {
            case COHORT -> cohort(municipality, part);
            case MONTH ->
                new Cell.Month(
                        municipality, YearMonth.parse(part[2]), MonthMeasure.valueOf(part[3]), number(part[4]));
            case GROUP ->
                new Cell.Group(
                        municipality,
                        YearMonth.parse(part[2]),
                        MonthMeasure.valueOf(part[3]),
                        GroupDimension.valueOf(part[4]),
                        number(part[5]));
            case FLOW ->
                new Cell.Flow(municipality, MunicipalityCode.of(part[2]), number(part[3]), number(part[4]));
            case RESIDENT -> new Cell.Resident(municipality, number(part[2]));
            default -> throw new IllegalArgumentException("not the key of a count: '" + key + "'");
        };
    }

    private static Cell cohort(MunicipalityCode municipality, String[] part) {
        Traits traits = new Traits(
                Sex.valueOf(part[3]),
                AgeBand.valueOf(part[4]),
                Household.valueOf(part[5]),
                CountryGroup.valueOf(part[6]),
                Ground.valueOf(part[7]));
        CohortMeasure measure = CohortMeasure.valueOf(part[8]);
        return new Cell.Cohort(municipality, number(part[2]), traits, measure, number(part[9]));
    }

    private static String key(Object... parts) {
        StringBuilder key = new StringBuilder();
        for (Object part : parts) {
            key.append(key.isEmpty() ? "" : "|").append(part);
        }
        return key.toString();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
