package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.bofast.domain.Cell;
import no.bofast.domain.Fact;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.ProtectionLevel;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.RegisterTime;
import no.bofast.testkit.Cells;
import no.bofast.testkit.Countings;
import no.bofast.testkit.Histories;

/** What holds of the ledger of any events. */
class LedgerPropertyTest {

    private static final int TRIES = 1_000;
    private static final Instant BEFORE_ALL = Instant.parse("2010-01-01T12:00:00Z");
    private static final Instant BEHIND_ALL = Instant.parse("2025-01-01T12:00:00Z");
    private static final LocalDate EARLIEST_CLOCK = LocalDate.of(2015, 1, 1);

    @Property(seed = "1", tries = TRIES)
    void everyOrderOfArrivalGivesTheSameSet(
            @ForAll(supplier = Histories.class) List<RegisterEvent> events, @ForAll Random random) {
        List<RegisterEvent> arrived = new ArrayList<>(events);
        arrived.addAll(events.subList(0, events.size() / 2));

        Collections.shuffle(arrived, random);

        assertThat(EventSet.of(arrived)).isEqualTo(EventSet.of(events));
    }

    @Property(seed = "2", tries = TRIES)
    void theChangesOnTheWayAddUpToTheLedger(
            @ForAll(supplier = Histories.class) List<RegisterEvent> events, @ForAll Random random) {
        Map<LedgerEntry, Integer> sums = new HashMap<>();
        Ledger ledger = Ledger.EMPTY;
        LocalDate clock = EARLIEST_CLOCK;
        for (RegisterEvent event : events) {
            clock = clock.plusDays(random.nextInt(400));
            Ledger next = new Ledger(ledger.events().with(event).orElse(ledger.events()), clock, Countings.USUAL);
            add(sums, next.since(ledger));
            ledger = next;
        }

        assertThat(sums).isEqualTo(new Ledger(EventSet.of(events), clock, Countings.USUAL).counts());
    }

    @Property(seed = "3", tries = TRIES)
    void theDifferenceOfAnyTwoLedgersIsTheDifferenceOfTheirCounts(
            @ForAll(supplier = Histories.class) List<RegisterEvent> some,
            @ForAll(supplier = Histories.class) List<RegisterEvent> others,
            @ForAll @IntRange(max = 4_000) int day) {
        Ledger one = new Ledger(EventSet.of(some), EARLIEST_CLOCK.plusDays(day), Countings.USUAL);
        Ledger other = new Ledger(EventSet.of(others), EARLIEST_CLOCK, Countings.USUAL);

        Map<LedgerEntry, Integer> sums = new HashMap<>(one.counts());
        add(sums, other.since(one));

        assertThat(sums).isEqualTo(other.counts());
    }

    @Property(seed = "4", tries = TRIES)
    void anAnnulledEventLeavesTheCountsOfALogWithoutIt(
            @ForAll(supplier = Histories.class) List<RegisterEvent> events, @ForAll Random random) {
        List<RegisterEvent> set = EventSet.of(events).events();
        List<RegisterEvent> replacingNone =
                set.stream().filter(event -> event.replaces().isEmpty()).toList();
        if (!replacingNone.isEmpty()) {
            RegisterEvent annulled = replacingNone.get(random.nextInt(replacingNone.size()));
            List<RegisterEvent> without = new ArrayList<>(set);
            without.remove(annulled);

            Ledger ledger =
                    last(with(set, event("annulment", annulled.eventId(), annulled.occurredOn(), BEHIND_ALL, null)));

            assertThat(totals(ledger)).isEqualTo(totals(last(without)));
        }
    }

    @Property(seed = "5", tries = TRIES)
    void theReportingTriangleShowsWhatWasKnownAtTheCloseOfAnyDay(
            @ForAll(supplier = Histories.class) List<RegisterEvent> events, @ForAll @IntRange(max = 3_000) int day) {
        LocalDate then = EARLIEST_CLOCK.plusDays(day);
        List<RegisterEvent> set = EventSet.of(events).events();

        Map<LedgerEntry, Integer> cut =
                counts(last(set), entry -> !entry.registeredOn().isAfter(then));

        List<RegisterEvent> known = set.stream()
                .filter(event -> !RegisterTime.dateOf(event.registeredAt()).isAfter(then))
                .toList();
        assertThat(dated(cut)).isEqualTo(dated(last(known).counts()));
    }

