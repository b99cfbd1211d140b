package no.bofast.architecture;

import static no.bofast.architecture.Rooms.AVRO;
import static no.bofast.architecture.Rooms.CLUSTER;
import static no.bofast.architecture.Rooms.CSV;
import static no.bofast.architecture.Rooms.DOMAIN;
import static no.bofast.architecture.Rooms.FORECAST;
import static no.bofast.architecture.Rooms.INGEST;
import static no.bofast.architecture.Rooms.JACKSON;
import static no.bofast.architecture.Rooms.KAFKA_COMMON;
import static no.bofast.architecture.Rooms.LOGGING;
import static no.bofast.architecture.Rooms.REFERENCE;
import static no.bofast.architecture.Rooms.REPORT_FILES;
import static no.bofast.architecture.Rooms.SCHEMA;
import static no.bofast.architecture.Rooms.SERDE;
import static no.bofast.architecture.Rooms.SETTLEMENTS;
import static no.bofast.architecture.Rooms.SIMULATOR;
import static no.bofast.architecture.Rooms.STATISTICS;
import static no.bofast.architecture.Rooms.STUDY;
import static no.bofast.architecture.Rooms.TABLES;
import static no.bofast.architecture.Rooms.TAIL;
import static no.bofast.architecture.Rooms.VIEW;
import static no.bofast.architecture.Rooms.WARNING;
import static no.bofast.architecture.Rooms.only;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rooms that make register events: of files, of feeds, or by simulation, and what is measured with simulated ones. */
final class RegisterRooms {

    /** {@code TopicWriter} puts submissions into the input topic, so ingest also needs Kafka's client and {@code serde}. */
    @ArchTest
    static final ArchRule ingestNeedsWhatItWritesIntoTheInputTopic =
            only("no.bofast.ingest", DOMAIN, SCHEMA, AVRO, SERDE, TAIL, "org.apache.kafka.clients..", KAFKA_COMMON);

    @ArchTest
    static final ArchRule ndjsonNeedsJackson = only("no.bofast.ingest.ndjson..", INGEST, DOMAIN, SCHEMA, AVRO, JACKSON);

    /** Of {@code connect} pseudonyms, ids, and what is known of a person. */
    @ArchTest
    static final ArchRule settlementsNeedWhatConnectorsShare =
            only(SETTLEMENTS, "no.bofast.ingest", "no.bofast.connect", CSV, DOMAIN, SCHEMA, AVRO);

    @ArchTest
    static final ArchRule whatConnectorsShareIsPure = only(
            "no.bofast.connect", "no.bofast.ingest", "no.bofast.ingest.ndjson", DOMAIN, SCHEMA, AVRO, "javax.crypto..");

    /** The port to Kafka: everything else of a connector is pure. */
    @ArchTest
    static final ArchRule connectorsRunOnKafkasClients = only(
            "no.bofast.connect.run..",
            "no.bofast.connect..",
            INGEST,
            DOMAIN,
            REFERENCE,
            SERDE,
            CLUSTER,
            SCHEMA,
            AVRO,
            JACKSON,
            "org.apache.kafka.clients..",
            KAFKA_COMMON,
            LOGGING);

    @ArchTest
    static final ArchRule documentsNeedJackson = only(
            "no.bofast.connect.freg",
            "no.bofast.connect",
            "no.bofast.ingest",
            "no.bofast.ingest.ndjson",
            DOMAIN,
            SCHEMA,
            AVRO,
            JACKSON);

    @ArchTest
    static final ArchRule theEventListNeedsAnHttpClientAndTokens =
            only("no.bofast.connect.freg.http", JACKSON, "okhttp3..", "okio..", "kotlin..", "com.nimbusds..");

    @ArchTest
    static final ArchRule pdlIsPure =
            only("no.bofast.connect.pdl..", "no.bofast.connect", "no.bofast.ingest", DOMAIN, SCHEMA, AVRO);

    @ArchTest
    static final ArchRule mappingsNeedJsonata = only(
            "no.bofast.connect.mapped..",
            "no.bofast.connect",
            "no.bofast.ingest",
            "no.bofast.ingest.ndjson",
            DOMAIN,
            SCHEMA,
            AVRO,
            JACKSON,
            "com.dashjoin.jsonata..");

    @ArchTest
    static final ArchRule theSimulatorNeedsTheDomainAndTheWireTypes =
            only(SIMULATOR, DOMAIN, REFERENCE, INGEST, SCHEMA, AVRO);

    /** Of {@code report} it uses tables, their files and drawings. */
    @ArchTest
    static final ArchRule studyNeedsTheRulesAndTheSimulator = only(
            STUDY,
            DOMAIN,
            WARNING,
            SIMULATOR,
            REFERENCE,
            TABLES,
            REPORT_FILES,
            "no.bofast.report.figures.svg",
            STATISTICS,
            JACKSON);

    @ArchTest
    static final ArchRule benchKnowsNothingOfTheTopology = only(
            STUDY + ".bench", DOMAIN, INGEST, SERDE, VIEW, SCHEMA, AVRO, "org.apache.kafka.clients..", KAFKA_COMMON);

    @ArchTest
    static final ArchRule backTestsNeedForecasts = only(
            STUDY + ".forecast",
            FORECAST,
            "no.bofast.forecast.released",
            "no.bofast.disclosure.release",
            "no.bofast.domain",
            "no.bofast.domain.person",
            INGEST,
            SERDE,
            TABLES);

    private RegisterRooms() {}
}
