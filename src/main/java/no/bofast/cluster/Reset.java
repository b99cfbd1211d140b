package no.bofast.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.bofast.patience.Deadline;
import no.bofast.serde.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Takes an installation back to before its first event, so that everything is counted again: deletes what was derived, never
 * the population events nor what people asked for, nor what they were told.
 *
 * <p>The alerts stay, with the store that knows which of them were sent. So those found anew are compared with them, only what
 * differs is sent, and a place among the alerts means the same for ever. Releases stay with their store as well: whoever saw two
 * of one month could compare them.
 */
public final class Reset implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** The stores that know which alerts and releases were sent, and what of the next ones is drawn. */
    private static final Set<String> KEPT = Set.of(Stores.SENT_ALERTS, Stores.RELEASES, Stores.DRAWN);

    private final Admin admin;
    private final Topics topics;
    private final String group;

    /**
     * @param client settings of Kafka clients, the cluster's address among them
     */
    public Reset(Map<String, Object> client, Topics topics) {
        this.admin = Admin.create(new HashMap<>(client));
        this.topics = topics;
        this.group = topics.applicationId();
    }

    /** The group whose offsets go; empty if there is none. */
    public Optional<String> group() {
        return description(group).map(found -> group);
    }

    /** How many threads of instances are at work; an instance that was killed counts until its session is over. */
    public int running() {
        return description(group).map(found -> found.members().size()).orElse(0);
    }

    private Optional<ConsumerGroupDescription> description(String of) {
        try {
            return Optional.of(get(
                    admin.describeConsumerGroups(List.of(of)).describedGroups().get(of)));
        } catch (GroupIdNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The topics that go: those inside Kafka Streams, and those that the monitor publishes to, but for alerts and releases. */
    public List<String> topics() {
        Set<String> kept = new HashSet<>(Set.of(topics.alerts(), topics.releases(), topics.today()));
        KEPT.forEach(store -> kept.add(group + "-" + store + "-changelog"));
        return get(admin.listTopics().names()).stream()
                .filter(name ->
                        name.startsWith(group + "-") || topics.published().contains(name))
                .filter(name -> !kept.contains(name))
                .sorted()
                .toList();
    }

    /** Deletes the groups and the topics, and waits until they are gone. */
    public void execute() {
        List<String> going = topics();
        List.of(group, topics.settlingGroup()).stream()
                .filter(each -> description(each).isPresent())
                .forEach(each -> get(admin.deleteConsumerGroups(List.of(each)).all()));
        get(admin.deleteTopics(going).all());
        awaitGone(going);
    }

    private void awaitGone(Collection<String> going) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(PATIENCE_SECONDS));
        List<String> left = new ArrayList<>(going);
        while (!left.isEmpty()) {
            if (!deadline.pause(LOOK_AGAIN)) {
                throw new ClusterFailure("Kafka still has " + left.size() + " topics that were deleted, " + left.get(0)
                        + " among them; try again");
            }
            left.retainAll(get(admin.listTopics().names()));
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterFailure("interrupted while waiting for Kafka", e);
        } catch (TimeoutException e) {
            throw new ClusterFailure("Kafka doesn't answer", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException unknown) {
                throw unknown;
            }
            throw new ClusterFailure("Kafka refuses: " + e.getCause().getMessage(), e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
