package no.bofast.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The packages by name, and what they may depend on beside themselves. */
final class Rooms {

    static final String DOMAIN = "no.bofast.domain..";
    static final String WARNING = "no.bofast.warning..";
    static final String BASELINE = "no.bofast.warning.baseline";
    static final String FORECAST = "no.bofast.forecast";
    static final String DISCLOSURE = "no.bofast.disclosure..";
    static final String ACCESS = "no.bofast.access..";
    static final String CSV = "no.bofast.csv";
    static final String REFERENCE = "no.bofast.reference..";
    static final String INGEST = "no.bofast.ingest..";
    static final String SETTLEMENTS = "no.bofast.ingest.settlements..";
    static final String CONNECT = "no.bofast.connect..";
    static final String SERDE = "no.bofast.serde..";
    static final String CLUSTER = "no.bofast.cluster..";
    static final String ERASURE = "no.bofast.erasure";
    static final String TOPOLOGY = "no.bofast.topology..";
    static final String FEED = "no.bofast.feed";
    static final String TAIL = "no.bofast.feed.tail";
    static final String VIEW = "no.bofast.view..";
    static final String WORDS = "no.bofast.words";
    static final String MEASURES = "no.bofast.report.measures";
    static final String MODEL = "no.bofast.report.model";
    static final String TABLES = "no.bofast.report.tables";
    static final String FIGURES = "no.bofast.report.figures..";
    static final String REPORT_FILES = "no.bofast.report.files";
    static final String SIMULATOR = "no.bofast.simulator..";
    static final String STUDY = "no.bofast.study";
    static final String EMBEDDED = "no.bofast.embedded..";
    static final String CONFIG = "no.bofast.config..";
    static final String CONSOLE = "no.bofast.console";
    static final String FILES = "no.bofast.files";
    static final String PATIENCE = "no.bofast.patience";
    static final String INSTANCE = "no.bofast.instance..";
    static final String CLI = "no.bofast.cli..";

    static final String HTTP = "no.bofast.http";

    static final String SUBSCRIPTION = "no.bofast.subscription";
    static final String DELIVERY = "no.bofast.subscription.delivery";

    /** The generated types of the topics' records; they bring Avro with them. */
    static final String SCHEMA = "no.bofast.schema..";

    static final String AVRO = "org.apache.avro..";
    static final String KAFKA_COMMON = "org.apache.kafka.common..";
    static final String KAFKA_STREAMS = "org.apache.kafka.streams..";
    static final String JACKSON = "com.fasterxml.jackson..";
    static final String STATISTICS = "org.apache.commons.statistics..";
    static final String LOGGING = "org.slf4j..";

    private Rooms() {}

    /** Classes of a package depend on Java, on their own package and on what is named here, and on nothing else. */
    static ArchRule only(String packages, String... allowed) {
        String[] all =
                Stream.concat(Stream.of("java..", packages), Stream.of(allowed)).toArray(String[]::new);
        return classes().that().resideInAPackage(packages).should().onlyDependOnClassesThat(resideInAnyPackage(all));
    }
}
