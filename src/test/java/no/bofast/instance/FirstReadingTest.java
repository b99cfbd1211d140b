package no.bofast.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.bofast.view.Health;
import no.bofast.view.Health.Streams;
import no.bofast.view.Progress;
import org.junit.jupiter.api.Test;

class FirstReadingTest {

    private static final Health.Vitals CAUGHT_UP = new Health.Vitals(
            Streams.UP,
            new Progress(Instant.EPOCH, Map.of(0, 10L), Instant.EPOCH),
            Optional.of(Map.of(0, 10L)),
            Instant.EPOCH);

    private final FirstReading reading = new FirstReading();

    @Test
    void anInstanceThatWasAtTheEndOnceIsNotCatchingUpAgain() {
        assertThat(reading.heeded(CAUGHT_UP, () -> false).streams()).isEqualTo(Streams.CATCHING_UP);
        assertThat(reading.heeded(CAUGHT_UP, () -> true).streams()).isEqualTo(Streams.UP);
        assertThat(reading.heeded(CAUGHT_UP, () -> false).streams()).isEqualTo(Streams.UP);
    }

    @Test
    void anInputThatIsBeingFilledHasNoEndYet() {
        reading.expectMore();
        assertThat(reading.heeded(CAUGHT_UP, () -> true).streams()).isEqualTo(Streams.CATCHING_UP);

        reading.expectNoMore();
        assertThat(reading.heeded(CAUGHT_UP, () -> true).streams()).isEqualTo(Streams.UP);
    }
}
