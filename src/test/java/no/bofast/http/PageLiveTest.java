package no.bofast.http;

import static no.bofast.http.PageModules.evaluate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the page reads the live stream, and what it knows of who reads. */
class PageLiveTest {

    private static final String ALTA = "{ counts: 'released', municipalities: [{ code: '5601', name: 'Alta' }] }";

    /** The events of a stream that comes in pieces of so many characters. */
    private static Object events(String stream, int size) {
        return evaluate("(() => { const told = []; const read = m.events.eventReader((event) => told.push(event));"
                + " const all = '" + stream + "';"
                + " for (let i = 0; i < all.length; i += " + size + ") read(all.slice(i, i + " + size + "));"
                + " return told; })()");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void eventsAreReadWhereverTheStreamIsCut(int size) {
        String stream = ": still here\\n\\nid: a-1\\nevent: clock\\ndata: {\"x\": 1}\\n\\n"
                + "id:a-2\\r\\nevent:alerts\\r\\ndata:one\\r\\ndata: two\\r\\n\\r\\ndata: cut off";

        assertThat(events(stream, size))
                .isEqualTo(List.of(
                        Map.of("name", "clock", "data", "{\"x\": 1}", "id", "a-1"),
                        Map.of("name", "alerts", "data", "one\ntwo", "id", "a-2")));
    }

    @Test
    void anEventWithoutANameIsAMessageAndKeepsTheIdBefore() {
        assertThat(events("id: 7\\ndata: a\\n\\ndata: b\\n\\n", 4))
                .isEqualTo(List.of(
                        Map.of("name", "message", "data", "a", "id", "7"),
                        Map.of("name", "message", "data", "b", "id", "7")));
    }

    @Test
    void aLostStreamIsAskedForAgainEverMoreSlowlyAndNotByAllAtOnce() {
        assertThat(evaluate("[0, 1, 2, 10].map((failures) => m.logic.retryDelay(failures, 1))"))
                .isEqualTo(List.of(1000, 2000, 4000, 30000));
        assertThat(evaluate("m.logic.retryDelay(0, 0)")).isEqualTo(500);
    }

    @Test
    void aMunicipalitySeesItsOwnExactlyAndNoOther() {
        assertThat(evaluate("['5601', '0301'].map((code) => m.logic.seesExactly(" + ALTA + ", code))"))
                .isEqualTo(List.of(true, false));
        assertThat(evaluate("['5601', '0301', undefined].map((code) => m.logic.exactness(" + ALTA + ", code))"))
                .isEqualTo(List.of("own", "released", "own"));
    }

    @Test
    void thePublicSeesNothingExactlyAndTheAuthorityEverything() {
        assertThat(evaluate("['released', 'exact'].map((counts) => ({ counts, municipalities: [] }))"
                        + ".flatMap((caller) => ['5601', undefined].map((code) => m.logic.exactness(caller, code)))"))
                .isEqualTo(Arrays.asList("released", "released", "exact", "exact"));
    }
}
