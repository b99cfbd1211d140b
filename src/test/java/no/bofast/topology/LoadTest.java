package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTest {

    private final Load load = new Load();

    @Test
    void atFirstThereIsNone() {
        assertThat(load.isHigh()).isFalse();
    }

    @Test
    void manyRecordsAreAHighLoadAndFewAreNone() {
        records(99);
        assertThat(load.isHigh()).isFalse();

        records(100);
        assertThat(load.isHigh()).isTrue();
    }

    @Test
    void oneTimeWithoutRecordsMayBeOneInWhichTheThreadDidSomethingElse() {
        records(100);
        load.isHigh();

        assertThat(load.isHigh()).isTrue();
        assertThat(load.isHigh()).isFalse();
        assertThat(load.isHigh()).isFalse();
    }

    @Test
    void recordsAreCountedAnewEachTime() {
        records(60);
        load.isHigh();
        records(60);

        assertThat(load.isHigh()).isFalse();
    }

    private void records(int records) {
        for (int i = 0; i < records; i++) {
            load.record();
        }
    }
}
