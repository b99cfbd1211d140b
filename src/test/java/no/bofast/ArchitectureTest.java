package no.bofast;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.bofast.domain.PersonId;

/** Where things live: what each package may depend on, and what it must stay free of. */
@AnalyzeClasses(packages = "no.bofast", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String DOMAIN = "no.bofast.domain..";
    private static final String WARNING = "no.bofast.warning..";
    private static final String BASELINE = "no.bofast.warning.baseline";
    private static final String FORECAST = "no.bofast.forecast";
    private static final String DISCLOSURE = "no.bofast.disclosure..";
    private static final String ACCESS = "no.bofast.access..";
    private static final String CSV = "no.bofast.csv";
    private static final String REFERENCE = "no.bofast.reference..";
    private static final String INGEST = "no.bofast.ingest..";
    private static final String SETTLEMENTS = "no.bofast.ingest.settlements..";
    private static final String CONNECT = "no.bofast.connect..";
    private static final String SERDE = "no.bofast.serde..";
    private static final String CLUSTER = "no.bofast.cluster..";
    private static final String ERASURE = "no.bofast.erasure";
    private static final String TOPOLOGY = "no.bofast.topology..";
    private static final String FEED = "no.bofast.feed";
    private static final String TAIL = "no.bofast.feed.tail";
    private static final String VIEW = "no.bofast.view..";
    private static final String WORDS = "no.bofast.words";
    private static final String MEASURES = "no.bofast.report.measures";
    private static final String MODEL = "no.bofast.report.model";
    private static final String TABLES = "no.bofast.report.tables";
    private static final String FIGURES = "no.bofast.report.figures..";
    private static final String REPORT_FILES = "no.bofast.report.files";
    private static final String SIMULATOR = "no.bofast.simulator..";
    private static final String STUDY = "no.bofast.study";
    private static final String EMBEDDED = "no.bofast.embedded..";
    private static final String CONFIG = "no.bofast.config..";
    private static final String CONSOLE = "no.bofast.console";
    private static final String FILES = "no.bofast.files";
    private static final String PATIENCE = "no.bofast.patience";
    private static final String INSTANCE = "no.bofast.instance..";
    private static final String CLI = "no.bofast.cli..";

    private static final String HTTP = "no.bofast.http";

    private static final String SUBSCRIPTION = "no.bofast.subscription";
    private static final String DELIVERY = "no.bofast.subscription.delivery";

    /** The generated types of the topics' records; they bring Avro with them. */
    private static final String SCHEMA = "no.bofast.schema..";

    private static final String AVRO = "org.apache.avro..";
    private static final String KAFKA_COMMON = "org.apache.kafka.common..";
    private static final String KAFKA_STREAMS = "org.apache.kafka.streams..";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String STATISTICS = "org.apache.commons.statistics..";
    private static final String LOGGING = "org.slf4j..";

    @ArchTest
    static final ArchRule theValuesOfTheDomainNeedOnlyJava = only("no.bofast.domain");

    @ArchTest
    static final ArchRule theRulesForOnePersonNeedOnlyTheValues = only("no.bofast.domain.person..", "no.bofast.domain");

    @ArchTest
    static final ArchRule theCountsOfAMunicipalityNeedOnlyTheValues =
            only("no.bofast.domain.municipality..", "no.bofast.domain");

    @ArchTest
    static final ArchRule theModelOfTheUsualNeedsOnlyTheDomainAndDistributions =
            only(BASELINE, "no.bofast.domain", "no.bofast.domain.municipality", "no.bofast.domain.hazard", STATISTICS);

    @ArchTest
    static final ArchRule warningNeedsTheDomainWordsAndStatistics =
            only("no.bofast.warning", BASELINE, DOMAIN, WORDS, STATISTICS, "org.apache.commons.numbers..");

    @ArchTest
    static final ArchRule whatTheReleasedWarnOfNeedsReleases =
            only("no.bofast.warning.released", WARNING, DOMAIN, "no.bofast.disclosure.release");

    @ArchTest
    static final ArchRule forecastsNeedTheDomainAndDistributions =
            only(FORECAST, "no.bofast.domain", "no.bofast.domain.hazard", STATISTICS, "org.apache.commons.numbers..");

    @ArchTest
    static final ArchRule whatTheReleasedLetExpectNeedsReleases =
            only("no.bofast.forecast.released", FORECAST, "no.bofast.domain", "no.bofast.disclosure.release");

    @ArchTest
    static final ArchRule disclosureNeedsTheDomain = only(DISCLOSURE, DOMAIN, "javax.crypto..");

    /** Nimbus checks access tokens. */
    @ArchTest
    static final ArchRule accessNeedsTheDomainAndTheJoseLibrary =
            only(ACCESS, DOMAIN, DISCLOSURE, "com.nimbusds..", LOGGING);

    @ArchTest
    static final ArchRule tablesInFilesNeedOnlyJava = only(CSV);

    /** Jackson: Statistics Norway tells reforms as JSON. Of {@code warning} what alerts point to. */
    @ArchTest
    static final ArchRule referenceNeedsTheDomainAndTablesInFiles =
            only(REFERENCE, DOMAIN, "no.bofast.warning", WORDS, CSV, JACKSON);

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
    static final ArchRule waitingNeedsOnlyJava = only(PATIENCE);

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

    @ArchTest
    static final ArchRule wordsNeedOnlyJava = only(WORDS);

    @ArchTest
    static final ArchRule subscriptionKnowsNeitherKafkaNorHttp =
            only(SUBSCRIPTION, DOMAIN, WARNING, DISCLOSURE, WORDS, "javax.crypto..");

    /** Jackson: what a message says is the same JSON in webhooks and in the API. */
    @ArchTest
    static final ArchRule deliveryKnowsNeitherKafkaNorAChannel =
            only(DELIVERY, SUBSCRIPTION, DOMAIN, WARNING, DISCLOSURE, VIEW, WORDS, PATIENCE, JACKSON, LOGGING);

    /** OkHttp is written in Kotlin. */
    @ArchTest
    static final ArchRule webhooksNeedAnHttpClientAndTheSignature = only(
            DELIVERY + ".webhook",
            DELIVERY,
            SUBSCRIPTION,
            DOMAIN,
            WARNING,
            JACKSON,
            "okhttp3..",
            "okio..",
            "kotlin..",
            "com.standardwebhooks..",
            "javax.net..");

    /** Angus, since only it tells what the mail server answered. */
    @ArchTest
    static final ArchRule mailNeedsJakartaMail = only(
            DELIVERY + ".mail",
            DELIVERY,
            SUBSCRIPTION,
            DOMAIN,
            WARNING,
            CONFIG,
            WORDS,
            "jakarta.mail..",
            "org.eclipse.angus.mail.smtp",
            "javax.net..");

    @ArchTest
    static final ArchRule feedsNeedOnlyTheLanguage = only(DELIVERY + ".feed", WORDS, "javax.xml..");

    @ArchTest
    static final ArchRule outletsArePutTogetherFromTheChannels =
            only("no.bofast.subscription.outlet", SUBSCRIPTION, DELIVERY + "..", CONFIG);

    @ArchTest
    static final ArchRule theLogOfSubscriptionsNeedsKafkasClientsAndNoStreams = only(
            "no.bofast.subscription.log",
            SUBSCRIPTION,
            SERDE,
            TAIL,
            PATIENCE,
            DOMAIN,
            WARNING,
            DISCLOSURE,
            WORDS,
            SCHEMA,
            AVRO,
            "org.apache.kafka.clients..",
            KAFKA_COMMON,
            LOGGING);

    @ArchTest
    static final ArchRule measuresAreFunctionsOfCounts = only(MEASURES, DOMAIN, DISCLOSURE, VIEW, WORDS);

    @ArchTest
    static final ArchRule tablesAreMadeOfMeasures = only(TABLES, DOMAIN, DISCLOSURE, VIEW, MEASURES, MODEL, WORDS);

    /** ojAlgo does the algebra. */
    @ArchTest
    static final ArchRule modelsAreFunctionsOfCounts = only(MODEL, DOMAIN, MEASURES, "org.ojalgo..");

    /** Jackson writes {@code alerts.ndjson} and JSON-stat. */
    @ArchTest
    static final ArchRule reportFilesAreMadeOfTables =
            only(REPORT_FILES, DOMAIN, WARNING, MEASURES, TABLES, FILES, WORDS, JACKSON);

    @ArchTest
    static final ArchRule rawTablesAreTheCountsOfTheView =
            only("no.bofast.report.counts", DOMAIN, WARNING, VIEW, MEASURES, TABLES, REPORT_FILES);

    @ArchTest
    static final ArchRule forecastTablesShowForecasts =
            only("no.bofast.report.forecast", FORECAST, DOMAIN, VIEW, MEASURES, TABLES);

    @ArchTest
    static final ArchRule figuresShowTables =
            only(FIGURES, DOMAIN, DISCLOSURE, MEASURES, MODEL, TABLES, REPORT_FILES, WORDS);

    @ArchTest
    static final ArchRule drawingsNeedOnlyJava = only("no.bofast.report.figures.svg");

    @ArchTest
    static final ArchRule aReportIsWrittenFromTheView =
            only(WORDS, VIEW, REFERENCE, MEASURES, TABLES, REPORT_FILES, FIGURES, FILES, WORDS);

    /** Javalin is written in Kotlin, and stands on Jetty, whose requests Micrometer times. */
    @ArchTest
    static final ArchRule theHttpServerKnowsNothingOfFigures = only(
            HTTP + ".server",
            DOMAIN,
            DISCLOSURE,
            VIEW,
            WORDS,
            CONFIG,
            ACCESS,
            SUBSCRIPTION,
            "io.javalin..",
            "jakarta.servlet..",
            "io.github.bucket4j..",
            "kotlin..",
            "org.eclipse.jetty..",
            "io.micrometer..",
            JACKSON,
            LOGGING);

    @ArchTest
    static final ArchRule figuresOverHttpKnowNothingOfKafka = only(
            HTTP + ".figures",
            HTTP + ".server",
            DOMAIN,
            WARNING,
            DISCLOSURE,
            VIEW,
            MEASURES,
            TABLES,
            REPORT_FILES,
            FORECAST,
            "no.bofast.report.forecast",
            WORDS,
            ACCESS,
            "io.javalin..",
            "kotlin..",
            JACKSON);

    @ArchTest
    static final ArchRule theLiveStreamTellsOnlyThatSomethingChanged = only(
            HTTP + ".stream",
            HTTP + ".server",
            HTTP + ".figures",
            DOMAIN,
            VIEW,
            ACCESS,
            "io.javalin..",
            "jakarta.servlet..",
            "kotlin..",
            JACKSON,
            LOGGING);

    @ArchTest
    static final ArchRule subscriptionsOverHttpKnowNothingOfKafka = only(
            HTTP + ".subscription",
            HTTP + ".server",
            HTTP + ".figures",
            DOMAIN,
            WARNING,
            DISCLOSURE,
            VIEW,
            ACCESS,
            SUBSCRIPTION,
            DELIVERY,
            DELIVERY + ".feed",
            WORDS,
            "io.javalin..",
            "kotlin..",
            JACKSON);

    @ArchTest
    static final ArchRule theServerPutsItsResourcesTogether = only(
            HTTP,
            HTTP + "..",
            ACCESS,
            DISCLOSURE,
            VIEW,
            DOMAIN,
            REFERENCE,
            "io.javalin..",
            "kotlin..",
            "org.eclipse.jetty..",
            "io.micrometer..",
            JACKSON,
            LOGGING);

    @ArchTest
    static final ArchRule theSimulatorNeedsTheDomainAndTheWireTypes =
            only(SIMULATOR, DOMAIN, REFERENCE, INGEST, SCHEMA, AVRO);

    @ArchTest
    static final ArchRule configurationNeedsOnlyPicocli = only(CONFIG, "picocli..");

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

    @ArchTest
    static final ArchRule theConsoleNeedsOnlyItsProgressBar = only(CONSOLE, "me.tongfei.progressbar..", "sun.misc");

    @ArchTest
    static final ArchRule filesNeedOnlyTheConsole = only(FILES, CONSOLE);

    /** An instance is put together from all that works and serves; no command is part of it. */
    @ArchTest
    static final ArchRule nothingAnInstanceIsMadeOfDependsOnIt = noClasses()
            .that()
            .resideOutsideOfPackages(INSTANCE, CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(INSTANCE);

    /** It could be lifted out as it is: nothing of Bofast is in it. */
    @ArchTest
    static final ArchRule theEmbeddedClusterNeedsNothingOfBofast = noClasses()
            .that()
            .resideInAPackage(EMBEDDED)
            .should()
            .dependOnClassesThat(resideInAnyPackage("no.bofast..").and(not(resideInAnyPackage(EMBEDDED))));

    @ArchTest
    static final ArchRule onlyMainDependsOnTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .and()
            .doNotBelongToAnyOf(Main.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI);

    /** Features get their records; only a {@code Secret}, and the file that it is in, goes as it is. */
    @ArchTest
    static final ArchRule onlyTheCommandLineReadsTheConfiguration = noClasses()
            .that()
            .resideOutsideOfPackages(CLI, CONFIG)
            .should()
            .dependOnClassesThat(
                    resideInAPackage(CONFIG).and(not(simpleName("Secret").or(simpleName("SecretFile")))));

    @ArchTest
    static final ArchRule onlyTheTopologyUsesKafkaStreams = noClasses()
            .that()
            .resideOutsideOfPackage(TOPOLOGY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(KAFKA_STREAMS);

    @ArchTest
    static final ArchRule thereAreNoCycles =
            slices().matching("no.bofast.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rulesAndSimulatorNeverAskTheTimeOrChance = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, WARNING, FORECAST, DISCLOSURE, SIMULATOR)
            .should()
            .callMethodWhere(target(nameMatching("now|system.*|currentTimeMillis|nanoTime|random|randomUUID"))
                    .and(target(owner(resideInAnyPackage("java.lang", "java.time..", "java.util..")))))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.(util|security)\\..*Random.*");

    /** {@code Math} may differ by a bit between processors, and the order of a hash between versions of Java. */
    @ArchTest
    static final ArchRule theSimulatorComputesTheSameOnEveryMachine = noClasses()
            .that()
            .resideInAPackage(SIMULATOR)
            .should()
            .callMethodWhere(target(nameMatching("a?(sin|cos|tan)h?|atan2|exp|expm1|log|log10|log1p|pow|cbrt|hypot"))
                    .and(target(owner(type(Math.class)))))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(HashMap.class, HashSet.class, ConcurrentHashMap.class);

    @ArchTest
    static final ArchRule onlyTheCommandLineWritesToTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackages(CLI, CONSOLE)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule noOneLogsWithTheJdk =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    /** Elsewhere a pseudonym is bytes that nobody looks at, or its masked text. */
    @ArchTest
    static final ArchRule onlyWhatWritesTheInputTopicReadsAPseudonym = noClasses()
            .that()
            .resideOutsideOfPackages(INGEST, SIMULATOR, CONNECT)
            .and()
            .doNotBelongToAnyOf(PersonId.class)
            .should()
            .callMethod(PersonId.class, "value");

    @ArchTest
    static final ArchRule classesAreNamedAfterWhatTheyAre =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data)");

    /** Classes of a package depend on Java, on their own package and on what is named here, and on nothing else. */
    private static ArchRule only(String packages, String... allowed) {
        String[] all =
                Stream.concat(Stream.of("java..", packages), Stream.of(allowed)).toArray(String[]::new);
        return classes().that().resideInAPackage(packages).should().onlyDependOnClassesThat(resideInAnyPackage(all));
    }
}
