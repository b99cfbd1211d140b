package no.bofast.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.SimulatedReleases;
import no.bofast.disclosure.release.Today;
import no.bofast.serde.ReleaseRecords;
import no.bofast.serde.TodayRecords;
import no.bofast.view.MonitorView;
import org.junit.jupiter.api.Test;

/**
 * Two instances answer every public address byte for byte alike within one release and day: one that has run from the beginning and counts along, and one
 * that is restarted at any time, reads the releases in any order and the last of the days, and has counted nothing.
 */
class TwoInstancesTest {

    private static final int PERSONS = 3_000;
    private static final int RELEASES = 40;
    private static final int RESTARTS = 20;
    /** Addresses asked of each path on each day. */
    private static final int ASKED = 1;

    private static final int ASKED_AT_LAST = 20;
    /** In a month, and after its first. */
    private static final int MOST_DAYS = 28;

    private final Random random = new Random(20);
    private final CountedRegister register = CountedRegister.of(PERSONS);
    private final List<Release> releases = SimulatedReleases.of(PERSONS).subList(0, RELEASES);
    private final List<Today> days = SimulatedReleases.days(PERSONS, days());

    /** The day of each release, and another one before the next. */
    private List<LocalDate> days() {
        return releases.stream()
                .flatMap(release ->
                        Stream.of(release.madeOn(), release.madeOn().plusDays(1 + random.nextInt(MOST_DAYS - 1))))
                .toList();
    }

    @Test
    void oneThatIsRestartedAnswersAsOneThatIsNot() {
        List<Integer> moments =
                new ArrayList<>(IntStream.range(1, days.size()).boxed().toList());
        Collections.shuffle(moments, random);
        Set<Integer> restarts = Set.copyOf(moments.subList(0, RESTARTS));
        Installed other = restarted();
        try (Installed steady = new Installed(register.live())) {
            for (int moment = 0; moment < days.size(); moment++) {
                Today today = days.get(moment);
                List<Release> made = made(today);
                List<Release> news = moment % 2 == 0 ? made.subList(made.size() - 1, made.size()) : List.of();
                register.count(today.date());
                steady.show(news, today);
                if (restarts.contains(moment)) {
                    other.close();
                    other = restarted();
                    other.show(read(made), read(today));
                } else {
                    other.show(read(news), read(today));
                }
                compare(steady, other, today.date(), moment < days.size() - 1 ? ASKED : ASKED_AT_LAST);
            }
        } finally {
            other.close();
        }
    }

    /** By a day. */
    private List<Release> made(Today today) {
        return releases.stream()
                .filter(release -> !release.madeOn().isAfter(today.date()))
                .toList();
    }

    private static Installed restarted() {
        return new Installed(new MonitorView(Instant.EPOCH));
    }

    /** From the topic, whose partitions come in any order. */
    private List<Release> read(List<Release> told) {
        List<Release> read = new ArrayList<>();
        told.forEach(release -> read.add(ReleaseRecords.release(ReleaseRecords.record(release))));
        Collections.shuffle(read, random);
        return read;
    }

    private static Today read(Today today) {
        return TodayRecords.today(TodayRecords.record(today));
    }

    private void compare(Installed steady, Installed other, LocalDate day, int most) {
        for (String address : HttpAttackTest.addresses(steady, random, most)) {
            assertThat(other.ask(address)).as("%s on %s", address, day).isEqualTo(steady.ask(address));
        }
        assertThat(other.news()).isEqualTo(steady.news());
    }
}
