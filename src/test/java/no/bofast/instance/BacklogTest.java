package no.bofast.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.bofast.view.Health;
import no.bofast.view.Progress;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final Instant BEGAN = Instant.parse("2026-01-01T12:00:00Z");
    private static final long WAITING = 500;

    private final Backlog backlog = new Backlog();

    @Test
    void whereNothingWaitsNothingHasWaited() {
        assertThat(waitingSince(0, 3_600)).isEmpty();
    }

    @Test
    void eventsWaitSinceTheyWereFirstSeen() {
        waitingSince(0, 3_600);

        assertThat(waitingSince(WAITING, 3_610)).contains(after(3_610));
        assertThat(waitingSince(WAITING, 3_640)).contains(after(3_610));
    }

    @Test
    void thoseThatComeLaterHaveNotWaitedAsLongAsThoseThatWereCounted() {
        waitingSince(WAITING, 10);
        waitingSince(0, 20);

        assertThat(waitingSince(WAITING, 3_600)).contains(after(3_600));
    }

    @Test
    void soItIsWhereNobodyLookedWhileNothingWaited() {
        waitingSince(WAITING, 10);

        assertThat(heeded(WAITING, 3_600, 20)).contains(after(3_600));
    }

    private Optional<Instant> waitingSince(long behind, int second) {
        return heeded(behind, second, 0);
    }

    private Optional<Instant> heeded(long behind, int second, int advancedAt) {
        Progress progress = new Progress(BEGAN, Map.of(0, 0L), after(advancedAt));
        return backlog.heeded(
                        new Health.Vitals(Health.Streams.UP, progress, Optional.of(Map.of(0, behind)), after(second)))
                .waitingSince();
    }

    private static Instant after(int seconds) {
        return BEGAN.plusSeconds(seconds);
    }
}
