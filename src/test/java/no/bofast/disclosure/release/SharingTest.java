package no.bofast.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharingTest {

    private final Map<String, Integer> missing = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();

    @Test
    void eachThreeGoesWhereMostIsMissing() {
        missing.putAll(Map.of("a", 7, "b", 4, "c", 1));

        assertThat(sharing(100).share(3, List.of("a", "b", "c"), this::give)).isZero();

        assertThat(given).isEqualTo(Map.of("a", 6, "b", 3));
    }

    @Test
    void whoMissesNothingGetsNothingWhileOthersMissSomething() {
        missing.putAll(Map.of("full", 0, "a", 3, "b", 6));
        Sharing<String> preferringTheFull =
                new Sharing<>(missing::get, strand -> strand.equals("full") ? 1_000 : 0, strand -> 100);

        preferringTheFull.share(3, List.of("full", "a", "b"), this::give);

        assertThat(given).isEqualTo(Map.of("a", 3, "b", 6));
    }

    @Test
    void whatThereIsNoRoomForIsLeft() {
        missing.putAll(Map.of("a", 9, "b", 9));

        assertThat(sharing(3).share(4, List.of("a", "b"), this::give)).isEqualTo(2);

        assertThat(given).isEqualTo(Map.of("a", 3, "b", 3));
    }

    @Test
    void lessThanNothingIsSharedOutAsNothing() {
        missing.put("a", 3);

        assertThat(sharing(100).share(-1, List.of("a"), this::give)).isZero();

        assertThat(given).isEmpty();
    }

    private Sharing<String> sharing(int room) {
        return new Sharing<>(missing::get, missing::get, strand -> room - given.getOrDefault(strand, 0));
    }

    private void give(String strand) {
        given.merge(strand, 3, Integer::sum);
        missing.merge(strand, -3, Integer::sum);
    }
}
