package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bofast.instance.Installation;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.serde.AlertRecords;
import no.bofast.subscription.Told;
import no.bofast.testkit.Clients;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;

/** The topic of alerts as it stands, each record with the time of its append. */
record AppendedAlerts(List<ConsumerRecord<String, SpecificRecord>> records) {

    /** Has the broker write the time of the append into each record from now on. */
    static void stamped(Installation installation) throws Exception {
        ConfigResource alerts = new ConfigResource(
                ConfigResource.Type.TOPIC, installation.topics().alerts());
        AlterConfigOp append =
                new AlterConfigOp(new ConfigEntry("message.timestamp.type", "LogAppendTime"), AlterConfigOp.OpType.SET);
        try (Admin admin = Clients.admin(address(installation))) {
            admin.incrementalAlterConfigs(Map.of(alerts, List.of(append))).all().get();
        }
    }

    static AppendedAlerts of(Installation installation) {
        return new AppendedAlerts(Clients.readAll(
                address(installation),
                installation.topics().alerts(),
                installation.avro().deserializer()));
    }

    private static String address(Installation installation) {
        return (String) installation.client().get("bootstrap.servers");
    }

    /**
     * What whoever sees exact counts and subscribed at an earlier time was told since, and when it was appended: not how an alert goes on
     * that they never heard of, nor what was found in releases.
     */
    Map<Told, Instant> toldSince(AppendedAlerts before) {
        Set<String> known = new HashSet<>();
        before.records().forEach(record -> known.add(record.key()));
        Set<String> alerts = new HashSet<>();
        Map<Told, Instant> told = new LinkedHashMap<>();
        for (ConsumerRecord<String, SpecificRecord> record :
                records.subList(before.records().size(), records.size())) {
            AlertChangeRecord change = (AlertChangeRecord) record.value();
            boolean starts =
                    change.getKind().equals("RAISED") || change.getKind().equals("ESCALATED");
            if (AlertRecords.change(change).isReleased()) {
                continue;
            }
            if (known.add(record.key()) && (starts || alerts.contains(change.getAlertId()))) {
                alerts.add(change.getAlertId());
                told.put(told(record.key(), change), Instant.ofEpochMilli(record.timestamp()));
            }
        }
        return told;
    }

    private static Told told(String key, AlertChangeRecord change) {
        assertThat(change.getWithdrawn())
                .as("nothing comes late in this register")
                .isFalse();
        return new Told(key, change.getAlertId(), change.getRegisterDate(), false, 0);
    }
}
