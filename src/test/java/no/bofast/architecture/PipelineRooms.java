package no.bofast.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static no.bofast.architecture.Rooms.AVRO;
import static no.bofast.architecture.Rooms.CLUSTER;
import static no.bofast.architecture.Rooms.DISCLOSURE;
import static no.bofast.architecture.Rooms.DOMAIN;
import static no.bofast.architecture.Rooms.EMBEDDED;
import static no.bofast.architecture.Rooms.ERASURE;
import static no.bofast.architecture.Rooms.FEED;
import static no.bofast.architecture.Rooms.FILES;
import static no.bofast.architecture.Rooms.FORECAST;
import static no.bofast.architecture.Rooms.JACKSON;
import static no.bofast.architecture.Rooms.KAFKA_COMMON;
import static no.bofast.architecture.Rooms.LOGGING;
import static no.bofast.architecture.Rooms.PATIENCE;
import static no.bofast.architecture.Rooms.SCHEMA;
import static no.bofast.architecture.Rooms.SERDE;
import static no.bofast.architecture.Rooms.STATISTICS;
import static no.bofast.architecture.Rooms.TAIL;
import static no.bofast.architecture.Rooms.TOPOLOGY;
import static no.bofast.architecture.Rooms.VIEW;
import static no.bofast.architecture.Rooms.WARNING;
import static no.bofast.architecture.Rooms.only;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rooms between the input topic and the view. */
final class PipelineRooms {

    /** Jackson: schemas are JSON, and are made portable before they are registered. */
    @ArchTest
    static final ArchRule serdeNeedsTheDomainAndTheRegistrysClient = only(
            SERDE,
            DOMAIN,
            WARNING,
            FORECAST,
            DISCLOSURE,
            PATIENCE,
            SCHEMA,
            AVRO,
            "org.apache.flink.avro..",
            KAFKA_COMMON,
            JACKSON);

    @ArchTest
    static final ArchRule thePackedEncodingNeedsOnlyTheDomain = only("no.bofast.serde.packed..", DOMAIN);

    @ArchTest
    static final ArchRule whatPreparesAClusterNeedsOnlyKafkasClients =
            only(CLUSTER, DOMAIN, SERDE, PATIENCE, FILES, "org.apache.kafka.clients..", KAFKA_COMMON, LOGGING);

    @ArchTest
    static final ArchRule whatRewritesTheInputKnowsNothingOfThePipeline =
            only(ERASURE, DOMAIN, PATIENCE, SERDE, SCHEMA, AVRO, "org.apache.kafka.clients..", KAFKA_COMMON, LOGGING);

    /** RocksDB: what is deleted from a store goes from its files only when it is told to. */
    @ArchTest
    static final ArchRule topologyNeedsTheRulesAndKafkaStreams = only(
            TOPOLOGY,
            DOMAIN,
            WARNING,
            FORECAST,
            DISCLOSURE,
            SERDE,
            CLUSTER,
            PATIENCE,
            SCHEMA,
            AVRO,
            "org.apache.kafka..",
            "org.rocksdb..",
            "io.micrometer..",
            LOGGING);

    @ArchTest
    static final ArchRule whoReadsATopicOnKnowsNotWhatItSays =
            only(TAIL, PATIENCE, "org.apache.kafka.clients..", KAFKA_COMMON, LOGGING);

    /** Of {@code topology} only the headers of dead letters. */
    @ArchTest
    static final ArchRule feedReadsWhatIsPublishedIntoTheView = only(
            FEED,
            DOMAIN,
            DISCLOSURE,
            WARNING,
            FORECAST,
            SERDE,
            TAIL,
            VIEW,
            "no.bofast.topology.message",
            SCHEMA,
            AVRO,
            "org.apache.kafka.clients..",
            KAFKA_COMMON);

    /** The statistics are of the bounds of a ratio that is worked out anew from shown counts. */
    @ArchTest
    static final ArchRule viewKnowsNothingOfKafka = only(VIEW, DOMAIN, WARNING, FORECAST, DISCLOSURE, STATISTICS);

    /** It could be lifted out as it is: nothing of Bofast is in it. */
    @ArchTest
    static final ArchRule theEmbeddedClusterNeedsNothingOfBofast = noClasses()
            .that()
            .resideInAPackage(EMBEDDED)
            .should()
            .dependOnClassesThat(resideInAnyPackage("no.bofast..").and(not(resideInAnyPackage(EMBEDDED))));

    private PipelineRooms() {}
}
