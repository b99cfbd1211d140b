package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bofast.cluster.Stores;
import no.bofast.domain.Cell;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.testkit.Cells;
import no.bofast.testkit.Life;
import no.bofast.testkit.MonitorDriver;
import no.bofast.testkit.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pipeline publishes as a register tells of people, day by day. */
class MonitorStoryTest {

    @TempDir
    Path directory;

    private MonitorDriver monitor;

    @BeforeEach
    void start() {
        monitor = new MonitorDriver(directory);
    }

    @AfterEach
    void stop() {
        monitor.close();
    }

    @Test
    void theClockConfirmsADepartureOfTheFirstYear() {
        monitor.submit(settled().moved("2015-06-01", "0301")).publish();
        assertThat(counts().cohorts()).containsExactly("5601/2015 provisional k=0: 1", "5601/2015 settled k=0: 1");
        assertThat(counts().flows()).isEmpty();
        assertThat(counts().residents()).containsExactly("0301/2015: 1");

        monitor.completeThrough("2016-05-31T21:59:59Z").publish();
        andNothingMoreHappened();

        monitor.completeThrough("2016-05-31T22:00:00Z").publish();
        assertThat(counts().cohorts()).containsExactly("5601/2015 departed k=0: 1", "5601/2015 settled k=0: 1");
        assertThat(counts().flows()).containsExactly("5601>0301/2015 k=0: 1");
        assertThat(monitor.published()).containsExactly("cohort|5601|2015");

        monitor.completeThrough("2017-01-01T12:00:00Z").publish();
        andNothingMoreHappened();
    }

    @Test
    void whatComesAfterAQuietTimeIsPublishedAtOnce() {
        monitor.publish();

        monitor.submit(settled()).pass(Duration.ofMillis(150));

        assertThat(counts().cohorts()).containsExactly("5601/2015 settled k=0: 1");
        assertThat(monitor.progress().getPositions()).containsExactly(1L);
    }

    @Test
    void anEventOfSomeoneElseMovesTheClockToo() {
        monitor.submit(settled().moved("2015-06-01", "0301")).publish();

        monitor.submit(Life.of("p2").household("2016-06-01", "COUPLE").registered("2016-06-01"))
                .publish();

        assertThat(counts().cohorts()).contains("5601/2015 departed k=0: 1");
    }

    @Test
    void aReturnThatIsRegisteredLateTakesAConfirmedDepartureBack() {
        monitor.submit(settled().moved("2015-06-01", "0301"))
                .completeThrough("2016-12-31T12:00:00Z")
                .publish();
        assertThat(counts().cohorts()).contains("5601/2015 departed k=0: 1");

        monitor.submit(Life.of("p1")
                        .moved("2016-05-31", "5601")
                        .registered("2016-12-01")
                        .withId("late"))
                .publish();
        assertThat(counts().cohorts()).containsExactly("5601/2015 settled k=0: 1");
        assertThat(counts().flows()).isEmpty();
        assertThat(counts().triangle())
                .contains("2015-06-03 5601 2015-06 departures/2015: 1", "2016-12-01 5601 2015-06 departures/2015: -1");

        monitor.publish();
        andNothingMoreHappened();
    }

    @Test
    void aSettlementThatArrivesLastBringsWhatWaitedForIt() {
        monitor.submit(Life.of("p1").moved("2016-05-01", "0301").withId("early"))
                .publish();
        andNothingMoreHappened();

        monitor.submit(settled()).publish();
        assertThat(counts().cohorts()).containsExactly("5601/2015 departed k=1: 1", "5601/2015 settled k=0: 1");

        monitor.publish();
        andNothingMoreHappened();
    }

    @Test
    void aCorrectionMovesTheCountAndTheOldOneKeepsItsPast() {
        monitor.submit(settled()).publish();

        monitor.submit(Life.of("p1")
                        .settled("2015-03-01", "4601")
                        .correcting("e1")
                        .registered("2015-04-01")
                        .withId("c"))
                .publish();

        assertThat(counts().cohorts()).containsExactly("4601/2015 settled k=0: 1");
        assertThat(counts().triangle())
                .containsExactly(
                        "2015-03-03 5601 2015-03 settled: 1",
                        "2015-04-01 4601 2015-03 settled: 1",
                        "2015-04-01 5601 2015-03 settled: -1");
    }

    @Test
    void anErasureEmptiesEveryCellForGood() {
        Life life = settled().moved("2016-05-01", "0301");
        monitor.submit(life).publish();
        List<String> filled = new ArrayList<>(monitor.published());

        monitor.erase("p1").publish();
        assertThat(monitor.published()).containsExactlyInAnyOrderElementsOf(filled);
        assertThat(counts()).isEqualTo(new Tally(Map.of()));

        monitor.submit(life)
                .submit(Life.of("p1").settled("2018-05-01", "4601").withId("new"))
                .erase("p1")
                .completeThrough("2024-01-01T12:00:00Z")
                .publish();
        andNothingMoreHappened();
    }

