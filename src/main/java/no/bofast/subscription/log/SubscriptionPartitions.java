package no.bofast.subscription.log;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.bofast.subscription.SubscriptionId;
import org.apache.kafka.common.utils.Utils;

/** On which partition of each topic a subscription's records are: all of one subscription on one, so that they stay in order. */
record SubscriptionPartitions(Map<String, Integer> counts) {

    int of(String topic, SubscriptionId id) {
        return Utils.toPositive(Utils.murmur2(id.value().getBytes(StandardCharsets.UTF_8))) % counts.get(topic);
    }
}
