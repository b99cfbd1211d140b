package no.bofast.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.SimulatedReleases;
import no.bofast.disclosure.release.Today;
import no.bofast.serde.ReleaseRecords;
import no.bofast.serde.TodayRecords;
import no.bofast.view.MonitorView;
import org.junit.jupiter.api.Test;

/**
 * Two instances answer every public address byte for byte alike within one release: one that has run from the beginning and counts along, and one that
 * is restarted again and again, reads the releases in any order, and has counted nothing.
 */
class TwoInstancesTest {

    private static final int RELEASES = 40;
    private static final int RESTARTS = 20;
    /** Addresses asked of each path after each release. */
    private static final int ASKED = 1;

    private static final int ASKED_AT_LAST = 20;

    @Test
    void oneThatIsRestartedAnswersAsOneThatIsNot() {
        Random random = new Random(20);
        List<Release> releases = SimulatedReleases.of(3_000).subList(0, RELEASES);
        CountedRegister register = CountedRegister.of(3_000);
        int restarts = 0;
        Installed other = restarted();
        try (Installed steady = new Installed(register.live())) {
            for (int made = 1; made <= RELEASES; made++) {
                Release last = releases.get(made - 1);
                register.count(last.madeOn());
                Today today = SimulatedReleases.today(3_000, last);
                steady.show(List.of(last), today);
                if (restarts < RESTARTS && random.nextInt(4) > 0) {
                    other.close();
                    other = restarted();
                    restarts++;
                    other.show(read(releases.subList(0, made), random), read(today));
                } else {
                    other.show(read(List.of(last), random), read(today));
                }
                compare(steady, other, last, made < RELEASES ? ASKED : ASKED_AT_LAST);
            }
        } finally {
            other.close();
        }
        assertThat(restarts).isEqualTo(RESTARTS);
    }

    private static Installed restarted() {
        return new Installed(new MonitorView(Instant.EPOCH));
    }

    /** From the topic, whose partitions come in any order. */
    private static List<Release> read(List<Release> releases, Random random) {
        List<Release> read = new ArrayList<>();
        releases.forEach(release -> read.add(ReleaseRecords.release(ReleaseRecords.record(release))));
        Collections.shuffle(read, random);
        return read;
    }

    private static Today read(Today today) {
        return TodayRecords.today(TodayRecords.record(today));
    }

    private static void compare(Installed steady, Installed other, Release last, int most) {
        for (String address : HttpAttackTest.addresses(steady, last, most)) {
            assertThat(other.ask(address))
                    .as("%s at %s", address, last.covered())
                    .isEqualTo(steady.ask(address));
        }
        assertThat(other.news()).isEqualTo(steady.news());
    }
}
