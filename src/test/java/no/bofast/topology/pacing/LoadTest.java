package no.bofast.topology.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final Load load = new Load();

    @Test
    void atFirstThereIsNone() {
        assertThat(load.measure()).isFalse();
    }

    @Test
    void manyRecordsAreAHighLoadAndFewAreNone() {
        records(99);
        assertThat(load.measure()).isFalse();

        records(100);
        assertThat(load.measure()).isTrue();
    }

    @Test
    void inAFewTimesWithoutRecordsTheThreadMayHaveDoneSomethingElse() {
        records(100);
        load.measure();

        assertThat(asked(4)).containsOnly(true);
        assertThat(asked(2)).containsOnly(false);
    }

    @Test
    void recordsAreCountedAnewEachTime() {
        records(60);
        load.measure();
        records(60);

        assertThat(load.measure()).isFalse();
    }

    private List<Boolean> asked(int times) {
        return Stream.generate(load::measure).limit(times).toList();
    }

    private void records(int records) {
        for (int i = 0; i < records; i++) {
            load.record();
        }
    }
}
