package no.bofast.connect.run;

import java.util.Map;
import no.bofast.domain.FutureTimes;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;

/**
 * From where to where a connector goes.
 *
 * @param name of the connector, which its state topic and its group are named by
 * @param source settings of the clients that read the feed; of another cluster, perhaps
 * @param feed the topic that is read
 * @param target settings of the clients that write to the input topic
 * @param futureTimes whether the register may live ahead of the wall clock
 */
public record ConnectorSettings(
        String name,
        Map<String, Object> source,
        String feed,
        Map<String, Object> target,
        Topics topics,
        AvroSerdes avro,
        FutureTimes futureTimes) {

    /** Where what is remembered, and how far the feed was read, is kept: in the partitions of the feed. */
    String stateTopic() {
        return topics.prefix() + "connect." + name + ".state";
    }

    String group() {
        return topics.prefix() + "connect." + name;
    }
}
