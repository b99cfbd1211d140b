package no.bofast.serde;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.schema.ArrivalMetrics;
import no.bofast.schema.CircumstanceMetrics;
import no.bofast.schema.CohortMetrics;
import no.bofast.schema.DeliveryRecord;
import no.bofast.schema.ForecastRecord;
import no.bofast.schema.HazardMetrics;
import no.bofast.schema.Heartbeat;
import no.bofast.schema.MonthMetrics;
import no.bofast.schema.OutlookRecord;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.Progress;
import no.bofast.schema.ReleaseRecord;
import no.bofast.schema.SettlingEvent;
import no.bofast.schema.StockMetrics;
import no.bofast.schema.SubscriptionAudit;
import no.bofast.schema.SubscriptionRecord;
import no.bofast.schema.TodayRecord;
import org.apache.avro.Schema;

/** Which records are on which topic. */
final class RecordTypes {

    private RecordTypes() {}

    /** Of the population events. */
    static List<Schema> ofInput() {
        return List.of(PopulationEvent.SCHEMA$, Heartbeat.SCHEMA$);
    }

    /** By topic, of those that Bofast writes in Avro: one type each. */
    static Map<String, Schema> ofOutput(Topics topics) {
        Map<String, Schema> types = new HashMap<>();
        types.put(topics.settlingEvents(), SettlingEvent.SCHEMA$);
        types.put(topics.cohorts(), CohortMetrics.SCHEMA$);
        types.put(topics.months(), MonthMetrics.SCHEMA$);
        types.put(topics.arrivals(), ArrivalMetrics.SCHEMA$);
        types.put(topics.stock(), StockMetrics.SCHEMA$);
        types.put(topics.hazards(), HazardMetrics.SCHEMA$);
        types.put(topics.circumstances(), CircumstanceMetrics.SCHEMA$);
        types.put(topics.outlooks(), OutlookRecord.SCHEMA$);
        types.put(topics.forecasts(), ForecastRecord.SCHEMA$);
        types.put(topics.releases(), ReleaseRecord.SCHEMA$);
        types.put(topics.today(), TodayRecord.SCHEMA$);
        types.put(topics.progress(), Progress.SCHEMA$);
        types.put(topics.alerts(), AlertChangeRecord.SCHEMA$);
        types.put(topics.subscriptions(), SubscriptionRecord.SCHEMA$);
        types.put(topics.deliveries(), DeliveryRecord.SCHEMA$);
        types.put(topics.subscriptionAudit(), SubscriptionAudit.SCHEMA$);
        return types;
    }
}