    @Property(seed = "8", tries = TRIES)
    void protectionFromTheBeginningOnIsTheSameLedgerWithoutPlaces(
            @ForAll(supplier = Histories.class) List<RegisterEvent> events) {
        List<RegisterEvent> open = withoutProtection(events);

        Ledger hidden = last(with(open, protection(BEFORE_ALL)));

        assertThat(hidden.counts()).isEqualTo(placeless(last(open).counts()));
    }

    @Property(seed = "9", tries = TRIES)
    void protectionAtAnyTimeLeavesTheCountsOfTheNation(
            @ForAll(supplier = Histories.class) List<RegisterEvent> events, @ForAll @IntRange(max = 3_000) int day) {
        List<RegisterEvent> open = withoutProtection(events);
        Instant registeredAt = BEHIND_ALL.minusSeconds(86_400L * day);

        Ledger hidden = last(with(open, protection(registeredAt)));

        assertThat(placeless(hidden.counts())).isEqualTo(placeless(last(open).counts()));
        assertThat(totals(hidden).keySet())
                .allMatch(entry -> entry.cell().municipality().isProtected());
    }

    /** The ledger when the clock has passed everything. */
    private static Ledger last(List<RegisterEvent> events) {
        return new Ledger(EventSet.of(events), RegisterTime.dateOf(BEHIND_ALL), Countings.USUAL);
    }

    private static RegisterEvent protection(Instant registeredAt) {
        Fact fact = new Fact.AddressProtection(ProtectionLevel.CONFIDENTIAL);
        return event("protection", null, LocalDate.of(2014, 1, 1), registeredAt, fact);
    }

    private static RegisterEvent event(String id, String replaces, LocalDate on, Instant registeredAt, Fact fact) {
        return new RegisterEvent(id, Optional.ofNullable(replaces), on, registeredAt, Optional.ofNullable(fact));
    }

    private static List<RegisterEvent> with(List<RegisterEvent> events, RegisterEvent one) {
        List<RegisterEvent> more = new ArrayList<>(events);
        more.add(one);
        return more;
    }

    private static List<RegisterEvent> withoutProtection(List<RegisterEvent> events) {
        return events.stream()
                .filter(event -> !(event.fact().orElse(null) instanceof Fact.AddressProtection))
                .toList();
    }

    private static Map<LedgerEntry, Integer> counts(Ledger ledger, Predicate<LedgerEntry> which) {
        Map<LedgerEntry, Integer> counts = new HashMap<>(ledger.counts());
        counts.keySet().removeIf(which.negate());
        return counts;
    }

    /** What is known in the end, whenever it became known. */
    private static Map<LedgerEntry, Integer> totals(Ledger ledger) {
        return summed(ledger.counts(), entry -> onOneDay(entry.cell()));
    }

    private static Map<LedgerEntry, Integer> dated(Map<LedgerEntry, Integer> counts) {
        Map<LedgerEntry, Integer> dated = summed(counts, entry -> onOneDay(entry.cell()));
        dated.keySet().removeIf(entry -> !entry.cell().isDated());
        return dated;
    }

    private static LedgerEntry onOneDay(Cell cell) {
        return new LedgerEntry(cell, cell.isDated() ? LocalDate.EPOCH : LedgerEntry.UNDATED);
    }

    private static Map<LedgerEntry, Integer> placeless(Map<LedgerEntry, Integer> counts) {
        return summed(counts, entry -> new LedgerEntry(Cells.placeless(entry.cell()), entry.registeredOn()));
    }

    private static Map<LedgerEntry, Integer> summed(
            Map<LedgerEntry, Integer> counts, Function<LedgerEntry, LedgerEntry> key) {
        Map<LedgerEntry, Integer> sums = new HashMap<>();
        counts.forEach((entry, count) -> add(sums, Map.of(key.apply(entry), count)));
        return sums;
    }

    private static void add(Map<LedgerEntry, Integer> sums, Map<LedgerEntry, Integer> changes) {
        changes.forEach(
                (entry, change) -> sums.merge(entry, change, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b)));
    }
}
