package no.bofast.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import no.bofast.schema.OutlookRecord;
import no.bofast.serde.OutlookRecords;
import no.bofast.warning.Outlook;

/** The outlooks that were sent since the start: each is sent again only when it has become another. For one thread. */
final class SentOutlooks {

    private final Map<String, OutlookRecord> sent = new HashMap<>();

    void send(List<Outlook> outlooks, BiConsumer<String, OutlookRecord> forward) {
        for (Outlook outlook : outlooks) {
            OutlookRecord record = OutlookRecords.record(outlook);
            String key = OutlookRecords.key(outlook);
            if (!record.equals(sent.put(key, record))) {
                forward.accept(key, record);
            }
        }
    }
}
