package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import no.bofast.testkit.Life;
import no.bofast.testkit.MonitorDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records that lie in another partition than their person belongs to: all come from the first partition here. What is counted
 * of them in the end is in {@code StrayRecordsIT}, since this driver has no other partitions whose clock could be waited for.
 */
class StrayRecordsTest {

    private static final int PARTITIONS = 8;
    private static final int LARGEST = 1_000;
    private static final int PERSONS = 20;

    @TempDir
    Path directory;

    private MonitorDriver monitor;

    @BeforeEach
    void start() {
        monitor = MonitorDriver.ofPartitions(directory, PARTITIONS, new RecordLimits(LARGEST, LARGEST));
    }

    @AfterEach
    void stop() {
        monitor.close();
    }

    @Test
    void everyOneIsAppliedOnceAndNoneIsRefused() {
        settle();

        monitor.publish();

        assertThat(monitor.deadLetters()).isEmpty();
        assertThat(monitor.counted("bofast.events.astray")).isEqualTo(strays()).isBetween(1.0, PERSONS - 1.0);
        assertThat(monitor.counted("bofast.events.received")).isEqualTo(PERSONS);
        assertThat(monitor.counted("bofast.events.applied")).isEqualTo(PERSONS);
    }

    @Test
    void anErasureTakesEffectWhereverItLies() {
        settle();

        for (int person = 0; person < PERSONS; person++) {
            monitor.erase("p" + person);
        }
        settle();
        monitor.publish();

        assertThat(monitor.counted("bofast.events.ignored")).isEqualTo(PERSONS);
    }

    @Test
    void aBadEventIsRefusedWhereItLies() {
        monitor.submit(stray().getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3})
                .publish();

        assertThat(monitor.deadLettersByReason()).isEqualTo(Map.of("undecodable", 1L));
        assertThat(monitor.counted("bofast.events.astray")).isZero();
    }

    @Test
    void whatIsTooLargeToBeBroughtHomeIsRefusedAndTheLetterIsCut() {
        String person = stray() + "x".repeat(4 * LARGEST);
        while (home(person) == 0) {
            person += "x";
        }

        monitor.submit(Life.of(person).settled("2015-03-01", "5601")).publish();

        int keySize = person.length();
        assertThat(monitor.counted("bofast.events.applied")).isZero();
        assertThat(monitor.deadLettersByReason()).isEqualTo(Map.of("wrong-partition", 1L));
        assertThat(monitor.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.key().length + letter.value().length).isLessThan(LARGEST);
            assertThat(new String(letter.headers().lastHeader("bofast.key-size").value(), StandardCharsets.UTF_8))
                    .isEqualTo(String.valueOf(keySize));
        });
    }

    private void settle() {
        for (int person = 0; person < PERSONS; person++) {
            monitor.submit(Life.of("p" + person).settled("2015-03-01", "5601"));
        }
    }

    private static double strays() {
        double strays = 0;
        for (int person = 0; person < PERSONS; person++) {
            strays += home("p" + person) == 0 ? 0 : 1;
        }
        return strays;
    }

    private static String stray() {
        int person = 0;
        while (home("p" + person) == 0) {
            person++;
        }
        return "p" + person;
    }

    private static int home(String person) {
        return new HomePartition(PARTITIONS).of(person.getBytes(StandardCharsets.UTF_8));
    }
}
