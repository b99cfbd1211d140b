package no.bofast.architecture;

import static no.bofast.architecture.Rooms.ACCESS;
import static no.bofast.architecture.Rooms.CONFIG;
import static no.bofast.architecture.Rooms.DELIVERY;
import static no.bofast.architecture.Rooms.DISCLOSURE;
import static no.bofast.architecture.Rooms.DOMAIN;
import static no.bofast.architecture.Rooms.FORECAST;
import static no.bofast.architecture.Rooms.HTTP;
import static no.bofast.architecture.Rooms.JACKSON;
import static no.bofast.architecture.Rooms.LOGGING;
import static no.bofast.architecture.Rooms.MEASURES;
import static no.bofast.architecture.Rooms.REFERENCE;
import static no.bofast.architecture.Rooms.REPORT_FILES;
import static no.bofast.architecture.Rooms.SUBSCRIPTION;
import static no.bofast.architecture.Rooms.TABLES;
import static no.bofast.architecture.Rooms.VIEW;
import static no.bofast.architecture.Rooms.WARNING;
import static no.bofast.architecture.Rooms.WORDS;
import static no.bofast.architecture.Rooms.only;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rooms of the HTTP server. */
final class HttpRooms {

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

    private HttpRooms() {}
}
