package no.bofast.architecture;

import static no.bofast.architecture.Rooms.AVRO;
import static no.bofast.architecture.Rooms.CONFIG;
import static no.bofast.architecture.Rooms.DELIVERY;
import static no.bofast.architecture.Rooms.DISCLOSURE;
import static no.bofast.architecture.Rooms.DOMAIN;
import static no.bofast.architecture.Rooms.JACKSON;
import static no.bofast.architecture.Rooms.KAFKA_COMMON;
import static no.bofast.architecture.Rooms.LOGGING;
import static no.bofast.architecture.Rooms.PATIENCE;
import static no.bofast.architecture.Rooms.SCHEMA;
import static no.bofast.architecture.Rooms.SERDE;
import static no.bofast.architecture.Rooms.SUBSCRIPTION;
import static no.bofast.architecture.Rooms.TAIL;
import static no.bofast.architecture.Rooms.VIEW;
import static no.bofast.architecture.Rooms.WARNING;
import static no.bofast.architecture.Rooms.WORDS;
import static no.bofast.architecture.Rooms.only;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rooms of those who are told of alerts. */
final class SubscriptionRooms {

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

    private SubscriptionRooms() {}
}
