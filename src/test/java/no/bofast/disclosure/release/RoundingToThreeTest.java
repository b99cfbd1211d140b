package no.bofast.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundingToThreeTest {

    private static final ReleaseKey KEY = new ReleaseKey("secret");

    private static double[] dithers() {
        return IntStream.range(0, 30_000)
                .mapToDouble(strand -> KEY.dither("strand " + strand))
                .toArray();
    }

    @Test
    void multiplesOfThreeStayAsTheyAre() {
        for (double dither : dithers()) {
            assertThat(RoundingToThree.near(0, dither)).isZero();
            assertThat(RoundingToThree.near(3, dither)).isEqualTo(3);
            assertThat(RoundingToThree.near(300, dither)).isEqualTo(300);
        }
    }

    @Test
    void aCountIsShownAtMostTwoAway() {
        for (double dither : dithers()) {
            for (int count = 0; count < 12; count++) {
                assertThat(RoundingToThree.near(count, dither) % 3).isZero();
                assertThat(RoundingToThree.near(count, dither)).isBetween(count - 2, count + 2);
            }
        }
    }

    @Test
    void aCountThatGrowsIsNeverShownAsLess() {
        for (double dither : dithers()) {
            for (int count = 0; count < 12; count++) {
                assertThat(RoundingToThree.near(count + 1, dither))
                        .isGreaterThanOrEqualTo(RoundingToThree.near(count, dither));
            }
        }
    }

    @Test
    void overStrandsTheMeanIsTheCount() {
        double[] dithers = dithers();
        for (int each = 0; each < 6; each++) {
            int count = each;
            double mean = IntStream.range(0, dithers.length)
                    .map(strand -> RoundingToThree.near(count, dithers[strand]))
                    .average()
                    .orElseThrow();

            assertThat(mean).isEqualTo(count, within(0.03));
        }
    }

    @Test
    void aDitherIsOfTheSecretAndTheStrand() {
        assertThat(KEY.dither("a")).isEqualTo(new ReleaseKey("secret").dither("a"));
        assertThat(KEY.dither("a")).isNotEqualTo(KEY.dither("b"));
        assertThat(KEY.dither("a")).isNotEqualTo(new ReleaseKey("another").dither("a"));
    }
}
