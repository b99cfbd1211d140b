package no.bofast.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import no.bofast.domain.ErasureTerms;
import org.junit.jupiter.api.Test;

/** What is left out when the input is rewritten. */
class ErasuresTest {

    private static final Instant ERASED = Instant.parse("2026-03-01T12:00:00Z");
    private static final byte[] ONE = "p1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "p2".getBytes(StandardCharsets.UTF_8);

    private final ErasureTerms terms = new ErasureTerms(Duration.ofDays(40));
    private final Erasures erasures = new Erasures(terms);

    @Test
    void whatCameOfAPersonUntilTheErasureIsRememberedNoMoreIsLeftOut() {
        erasures.add(ONE, ERASED);

        assertThat(erasures.includes(ONE, ERASED.minus(Duration.ofDays(9_000)))).isTrue();
        assertThat(erasures.includes(ONE, ERASED.plus(terms.remembered()).minusMillis(1)))
                .isTrue();
        assertThat(erasures.includes(ONE, ERASED.plus(terms.remembered()))).isFalse();
        assertThat(erasures.includes(OTHER, ERASED)).isFalse();
    }

    @Test
    void ofTwoErasuresTheLaterOneCounts() {
        erasures.add(ONE, ERASED.plus(Duration.ofDays(5)));
        erasures.add(ONE, ERASED);

        assertThat(erasures.includes(ONE, ERASED.plus(Duration.ofDays(14)))).isTrue();
        assertThat(erasures.pending()).isEqualTo(1);
        assertThat(erasures.oldest()).contains(ERASED);
    }

    @Test
    void theInputIsRewrittenWhenTheFirstErasureIsOldEnoughAndWellBeforeItIsDue() {
        assertThat(erasures.callForRewriting(ERASED)).isFalse();
        erasures.add(OTHER, ERASED.plus(Duration.ofDays(3)));
        erasures.add(ONE, ERASED);

        assertThat(erasures.callForRewriting(ERASED.plus(Duration.ofDays(13)))).isFalse();
        assertThat(erasures.callForRewriting(ERASED.plus(Duration.ofDays(14)))).isTrue();
        assertThat(erasures.due()).contains(ERASED.plus(Duration.ofDays(40)));
    }

    @Test
    void anErasureIsLeftOutOnceNothingCanComeThatItWouldRefuse() {
        assertThat(erasures.isOut(ERASED, ERASED.plus(terms.remembered()))).isFalse();
        assertThat(erasures.isOut(ERASED, ERASED.plus(terms.rewriteAfter()))).isTrue();
    }

    @Test
    void allPlacesForgetOneAfterTheOtherWithinTheTimeStated() {
        Duration changelogs = terms.remembered()
                .plus(terms.logFile())
                .plus(terms.compactionLag())
                .plus(terms.logFile())
                .plus(terms.compactionLag());

        assertThat(changelogs).isLessThan(terms.within());
        assertThat(terms.rewriteAfter().plus(terms.betweenLooks()))
                .isLessThan(terms.within().dividedBy(2));
        assertThat(terms.deadLetters().plus(terms.logFile())).isLessThan(terms.within());
    }
}
