package no.bofast.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownShareTest {

    @Test
    void aShareThatIsMoreThanTwoPointsTooLowWithoutThreeMoreComesFirst() {
        assertThat(new ShownShare(100, 102, 33, 30).wish()).isPositive();
    }

    @Test
    void aShareThatWouldBeMoreThanTwoPointsTooHighWithThreeMoreComesLast() {
        assertThat(new ShownShare(100, 99, 31, 30).wish()).isNegative();
    }

    @Test
    void whereBothAreNearNothingIsAdded() {
        assertThat(new ShownShare(100, 102, 31, 30).wish()).isZero();
        assertThat(new ShownShare(150, 150, 31, 30).wish()).isZero();
    }

    @Test
    void sharesOfFewerThanAHundredMayBeFurtherAway() {
        assertThat(new ShownShare(99, 99, 33, 27).wish()).isZero();
    }

    @Test
    void onlyThoseDepartedAreAShare() {
        assertThat(ShownShare.wish(Kept.SETTLED, kept -> 100, kept -> 90)).isZero();
        assertThat(ShownShare.wish(Kept.LOST, kept -> 100, kept -> 90)).isZero();
    }
}