    @Test
    void anErasureLeavesTheOthers() {
        Life other = Life.of("p2").settled("2015-03-01", "5601");
        monitor.submit(settled()).submit(other).publish();
        assertThat(counts().residents()).containsExactly("5601/2015: 2");

        monitor.erase("p1").publish();

        assertThat(counts()).isEqualTo(Tally.of(other.ledgerOn("2015-03-03")));
    }

    @Test
    void protectionHidesWhereSomeoneLivesUntilItEnds() {
        monitor.submit(settled().moved("2016-05-01", "0301")).publish();
        Tally open = counts();

        monitor.submit(Life.of("p1").protection("2017-05-01", "CONFIDENTIAL").withId("on"))
                .publish();
        assertThat(counts().cohorts()).containsExactly("0000/2015 departed k=1: 1", "0000/2015 settled k=0: 1");
        assertThat(counts().flows()).containsExactly("0000>0000/2015 k=1: 1");
        assertThat(counts().residents()).containsExactly("0000/2015: 1");
        assertThat(counts().months()).allMatch(line -> line.startsWith("0000"));

        monitor.submit(Life.of("p1").protection("2018-05-01", "NONE").withId("off"))
                .publish();
        assertThat(counts().cohorts()).isEqualTo(open.cohorts());
        assertThat(counts().flows()).isEqualTo(open.flows());
        assertThat(counts().residents()).isEqualTo(open.residents());
        assertThat(counts().months()).isEqualTo(open.months());
        assertThat(counts().groups()).isEqualTo(open.groups());

        monitor.publish();
        andNothingMoreHappened();
    }

    @Test
    void aCountIsPublishedOnceAnIntervalHoweverOftenItChanges() {
        for (int person = 0; person < 5; person++) {
            monitor.submit(Life.of("p" + person).settled("2015-03-01", "5601"));
        }

        monitor.publish();

        assertThat(monitor.published())
                .containsExactlyInAnyOrder(
                        "cohort|5601|2015", "month|5601|2015-03", "stock|5601|2015", "hazard|5601|2015");
        assertThat(counts().residents()).containsExactly("5601/2015: 5");
    }

    @Test
    void everyCommitStoresAllThatWasCountedAlsoBeforeItIsPublished() {
        monitor.submit(settled()).submit(Life.of("p2").settled("2015-03-01", "5601"));

        List<KeptBlock> stored = stored(BlockKey.ofYear(Cells.ALTA, 2015));

        KeptBlock last = stored.get(stored.size() - 1);
        assertThat(last.block().counts()).containsEntry(new Cell.Resident(Cells.ALTA, 2015), CellCount.NONE.plus(2));
        assertThat(last.isPublished()).isFalse();
    }

    @Test
    void onlyWhatChangedIsPublished() {
        monitor.submit(settled())
                .submit(Life.of("p2").settled("2016-03-01", "4601"))
                .publish();

        monitor.submit(Life.of("p2").died("2016-05-01").withId("death")).publish();

        assertThat(monitor.published())
                .containsExactlyInAnyOrder(
                        "cohort|4601|2016", "month|4601|2016-05", "stock|4601|2016", "hazard|4601|2016");
    }

    @Test
    void anEventDeliveredAgainChangesNothing() {
        Life life = settled().moved("2016-05-01", "0301");
        monitor.submit(life).publish();

        monitor.submit(life).publish();

        andNothingMoreHappened();
        assertThat(monitor.counted("bofast.events.ignored")).isEqualTo(2);
    }

    @Test
    void progressTellsTheRegisterClockAndTheNextOffset() {
        monitor.submit(settled())
                .completeThrough("2015-06-01T12:00:00Z")
                .submit(settled())
                .publish();

        assertThat(monitor.progress().getRegisterClock()).isEqualTo(Instant.parse("2015-06-01T12:00:00Z"));
        assertThat(monitor.progress().getPositions()).containsExactly(3L);
    }

    /** What was stored of a block, commit by commit. */
    private List<KeptBlock> stored(BlockKey key) {
        KeptBlock.Codec codec = new KeptBlock.Codec();
        return monitor.changelog(Stores.COUNTS).stream()
                .filter(change -> codec.keyFromBytes(change.key()).equals(key))
                .map(change -> codec.valueFromBytes(key, change.value()))
                .toList();
    }

    private static Life settled() {
        return Life.of("p1").settled("2015-03-01", "5601");
    }

    private Tally counts() {
        return Tally.of(monitor.counts());
    }

    private void andNothingMoreHappened() {
        assertThat(monitor.published()).isEmpty();
    }
}
