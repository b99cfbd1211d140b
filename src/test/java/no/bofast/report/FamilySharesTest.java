package no.bofast.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import no.bofast.report.measures.ClusteredShare;
import org.junit.jupiter.api.Test;

/** How sure the share of those who departed is, where families decide together. */
class FamilySharesTest {

    @Test
    void whereEachIsAFamilyOfOneTheErrorIsThatOfPeopleWhoDecideAlone() {
        ClusteredShare share = new ClusteredShare();
        share.add(1, 1, 300);
        share.add(0, 1, 700);

        assertThat(share.share().orElseThrow()).isEqualTo(0.3);
        assertThat(share.errorIfAlone().orElseThrow()).isCloseTo(Math.sqrt(0.21 / 1000), within(1e-12));
        assertThat(share.standardError().orElseThrow()).isCloseTo(Math.sqrt(0.21 / 999), within(1e-12));
        assertThat(share.designEffect().orElseThrow()).isCloseTo(1000.0 / 999, within(1e-9));
    }

    @Test
    void familiesOfFourWhoAlwaysMoveTogetherAreAQuarterAsManyDecisions() {
        ClusteredShare share = new ClusteredShare();
        share.add(4, 4, 30);
        share.add(0, 4, 70);

        assertThat(share.people()).isEqualTo(400);
        assertThat(share.designEffect().orElseThrow()).isCloseTo(4 * 100.0 / 99, within(1e-9));
    }

    @Test
    void oneFamilyTellsNoErrorAndNobodyNoShare() {
        ClusteredShare share = new ClusteredShare();
        assertThat(share.share()).isEmpty();
        assertThat(share.errorIfAlone()).isEmpty();

        share.add(1, 3, 1);

        assertThat(share.share()).hasValue(1.0 / 3);
        assertThat(share.standardError()).isEmpty();
        assertThat(share.designEffect()).isEmpty();
    }

    /** The jackknife that leaves out one family after the other is made in another way, and is about as large. */
    @Property(tries = 100)
    void theErrorIsAboutThatOfTheJackknife(
            @ForAll @Size(min = 30, max = 60) int[] draws, @ForAll @IntRange(min = 2, max = 5) int most) {
        int[][] families = new int[draws.length][];
        ClusteredShare share = new ClusteredShare();
        for (int i = 0; i < draws.length; i++) {
            int of = 1 + Math.floorMod(draws[i], most);
            int departed = Math.floorMod(draws[i] / 7, of + 1);
            families[i] = new int[] {departed, of};
            share.add(departed, of, 1);
        }

        double squares = 0;
        double all = share.share().orElseThrow();
        for (int[] left : families) {
            double without = (double) (share.departed() - left[0]) / (share.people() - left[1]);
            squares += (without - all) * (without - all);
        }

        double jackknife = Math.sqrt(squares * (draws.length - 1) / draws.length);
        assertThat(share.standardError().orElseThrow()).isCloseTo(jackknife, within(0.15 * jackknife + 1e-9));
    }
}
