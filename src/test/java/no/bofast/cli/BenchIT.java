package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.bofast.console.ExitCode;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.LongRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What is measured is right: the output of several sizes is checked against counts known beforehand, and every event is counted in time. */
@LongRun
class BenchIT {

    @TempDir
    private Path directory;

    @Test
    void severalSizesAreMeasuredOneAfterTheOther() throws Exception {
        String told = bench("--scale", "100,200");

        assertThat(told)
                .containsPattern("people +100\n")
                .containsPattern("people +200\n")
                .containsPattern("events +800\n")
                .contains("speed against the first size", "output checked against counts known beforehand");
    }

    @Test
    void everyEventThatComesInIsSeenToBeCounted() throws Exception {
        String told = bench("--latency", "--persons", "200", "--rate", "100", "--seconds", "2");

        assertThat(told)
                .containsPattern("people counted before +200\n")
                .containsPattern("events measured +200\n")
                .containsPattern("median ms +[\\d,]+\n")
                .containsPattern("99 of 100 within ms +[\\d,]+\n");
    }

    @Test
    void peopleWhoPassByAreMeasuredAndWhoTurnsOutToHaveBeenSettledIsCounted() throws Exception {
        String told = bench("--passers-by", "--persons", "1500");

        assertThat(told)
                .containsPattern("people +1,500\n")
                .containsPattern("events +3,002\n")
                .contains("output checked against counts known beforehand");
    }

    /** Seven Java machines are started for it one after the other, so it is run by hand: {@code -Dbofast.killing=true}. */
    @Test
    @EnabledIfSystemProperty(named = "bofast.killing", matches = "true")
    void aKilledInstanceComesBackInEveryWay() throws Exception {
        String told = bench("--kill", "--persons", "200");

        assertThat(told)
                .containsPattern("people counted before +200\n")
                .containsPattern("back on its state, s +[\\d.]+\n")
                .containsPattern("back without its state, s +[\\d.]+\n")
                .containsPattern("taken over by one with a copy, s +[\\d.]+\n");
    }

    private String bench(String... options) throws Exception {
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"bench", "--warm-ups=0", "--partitions=2", "--threads=1"}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        try (BofastProcess bench = BofastProcess.start(directory.resolve("printed.txt"), all)) {
            assertThat(bench.awaitEnd()).as(bench.printed()).isEqualTo(ExitCode.DONE);
            return bench.printed();
        }
    }
}
