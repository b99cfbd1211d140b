package no.bofast.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import no.bofast.domain.ErasureTerms;
import no.bofast.serde.Topics;
import org.junit.jupiter.api.Test;

/** What topics are to be set to, so that they forget in time. */
class ForgettingTest {

    private static final long DAY = Duration.ofDays(1).toMillis();

    @Test
    void whatForgetsLaterOrNeverIsShortenedAndNothingElse() {
        Map<String, String> wanted = Map.of("retention.ms", "100", "segment.ms", "10");

        assertThat(Forgetting.shorter(wanted, Map.of("retention.ms", "-1", "segment.ms", "10")))
                .isEqualTo(Map.of("retention.ms", "100"));
        assertThat(Forgetting.shorter(wanted, Map.of("retention.ms", "101", "segment.ms", "9")))
                .isEqualTo(Map.of("retention.ms", "100"));
        assertThat(Forgetting.shorter(wanted, Map.of())).isEqualTo(wanted);
    }

    @Test
    void allEndsWithinTheTimeStated() {
        Forgetting forgetting = new Forgetting(Map.of(), new Topics("x."), new ErasureTerms(Duration.ofDays(30)));

        Map<String, Map<String, String>> wanted = forgetting.wanted();

        assertThat(wanted.get("x.dead-letters")).isEqualTo(Map.of("retention.ms", text(24), "segment.ms", text(3)));
        assertThat(wanted.get("x.population-events")).isEqualTo(Map.of("segment.ms", text(3)));
        assertThat(wanted.get("x.monitor-people-changelog"))
                .isEqualTo(Map.of(
                        "segment.ms", text(3), "max.compaction.lag.ms", text(6), "delete.retention.ms", text(3)));
        assertThat(wanted).hasSize(7);
    }

    private static String text(int days) {
        return Long.toString(days * DAY);
    }
}
