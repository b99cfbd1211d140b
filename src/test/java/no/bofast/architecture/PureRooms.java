package no.bofast.architecture;

import static no.bofast.architecture.Rooms.ACCESS;
import static no.bofast.architecture.Rooms.BASELINE;
import static no.bofast.architecture.Rooms.CSV;
import static no.bofast.architecture.Rooms.DISCLOSURE;
import static no.bofast.architecture.Rooms.DOMAIN;
import static no.bofast.architecture.Rooms.FORECAST;
import static no.bofast.architecture.Rooms.JACKSON;
import static no.bofast.architecture.Rooms.LOGGING;
import static no.bofast.architecture.Rooms.PATIENCE;
import static no.bofast.architecture.Rooms.REFERENCE;
import static no.bofast.architecture.Rooms.STATISTICS;
import static no.bofast.architecture.Rooms.WARNING;
import static no.bofast.architecture.Rooms.WORDS;
import static no.bofast.architecture.Rooms.only;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rooms of rules and values: functions, without Kafka, clock or files. */
final class PureRooms {

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

    @ArchTest
    static final ArchRule wordsNeedOnlyJava = only(WORDS);

    @ArchTest
    static final ArchRule waitingNeedsOnlyJava = only(PATIENCE);

    private PureRooms() {}
}
