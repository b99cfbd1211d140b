package no.bofast.embedded;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;

/**
 * The registration of a broker whose process was killed, which the controller holds on to until the session is over.
 *
 * <p>It is removed before the broker starts again. Otherwise the broker would take up the transactions that were being
 * committed while it still counts as the killed one; when the session then ends, its partitions have no leader for a moment,
 * and Kafka 4.3 takes those for deleted and leaves the transactions open in them for ever (KAFKA-20734).
 */
final class StaleRegistration {

    private StaleRegistration() {}

    /** Removes it, if it's there, as soon as the controller at this address ({@code host:port}) is at work. */
    static void remove(String controller) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, controller))) {
            admin.unregisterBroker(BrokerConfig.NODE_ID).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
                throw e;
            }
        }
    }
}
