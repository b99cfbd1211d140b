package no.bofast.subscription.log;

import no.bofast.schema.DeliveryRecord;
import no.bofast.schema.SubscriptionAudit;
import no.bofast.schema.ToldChange;
import no.bofast.subscription.Actor;
import no.bofast.subscription.AuditEntry;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.MessageId;
import no.bofast.subscription.SubscriptionId;
import no.bofast.subscription.Told;

/** Messages and the audit trail, to and from the records of their topics. */
final class DeliveryRecords {

    private static final char SEPARATOR = '|';

    private DeliveryRecords() {}

    /** The key of a message. */
    static String key(Delivery message) {
        return message.subscription().value() + SEPARATOR + message.id();
    }

    /** The subscription in the key of a message. */
    static SubscriptionId subscription(String key) {
        return new SubscriptionId(key.substring(0, key.indexOf(SEPARATOR)));
    }

    /** The message in its key. */
    static MessageId message(String key) {
        return new MessageId(key.substring(key.indexOf(SEPARATOR) + 1));
    }

    static DeliveryRecord record(Delivery message) {
        return new DeliveryRecord(
                message.id().value(),
                message.subscription().value(),
                message.kind().name(),
                message.told().stream()
                        .map(told -> new ToldChange(
                                told.key(), told.alertId(), told.registerDate(), told.isWithdrawn(), told.returns()))
                        .toList(),
                message.state().name(),
                message.position(),
                message.since(),
                message.due(),
                message.attempts(),
                message.lastAttempt(),
                message.lastResult(),
                message.revision());
    }

    static Delivery message(DeliveryRecord record) {
        return new Delivery(
                new MessageId(record.getMessageId()),
                new SubscriptionId(record.getSubscription()),
                Delivery.Kind.valueOf(record.getKind()),
                record.getChanges().stream().map(DeliveryRecords::told).toList(),
                Delivery.State.valueOf(record.getState()),
                record.getPosition(),
                record.getSince(),
                record.getDue(),
                record.getAttempts(),
                record.getLastAttempt(),
                record.getLastResult(),
                record.getRevision());
    }

    private static Told told(ToldChange change) {
        return new Told(
                change.getKey(),
                change.getAlertId(),
                change.getRegisterDate(),
                change.getWithdrawn(),
                change.getReturns());
    }

    static SubscriptionAudit record(AuditEntry entry) {
        return new SubscriptionAudit(
                entry.at(),
                entry.subscription().value(),
                entry.action().name(),
                entry.actor().role(),
                entry.actor().name());
    }

    static AuditEntry entry(SubscriptionAudit record) {
        return new AuditEntry(
                record.getAt(),
                new SubscriptionId(record.getSubscription()),
                AuditEntry.Action.valueOf(record.getAction()),
                new Actor(record.getRole(), record.getWho()));
    }
}
