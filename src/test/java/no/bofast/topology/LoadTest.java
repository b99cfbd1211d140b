package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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
    void inAFewTimesWithoutRecordsTheThreadMayHaveDoneSomethingElse() {
        records(100);
        load.isHigh();

        assertThat(asked(4)).containsOnly(true);
        assertThat(asked(2)).containsOnly(false);
    }

    @Test
    void recordsAreCountedAnewEachTime() {
        records(60);
        load.isHigh();
        records(60);

        assertThat(load.isHigh()).isFalse();
    }

    private List<Boolean> asked(int times) {
        return Stream.generate(load::isHigh).limit(times).toList();
    }

    private void records(int records) {
        for (int i = 0; i < records; i++) {
            load.record();
        }
    }
}
