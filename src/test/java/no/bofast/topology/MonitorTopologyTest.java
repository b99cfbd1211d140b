package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.bofast.domain.FutureTimes;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import no.bofast.testkit.Countings;
import no.bofast.warning.WarningSettings;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;

class MonitorTopologyTest {

    private static final int INPUT = 3;
    private static final int BETWEEN = 5;

    private final Topics topics = new Topics(Topics.DEFAULT_PREFIX);
    private final MonitorTopology topology = new MonitorTopology(
            new PipelineSettings(
                    topics,
                    INPUT,
                    BETWEEN,
                    Duration.ofSeconds(1),
                    WarningSettings.DEFAULTS,
                    new AvroSerdes(Map.of("schema.registry.url", "http://localhost:1")),
                    Countings.RIGHTS,
                    FutureTimes.REFUSED,
                    RecordLimits.DEFAULT),
            ReferenceTables.shipped(),
            new SimpleMeterRegistry(),
            Runnable::run,
            new Stopping());

    @Test
    void theTopicsBetweenStepsAreThoseThatKafkaStreamsWouldCreate() {
        String application = topics.applicationId() + "-";

        assertThat(topology.topicsBetweenSteps().keySet())
                .isEqualTo(read().stream()
                        .filter(topic -> !topic.equals(topics.populationEvents()))
                        .map(application::concat)
                        .collect(Collectors.toSet()));
    }

    @Test
    void municipalitiesAreSharedOutAndTheNationIsOne() {
        assertThat(topology.topicsBetweenSteps().values()).containsExactlyInAnyOrder(INPUT, BETWEEN, 1);
    }

    /** Numbers of parts are in the names of tasks, by which an instance finds its state again. */
    @Test
    void thePartsHaveTheNumbersThatTheyHadBefore() {
        assertThat(topology.build().describe().subtopologies().stream()
                        .collect(Collectors.toMap(part -> part.id(), MonitorTopologyTest::sources)))
                .isEqualTo(Map.of(
                        0, Set.of("bofast.population-events", "strays-repartition"),
                        1, Set.of("ledger-repartition"),
                        2, Set.of("series-repartition")));
    }

    private static Set<String> sources(TopologyDescription.Subtopology part) {
        return part.nodes().stream()
                .filter(TopologyDescription.Source.class::isInstance)
                .flatMap(source -> ((TopologyDescription.Source) source).topicSet().stream())
                .collect(Collectors.toSet());
    }

    /** The topics that steps read, those inside without the name of the application. */
    private Set<String> read() {
        return topology.build().describe().subtopologies().stream()
                .flatMap(part -> sources(part).stream())
                .collect(Collectors.toSet());
    }
}
