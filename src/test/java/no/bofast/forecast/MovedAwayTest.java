package no.bofast.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whom of those who have departed no grant follows, month by month. */
class MovedAwayTest {

    private static final int FROM = 100;

    private final MovedAway moved = new MovedAway(FROM, 4);

    @Test
    void theGrantFollowsUntilItsLastMonth() {
        moved.add(2, FROM, FROM + 1);
        moved.add(2, FROM + 1, FROM + 9);

        assertThat(moved.sharesPastGrant()).containsExactly(0, 0, 0.5, 0.5);
    }

    @Test
    void whoLeftBeforeIsThereFromTheBeginning() {
        moved.add(3, FROM - 20, FROM - 8);

        assertThat(moved.sharesPastGrant()).containsExactly(1, 1, 1, 1);
    }

    @Test
    void thoseOfLaterMonthsAddUp() {
        MovedAway later = new MovedAway(FROM + 2, 2);
        later.add(1, FROM + 2, FROM + 9);
        moved.add(1, FROM, FROM - 1);
        MovedAway all = moved.copy();

        all.add(later);

        assertThat(all.sharesPastGrant()).containsExactly(1, 1, 0.5, 0.5);
        assertThat(moved.sharesPastGrant()).containsExactly(1, 1, 1, 1);
    }

    @Test
    void whereNobodyLeftThereIsNoShare() {
        assertThat(moved.sharesPastGrant()).containsExactly(0, 0, 0, 0);
    }
}
