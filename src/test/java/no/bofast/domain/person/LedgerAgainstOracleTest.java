package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.bofast.domain.Cell;
import no.bofast.domain.EventCheck;
import no.bofast.domain.GrantCell;
import no.bofast.domain.GrantFollowing;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.PersonId;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.Spread;
import no.bofast.ingest.Reading;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonReader;
import no.bofast.oracle.BatchOracle;
import no.bofast.oracle.Municipalities;
import no.bofast.oracle.NastyLog;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.counts.ReplayTables;
import no.bofast.serde.PopulationRecords;
import no.bofast.testkit.Countings;
import no.bofast.view.CountsView;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledgers of all people of a nasty log add up to the batch oracle's tables, whatever the order of arrival. */
class LedgerAgainstOracleTest {

    private static final int PERSONS = 800;
    private static final Set<String> TABLES = Set.of(
            "cohorts.csv",
            "months.csv",
            "groups.csv",
            "flows.csv",
            "residents.csv",
            "unresolved.csv",
            "reporting.csv",
            "arrivals.csv",
            "arrival_groups.csv",
            "stock.csv",
            "resident_changes.csv",
            "onward.csv",
            "hazards.csv",
            "wages.csv",
            "wages_of_moves.csv",
            "work_of_moves.csv",
            "agreements.csv",
            "move_reasons.csv",
            "programmes.csv",
            "assistance.csv",
            "settling_days.csv");

    private final NdjsonReader reader = new NdjsonReader();
    private final EventCheck check = new EventCheck(ReferenceTables.division());
    private final Map<PersonId, Ledger> ledgers = new HashMap<>();
    private final Set<PersonId> erased = new HashSet<>();
    private final Map<Cell, CellCount> counts = new HashMap<>();
    private Counting counting = Countings.USUAL;
    private LocalDate clock = LocalDate.MIN;
    private Instant latest = Instant.EPOCH;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theLedgersOfAllPeopleMakeTheTables(long seed, @TempDir Path directory) throws IOException {
        List<String> log = NastyLog.generate(seed, PERSONS);
        Map<String, String> expected =
                BatchOracle.over(log, Municipalities.fromClassPath()).tables();

        NastyLog.shuffled(NastyLog.withDuplicates(log, seed), seed).forEach(this::submit);
        new ArrayList<>(ledgers.keySet())
                .forEach(person -> replace(person, new Ledger(eventsOf(person), clock, Countings.USUAL)));

        assertThat(tables(directory)).isEqualTo(onlyCounts(expected));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void withRatesTheyAlsoTellWhomTheGrantFollowsAndNothingElseChanges(long seed, @TempDir Path directory)
            throws IOException {
        counting = Countings.USUAL.with(GrantFollowing.BY_KIND);
        List<String> log = NastyLog.generate(seed, PERSONS);
        BatchOracle expected = BatchOracle.over(log, Municipalities.fromClassPath());

        NastyLog.shuffled(NastyLog.withDuplicates(log, seed), seed).forEach(this::submit);
        new ArrayList<>(ledgers.keySet())
                .forEach(person -> replace(person, new Ledger(eventsOf(person), clock, counting)));

        assertThat(tables(directory)).isEqualTo(onlyCounts(expected.tables()));
        assertThat(grants()).isEqualTo(expected.grants()).hasSizeGreaterThan(1_000);
    }

    private Map<List<String>, Long> grants() {
        Map<List<String>, Long> grants = new HashMap<>();
        counts.forEach((cell, count) -> {
            if (cell instanceof GrantCell grant && count.total() != 0) {
                grants.put(
                        List.of(
                                grant.municipality().toString(),
                                Integer.toString(grant.settlementYear()),
                                grant.from().toString(),
                                grant.where().name().toLowerCase(Locale.ROOT),
                                grant.kind().label()),
                        (long) count.total());
            }
        });
        return grants;
    }

    private void submit(String line) {
        if (reader.read(line) instanceof Reading.Accepted accepted) {
            submit(accepted.submission());
        }
    }

    private void submit(Submission submission) {
        if (submission instanceof Submission.Event event) {
            advance(event.event().getRegisteredAt());
            EventCheck.Checked checked = check.check(PopulationRecords.reported(event.event()));
            if (event.person().isPresent() && checked instanceof EventCheck.Checked.Accepted accepted) {
                apply(event.person().get(), accepted.event());
            }
        } else if (submission instanceof Submission.CompleteThrough heartbeat) {
            advance(heartbeat.instant());
        } else if (submission instanceof Submission.Erasure erasure) {
            erased.add(erasure.person());
            replace(erasure.person(), Ledger.EMPTY);
        }
    }

    private void advance(Instant registerTime) {
        LocalDate date = RegisterTime.dateOf(registerTime);
        clock = date.isAfter(clock) ? date : clock;
        latest = registerTime.isAfter(latest) ? registerTime : latest;
    }

    private void apply(PersonId person, RegisterEvent event) {
        if (!erased.contains(person)) {
            eventsOf(person).with(event).ifPresent(more -> replace(person, new Ledger(more, clock, counting)));
        }
    }

    private EventSet eventsOf(PersonId person) {
        return ledgers.getOrDefault(person, Ledger.EMPTY).events();
    }

    private void replace(PersonId person, Ledger ledger) {
        ledger.since(ledgers.getOrDefault(person, Ledger.EMPTY)).forEach(this::count);
        ledgers.put(person, ledger);
    }

    private void count(LedgerEntry entry, int change) {
        Spread.over(entry.cell(), cell -> {
            CellCount count = counts.getOrDefault(cell, CellCount.NONE);
            counts.put(cell, cell.isDated() ? count.plus(entry.registeredOn(), change) : count.plus(change));
        });
    }

    private Map<String, String> tables(Path directory) throws IOException {
        CountsView view = new CountsView();
        counts.forEach(view::put);
        ReplayTables.write(view, Countings.at(latest), Map.of(), directory);
        Map<String, String> tables = new HashMap<>();
        for (String table : TABLES) {
            tables.put(table, Files.readString(directory.resolve(table)));
        }
        return tables;
    }

    private static Map<String, String> onlyCounts(Map<String, String> tables) {
        Map<String, String> counts = new HashMap<>(tables);
        counts.keySet().retainAll(TABLES);
        return counts;
    }
}
