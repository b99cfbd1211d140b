package no.bofast.topology.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcesTest {

    private final Sources sources = new Sources();

    @Test
    void aRoundIsCompleteWhenAllThatWereUnderLoadAsItBeganHaveBeenHeard() {
        sources.heard(0, true);
        sources.heard(1, false);
        sources.heard(2, true);
        assertThat(sources.haveAllBeenHeard()).isTrue();

        sources.beginRound();
        sources.heard(0, true);
        sources.heard(3, true);
        assertThat(sources.haveAllBeenHeard()).isFalse();

        sources.heard(2, false);
        assertThat(sources.haveAllBeenHeard()).isTrue();
    }

    @Test
    void theyAreUnderLoadWhileAnyIs() {
        assertThat(sources.areUnderLoad()).isFalse();

        sources.heard(0, true);
        sources.heard(1, true);
        sources.heard(0, false);
        assertThat(sources.areUnderLoad()).isTrue();

        sources.heard(1, false);
        assertThat(sources.areUnderLoad()).isFalse();
    }

    @Test
    void whoIsNotUnderLoadIsNotWaitedFor() {
        sources.heard(0, false);
        sources.beginRound();

        assertThat(sources.haveAllBeenHeard()).isTrue();
    }
}
