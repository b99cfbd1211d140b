package no.bofast.http;

import no.bofast.disclosure.Audience;
import no.bofast.http.server.HttpSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A server over the example view for all tests of a class, and those who ask it: the public, a municipality, the national authority. */
abstract class ExampleReaders {

    static ExampleServer server;
    static Asked anyone;
    static Asked alta;
    static Asked nation;

    @BeforeAll
    static void start() {
        server = new ExampleServer(new HttpSettings("127.0.0.1", 0, Audience.EVERYONE).with(Readers.AUTHENTICATOR));
        anyone = Asked.anonymously(server);
        alta = new Asked(server, Readers.ALTA);
        nation = new Asked(server, Readers.NATION);
    }

    @AfterAll
    static void stop() {
        server.close();
    }
}
