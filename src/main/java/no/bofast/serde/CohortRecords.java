package no.bofast.serde;

import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.FamilyMeasure;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.PublishedBlock;
import no.bofast.schema.AgeBandCode;
import no.bofast.schema.CohortCount;
import no.bofast.schema.CohortMeasureCode;
import no.bofast.schema.CohortMetrics;
import no.bofast.schema.CountryCode;
import no.bofast.schema.FamilyCount;
import no.bofast.schema.FamilyMeasureCode;
import no.bofast.schema.FlowCount;
import no.bofast.schema.GroundCode;
import no.bofast.schema.HouseholdCode;
import no.bofast.schema.RightsDepartureCount;
import no.bofast.schema.RightsOfDepartureCode;
import no.bofast.schema.SexCode;

/** Blocks of a settlement year, to and from their Avro record. */
final class CohortRecords {

    private static final EnumSymbols<Sex, SexCode> SEXES = EnumSymbols.of(Sex.class, SexCode.class);
    private static final EnumSymbols<AgeBand, AgeBandCode> AGE_BANDS = EnumSymbols.of(AgeBand.class, AgeBandCode.class);
    private static final EnumSymbols<Household, HouseholdCode> HOUSEHOLDS =
            EnumSymbols.of(Household.class, HouseholdCode.class);
    private static final EnumSymbols<CountryGroup, CountryCode> COUNTRIES =
            EnumSymbols.of(CountryGroup.class, CountryCode.class);
    private static final EnumSymbols<Ground, GroundCode> GROUNDS = EnumSymbols.of(Ground.class, GroundCode.class);
    private static final EnumSymbols<CohortMeasure, CohortMeasureCode> MEASURES =
            EnumSymbols.of(CohortMeasure.class, CohortMeasureCode.class);
    private static final EnumSymbols<FamilyMeasure, FamilyMeasureCode> FAMILY_MEASURES =
            EnumSymbols.of(FamilyMeasure.class, FamilyMeasureCode.class);
    private static final EnumSymbols<RightsPeriod, RightsOfDepartureCode> RIGHTS =
            EnumSymbols.of(RightsPeriod.class, RightsOfDepartureCode.class);

    private CohortRecords() {}

    static CohortMetrics toRecord(PublishedBlock block) {
        BlockKey key = block.key();
        List<CohortCount> cohorts = new ArrayList<>(block.size());
        List<FlowCount> flows = new ArrayList<>();
        List<RightsDepartureCount> withRights = new ArrayList<>();
        List<FamilyCount> families = new ArrayList<>();
        block.forEach((cell, count) -> {
            if (cell instanceof Cell.Cohort cohort) {
                cohorts.add(cohort(cohort, count.total()));
            } else if (cell instanceof Cell.Flow flow) {
                flows.add(new FlowCount(flow.destination().toString(), flow.years(), count.total()));
            } else if (cell instanceof Cell.RightsDeparture departure) {
                withRights.add(rightsDeparture(departure, count.total()));
            } else if (cell instanceof FamilyCell.Told told) {
                families.add(families(told, count.total()));
            }
        });
        int residents = block.count(new Cell.Resident(key.municipality(), key.settlementYear()))
                .total();
        return new CohortMetrics(
                key.municipality().toString(),
                key.settlementYear(),
                cohorts,
                flows,
                residents,
                withRights,
                unresolved(block),
                families);
    }

    private static FamilyCount families(FamilyCell.Told cell, int count) {
        return new FamilyCount(FAMILY_MEASURES.symbol(cell.measure()), cell.number(), cell.of(), count);
    }

    private static int unresolved(PublishedBlock block) {
        BlockKey key = block.key();
        return block.count(new Cell.Unresolved(key.municipality(), key.settlementYear()))
                .total();
    }

    private static RightsDepartureCount rightsDeparture(Cell.RightsDeparture cell, int count) {
        Traits traits = cell.traits();
        return new RightsDepartureCount(
                SEXES.symbol(traits.sex()),
                AGE_BANDS.symbol(traits.ageBand()),
                HOUSEHOLDS.symbol(traits.household()),
                COUNTRIES.symbol(traits.country()),
                GROUNDS.symbol(traits.ground()),
                RIGHTS.symbol(cell.rights()),
                cell.years(),
                count);
    }

    private static CohortCount cohort(Cell.Cohort cell, int count) {
        Traits traits = cell.traits();
        return new CohortCount(
                SEXES.symbol(traits.sex()),
                AGE_BANDS.symbol(traits.ageBand()),
                HOUSEHOLDS.symbol(traits.household()),
                COUNTRIES.symbol(traits.country()),
                GROUNDS.symbol(traits.ground()),
                MEASURES.symbol(cell.measure()),
                cell.years(),
                count);
    }

    static PublishedBlock toBlock(CohortMetrics record) {
        MunicipalityCode municipality = MunicipalityCode.of(record.getMunicipality());
        int year = record.getSettlementYear();
        int cells = record.getCohorts().size()
                + record.getFlows().size()
                + record.getDepartedWithRights().size()
                + record.getFamilies().size()
                + 2;
        PublishedBlock.Builder block = new PublishedBlock.Builder(BlockKey.ofYear(municipality, year), cells);
        record.getCohorts().forEach(count -> block.add(cohort(municipality, year, count), total(count.getCount())));
        record.getFlows().forEach(count -> block.add(flow(municipality, year, count), total(count.getCount())));
        record.getDepartedWithRights()
                .forEach(count -> block.add(rightsDeparture(municipality, year, count), total(count.getCount())));
        record.getFamilies().stream()
                .filter(count -> count.getMeasure() != FamilyMeasureCode.UNKNOWN)
                .forEach(count -> block.add(families(municipality, year, count), total(count.getCount())));
        return block.add(new Cell.Resident(municipality, year), total(record.getResidents()))
                .add(new Cell.Unresolved(municipality, year), total(record.getUnresolved()))
                .build();
    }

    private static Cell cohort(MunicipalityCode municipality, int year, CohortCount count) {
        Traits traits = new Traits(
                SEXES.value(count.getSex()),
                AGE_BANDS.value(count.getAgeBand()),
                HOUSEHOLDS.value(count.getHousehold()),
                COUNTRIES.value(count.getCountry()),
                GROUNDS.value(count.getGround()));
        return new Cell.Cohort(municipality, year, traits, MEASURES.value(count.getMeasure()), count.getYears());
    }

    private static Cell rightsDeparture(MunicipalityCode municipality, int year, RightsDepartureCount count) {
        Traits traits = new Traits(
                SEXES.value(count.getSex()),
                AGE_BANDS.value(count.getAgeBand()),
                HOUSEHOLDS.value(count.getHousehold()),
                COUNTRIES.value(count.getCountry()),
                GROUNDS.value(count.getGround()));
        return new Cell.RightsDeparture(municipality, year, traits, RIGHTS.value(count.getRights()), count.getYears());
    }

    private static Cell families(MunicipalityCode municipality, int year, FamilyCount count) {
        FamilyMeasure measure = FAMILY_MEASURES.value(count.getMeasure());
        return new FamilyCell.Told(municipality, year, measure, count.getNumber(), count.getOf());
    }

    private static Cell flow(MunicipalityCode municipality, int year, FlowCount count) {
        return new Cell.Flow(municipality, MunicipalityCode.of(count.getDestination()), year, count.getYears());
    }

    private static CellCount total(int count) {
        return CellCount.NONE.plus(count);
    }
}
