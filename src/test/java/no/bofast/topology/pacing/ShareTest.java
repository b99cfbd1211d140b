package no.bofast.topology.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {

    private final Share share = new Share(4, 19);

    @Test
    void itNeedNotPauseBeforeItsFirstTime() {
        assertThat(share.isPauseOver(0, true)).isTrue();
    }

    @Test
    void itPausesForManyTimesAsLongAsItTook() {
        share.ended(1_000, 10);

        assertThat(share.isPauseOver(1_039, false)).isFalse();
        assertThat(share.isPauseOver(1_040, false)).isTrue();
    }

    @Test
    void itPausesForLongerUnderLoad() {
        share.ended(1_000, 10);

        assertThat(share.isPauseOver(1_189, true)).isFalse();
        assertThat(share.isPauseOver(1_190, true)).isTrue();
    }

    @Test
    void whatWasClearedDoesNotPause() {
        share.ended(1_000, 10);
        share.clear();

        assertThat(share.isPauseOver(1_001, true)).isTrue();
    }
}
