package no.bofast.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static no.bofast.architecture.Rooms.CONNECT;
import static no.bofast.architecture.Rooms.DISCLOSURE;
import static no.bofast.architecture.Rooms.DOMAIN;
import static no.bofast.architecture.Rooms.FORECAST;
import static no.bofast.architecture.Rooms.INGEST;
import static no.bofast.architecture.Rooms.KAFKA_STREAMS;
import static no.bofast.architecture.Rooms.SIMULATOR;
import static no.bofast.architecture.Rooms.TOPOLOGY;
import static no.bofast.architecture.Rooms.WARNING;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.concurrent.ConcurrentHashMap;
import no.bofast.domain.PersonId;

/** Where things live: what each package may depend on, and what it must stay free of. */
@AnalyzeClasses(packages = "no.bofast", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests pureRooms = ArchTests.in(PureRooms.class);

    @ArchTest
    static final ArchTests registerRooms = ArchTests.in(RegisterRooms.class);

    @ArchTest
    static final ArchTests pipelineRooms = ArchTests.in(PipelineRooms.class);

    @ArchTest
    static final ArchTests subscriptionRooms = ArchTests.in(SubscriptionRooms.class);

    @ArchTest
    static final ArchTests reportRooms = ArchTests.in(ReportRooms.class);

    @ArchTest
    static final ArchTests httpRooms = ArchTests.in(HttpRooms.class);

    @ArchTest
    static final ArchTests programRooms = ArchTests.in(ProgramRooms.class);

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
}
