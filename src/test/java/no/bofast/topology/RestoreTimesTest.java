package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import no.bofast.cluster.Stores;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** How long stores take to be read back. */
class RestoreTimesTest {

    private static final TopicPartition PEOPLE_0 = new TopicPartition("bofast.monitor-people-changelog", 0);
    private static final TopicPartition PEOPLE_1 = new TopicPartition("bofast.monitor-people-changelog", 1);

    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final RestoreTimes times = new RestoreTimes(meters);

    @Test
    void everyStoreHasASeriesFromTheStart() {
        assertThat(meters.find("bofast.restore").timers()).hasSameSizeAs(Stores.ALL);
    }

    @Test
    void theStoreOfEachTaskIsTimedByItself() {
        times.onRestoreStart(PEOPLE_0, Stores.PEOPLE, 0, 500);
        clock.add(Duration.ofSeconds(1));
        times.onRestoreStart(PEOPLE_1, Stores.PEOPLE, 0, 500);
        clock.add(Duration.ofSeconds(2));

        times.onRestoreEnd(PEOPLE_0, Stores.PEOPLE, 500);
        times.onRestoreEnd(PEOPLE_1, Stores.PEOPLE, 500);

        assertThat(people().count()).isEqualTo(2);
        assertThat(people().totalTime(TimeUnit.SECONDS)).isEqualTo(5);
    }

    @Test
    void oneThatWasTakenAwayIsNotTimed() {
        times.onRestoreStart(PEOPLE_0, Stores.PEOPLE, 0, 500);

        times.onRestoreSuspended(PEOPLE_0, Stores.PEOPLE, 100);
        times.onRestoreEnd(PEOPLE_0, Stores.PEOPLE, 500);

        assertThat(people().count()).isZero();
    }

    private Timer people() {
        return meters.get("bofast.restore").tag("store", Stores.PEOPLE).timer();
    }
}
