package no.bofast.serde;

import java.util.Optional;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.domain.municipality.PublishedBlock;
import no.bofast.schema.ArrivalMetrics;
import no.bofast.schema.CircumstanceMetrics;
import no.bofast.schema.CohortMetrics;
import no.bofast.schema.HazardMetrics;
import no.bofast.schema.MonthMetrics;
import no.bofast.schema.StockMetrics;
import org.apache.avro.specific.SpecificRecord;

/** The Avro records of the metrics topics, to and from blocks of counts. */
public final class CountRecords {

    private CountRecords() {}

    /** The record that publishes a block; empty when its counts came to nothing and its key stands alone. */
    public static Optional<SpecificRecord> toRecord(CountBlock block) {
        PublishedBlock published = block.published();
        if (published.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (published.key().kind()) {
                    case COHORT -> CohortRecords.toRecord(published);
                    case MONTH -> MonthRecords.toRecord(published);
                    case ARRIVAL -> ArrivalRecords.toRecord(published);
                    case STOCK -> StockRecords.toRecord(published);
                    case HAZARD -> HazardRecords.toRecord(published);
                    case SIDE -> CircumstanceRecords.toRecord(published);
                });
    }

    /** The block that a record says. */
    public static PublishedBlock toBlock(SpecificRecord record) {
        if (record instanceof CohortMetrics cohorts) {
            return CohortRecords.toBlock(cohorts);
        } else if (record instanceof MonthMetrics month) {
            return MonthRecords.toBlock(month);
        } else if (record instanceof ArrivalMetrics arrivals) {
            return ArrivalRecords.toBlock(arrivals);
        } else if (record instanceof StockMetrics stock) {
            return StockRecords.toBlock(stock);
        } else if (record instanceof HazardMetrics hazards) {
            return HazardRecords.toBlock(hazards);
        } else if (record instanceof CircumstanceMetrics circumstances) {
            return CircumstanceRecords.toBlock(circumstances);
        }
        throw new IllegalArgumentException("not counts: " + record.getSchema().getFullName());
    }
}
