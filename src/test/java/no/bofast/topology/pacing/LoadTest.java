package no.bofast.topology.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final Load load = new Load();

    @BeforeEach
    void calmDown() {
        asked(100, 200, 300, 400, 500);
    }

    @Test
    void atFirstMuchMayWait() {
        Load begun = new Load();

        assertThat(LongStream.of(100, 200, 300, 400, 500)
                        .mapToObj(begun::measure)
                        .toList())
                .containsExactly(true, true, true, true, false);
    }

    @Test
    void manyRecordsInATenthOfASecondAreAHighLoad() {
        records(999);
        assertThat(load.measure(1_100)).isFalse();

        records(1_000);
        assertThat(load.measure(1_200)).isTrue();
    }

    @Test
    void soAreThoseOfSeveralShorterTimes() {
        load.measure(1_000);

        assertThat(LongStream.of(1_010, 1_020, 1_030, 1_040, 1_050)
                        .mapToObj(now -> {
                            records(300);
                            return load.measure(now);
                        })
                        .toList())
                .containsExactly(false, false, false, true, true);
    }

    @Test
    void whatComesInASecondsPauseIsNone() {
        load.measure(1_000);
        records(700);
        assertThat(load.measure(2_000)).isFalse();

        records(60);
        assertThat(load.measure(2_010)).isFalse();
    }

    @Test
    void inAFewTenthsWithoutRecordsTheThreadMayHaveDoneSomethingElse() {
        records(1_000);
        load.measure(1_100);

        assertThat(asked(1_110, 1_120, 1_130, 1_140, 1_150, 1_200, 1_300, 1_400, 1_500, 1_590))
                .containsOnly(true);
        assertThat(asked(1_600, 1_610, 1_700)).containsOnly(false);
    }

    @Test
    void aLongCountIsOneLook() {
        records(1_000);
        load.measure(1_100);

        assertThat(asked(5_000, 5_010)).containsOnly(true);
    }

    @Test
    void whatWasATenthOfASecondAgoIsForgotten() {
        records(600);
        load.measure(1_100);
        load.measure(1_200);
        records(600);

        assertThat(load.measure(1_300)).isFalse();
    }

    private List<Boolean> asked(long... times) {
        return LongStream.of(times).mapToObj(load::measure).toList();
    }

    private void records(int records) {
        for (int i = 0; i < records; i++) {
            load.record();
        }
    }
}
