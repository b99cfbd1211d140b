package no.bofast.serde;

import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.schema.AgeBandCode;
import no.bofast.schema.CohortCount;
import no.bofast.schema.CohortMeasureCode;
import no.bofast.schema.CohortMetrics;
import no.bofast.schema.CountryCode;
import no.bofast.schema.FlowCount;
import no.bofast.schema.GroundCode;
import no.bofast.schema.HouseholdCode;
import no.bofast.schema.SexCode;

/** Blocks of a settlement year, to and from their Avro record. */
final class CohortRecords {

    private CohortRecords() {}

    static CohortMetrics toRecord(CountBlock block) {
        List<CohortCount> cohorts = new ArrayList<>();
        List<FlowCount> flows = new ArrayList<>();
        int residents = 0;
        for (var entry : block.counts().entrySet()) {
            int count = entry.getValue().total();
            if (entry.getKey() instanceof Cell.Cohort cohort) {
                cohorts.add(cohort(cohort, count));
            } else if (entry.getKey() instanceof Cell.Flow flow) {
                flows.add(new FlowCount(flow.destination().toString(), flow.years(), count));
            } else {
                residents = count;
            }
        }
        BlockKey key = block.key();
        return new CohortMetrics(key.municipality().toString(), key.settlementYear(), cohorts, flows, residents);
    }

    private static CohortCount cohort(Cell.Cohort cell, int count) {
        Traits traits = cell.traits();
        return new CohortCount(
                SexCode.valueOf(traits.sex().name()),
                AgeBandCode.valueOf(traits.ageBand().name()),
                HouseholdCode.valueOf(traits.household().name()),
                CountryCode.valueOf(traits.country().name()),
                GroundCode.valueOf(traits.ground().name()),
                CohortMeasureCode.valueOf(cell.measure().name()),
                cell.years(),
                count);
    }

    static CountBlock toBlock(CohortMetrics record) {
        MunicipalityCode municipality = MunicipalityCode.of(record.getMunicipality());
        int year = record.getSettlementYear();
        CountBlock block = new CountBlock(BlockKey.ofYear(municipality, year));
        record.getCohorts().forEach(count -> block.add(cohort(municipality, year, count), total(count.getCount())));
        record.getFlows().forEach(count -> block.add(flow(municipality, year, count), total(count.getCount())));
        block.add(new Cell.Resident(municipality, year), total(record.getResidents()));
        return block;
    }

    private static Cell cohort(MunicipalityCode municipality, int year, CohortCount count) {
        Traits traits = new Traits(
                Sex.valueOf(count.getSex().name()),
                AgeBand.valueOf(count.getAgeBand().name()),
                Household.valueOf(count.getHousehold().name()),
                CountryGroup.valueOf(count.getCountry().name()),
                Ground.valueOf(count.getGround().name()));
        CohortMeasure measure = CohortMeasure.valueOf(count.getMeasure().name());
        return new Cell.Cohort(municipality, year, traits, measure, count.getYears());
    }

    private static Cell flow(MunicipalityCode municipality, int year, FlowCount count) {
        return new Cell.Flow(municipality, MunicipalityCode.of(count.getDestination()), year, count.getYears());
    }

    private static CellCount total(int count) {
        return CellCount.NONE.plus(count);
    }
}
