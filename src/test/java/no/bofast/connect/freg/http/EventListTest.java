package no.bofast.connect.freg.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import no.bofast.testkit.FolkeregisterServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The event list, against a server that behaves as its documentation says. */
class EventListTest {

    private static final int OLDEST = 1_000;
    private static final int NEWEST = 3_456;
    private static final int PAGE = 1_000;
    private static final String PERSON = "01017012345";
    private static final String AT = "2024-01-01T00:00:00Z";

    private FolkeregisterServer server;
    private EventList list;

    @BeforeEach
    void start() throws IOException {
        server = FolkeregisterServer.start(OLDEST);
        for (int sequence = OLDEST; sequence <= NEWEST; sequence++) {
            server.add(
                    PERSON, "endringIDoedsfall", AT, "{\"entitet\":\"doedsfall\",\"entitetsendring\":\"annullere\"}");
        }
        list = server.list();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPageHasItsDocumentsAndTheNextBeginsBehindIt() throws IOException {
        List<EventList.Event> first = list.from(OLDEST);
        List<EventList.Event> last = list.from(3_000);

        assertThat(first).hasSize(PAGE);
        assertThat(first.get(0).sequence()).isEqualTo(OLDEST);
        assertThat(text(first.get(0))).contains("\"skjemaversjon\"", "document-1000");
        assertThat(last).hasSize(NEWEST - 3_000 + 1);
        assertThat(server.tokens().given()).isEqualTo(1);
        assertThat(list.latest()).isEqualTo(NEWEST);
    }

    @Test
    void whatHasNotChangedIsNothing() throws IOException {
        list.from(NEWEST + 1);

        assertThat(list.from(NEWEST + 1)).isEmpty();
        assertThat(server.asked()).contains("304 /api/v1/hendelser/feed?seq=" + (NEWEST + 1));
    }

    @Test
    void aPageWhoseDocumentsWereRefusedIsReadAgain() throws IOException {
        // The first request is for the page, the second for its documents.
        server.busyEvery(2);
        assertThatThrownBy(() -> list.from(NEWEST)).isInstanceOf(EventList.Later.class);
        server.busyEvery(Integer.MAX_VALUE);

        assertThat(list.from(NEWEST)).hasSize(1);
    }

    @Test
    void theServerSaysInMillisecondsWhenToComeAgain() {
        server.busyEvery(1);

        assertThatThrownBy(() -> list.from(OLDEST))
                .isInstanceOfSatisfying(
                        EventList.Later.class,
                        later -> assertThat(later.pause()).isEqualTo(Duration.ofMillis(50)));
    }

    @Test
    void whatIsTooOldIsSaidAndTheOldestFoundThoughTheServerAsksToWaitMeanwhile() throws IOException {
        assertThatThrownBy(() -> list.from(OLDEST - 1)).isInstanceOf(EventList.TooOld.class);

        server.busyEvery(5);
        assertThat(oldest()).isEqualTo(OLDEST);
    }

    private long oldest() throws IOException {
        for (int asked = 0; asked < 10; asked++) {
            try {
                return list.oldest();
            } catch (EventList.Later later) {
                assertThat(later.pause()).isPositive();
            }
        }
        throw new IOException("never found");
    }

    @Test
    void aRefusedTokenIsFetchedAnew() throws IOException {
        list.from(NEWEST);
        server.tokens().forget();

        assertThat(list.from(NEWEST)).hasSize(1);
        assertThat(server.tokens().given()).isEqualTo(2);
    }

    @Test
    void aPersonIsReadAsTheyWereThenWhereThereIsNoDocument() throws IOException {
        long named = server.add(PERSON, "personErOppdatert", AT);
        long other = server.add("02017012345", "personErOppdatert", AT);
        long unknown = server.add("03017012345", "personErOppdatert", AT);
        server.person("person-" + named, "{\"status\":{\"status\":\"then\"}}");
        server.person(PERSON, "{\"status\":{\"status\":\"now\"}}");
        server.person("02017012345", "{\"status\":{\"status\":\"now\"}}");

        List<EventList.Event> events = list.from(named);

        assertThat(events).hasSize(3);
        assertThat(text(events.get(0))).contains("then").doesNotContain("now");
        assertThat(text(events.get(1))).contains("now");
        assertThat(text(events.get(2))).contains("personErOppdatert").doesNotContain("folkeregisterperson");
        assertThat(other).isLessThan(unknown);
    }

    @Test
    void aDocumentThatIsMissingAmongSeveralIsAskedForByItself() throws IOException {
        server.withhold(NEWEST);

        assertThat(text(list.from(NEWEST).get(0))).contains("skjemaversjon");
    }

    private static String text(EventList.Event event) {
        return new String(event.document(), StandardCharsets.UTF_8);
    }
}
