package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.schema.PlaceRelease;
import no.bofast.schema.ReleaseRecord;
import no.bofast.testkit.Life;
import no.bofast.testkit.MonitorDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the pipeline makes releases, and what it never changes. */
class ReleasesInStreamTest {

    @TempDir
    Path directory;

    private MonitorDriver monitor;

    @BeforeEach
    void start() {
        monitor = new MonitorDriver(directory, new ReleaseKey("secret"));
    }

    @AfterEach
    void stop() {
        monitor.close();
    }

    @Test
    void aMonthIsReleasedWhenItsMovesHaveHadAMonthToBeRegistered() {
        settled(30, "2015-03-01");
        monitor.completeThrough("2015-04-30T21:59:59Z").publish();
        assertThat(monitor.releases()).isEmpty();

        monitor.completeThrough("2015-04-30T22:00:00Z").publish();
        ReleaseRecord release = monitor.releases().get(0);
        assertThat(release.getCovered()).isEqualTo("2015-03");
        assertThat(release.getMadeOn()).hasToString("2015-05-01");
        assertThat(release.getNextOn()).hasToString("2015-06-01");
        assertThat(release.getPlaces()).extracting(PlaceRelease::getShown).containsExactly(30);
        assertThat(release.getCohorts()).isEmpty();

        monitor.completeThrough("2015-05-20T10:00:00Z").publish();
        assertThat(monitor.releases()).hasSize(1);
    }

    @Test
    void everyBoundaryThatTheClockHasPassedMakesARelease() {
        settled(9, "2015-10-01");

        monitor.completeThrough("2016-02-01T10:00:00Z").publish();

        assertThat(monitor.releases())
                .extracting(ReleaseRecord::getCovered)
                .containsExactly("2015-10", "2015-11", "2015-12");
        ReleaseRecord year = monitor.releases().get(2);
        assertThat(year.getPlaces()).isEmpty();
        assertThat(year.getCohorts()).singleElement().satisfies(cohort -> {
            assertThat(cohort.getMunicipality()).isEqualTo("5601");
            assertThat(cohort.getSettlementYear()).isEqualTo(2015);
            assertThat(cohort.getShown()).isEqualTo(9);
        });
        assertThat(year.getGroups())
                .hasSize(5)
                .allSatisfy(group -> assertThat(group.getShown()).isEqualTo(9));
        assertThat(year.getLiving())
                .singleElement()
                .satisfies(living -> assertThat(living.getShown() % 3).isZero());
    }

    @Test
    void whatIsRegisteredLateIsInTheNextRelease() {
        settled(9, "2015-03-01");
        monitor.completeThrough("2015-05-01T10:00:00Z").publish();

        for (int person = 100; person < 109; person++) {
            monitor.submit(Life.of("p" + person).settled("2015-03-01", "5601").registered("2015-05-04"));
        }
        monitor.completeThrough("2015-06-01T10:00:00Z").publish();

        assertThat(monitor.releases())
                .extracting(ReleaseRecord::getCovered, release -> shown(release))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2015-03", List.of(9)),
                        org.assertj.core.groups.Tuple.tuple("2015-04", List.of(9)));
    }

    @Test
    void whatComesToNothingAfterItsReleaseTakesNothingBack() {
        settled(9, "2015-03-01");
        monitor.completeThrough("2015-05-01T10:00:00Z").publish();

        for (int person = 0; person < 9; person++) {
            monitor.erase("p" + person);
        }
        monitor.completeThrough("2015-06-01T10:00:00Z").publish();

        assertThat(monitor.releases()).extracting(ReleasesInStreamTest::shown).containsExactly(List.of(9), List.of());
    }

    @Test
    void withoutAKeyNothingIsReleased(@TempDir Path other) {
        try (MonitorDriver keyless = new MonitorDriver(other)) {
            keyless.submit(Life.of("p1").settled("2015-03-01", "5601"))
                    .completeThrough("2016-02-01T10:00:00Z")
                    .publish();

            assertThat(keyless.progress()).isNotNull();
            assertThat(keyless.releases()).isEmpty();
        }
    }

    private void settled(int people, String on) {
        for (int person = 0; person < people; person++) {
            monitor.submit(Life.of("p" + person).settled(on, "5601"));
        }
    }

    private static List<Integer> shown(ReleaseRecord release) {
        return release.getPlaces().stream().map(PlaceRelease::getShown).toList();
    }
}
