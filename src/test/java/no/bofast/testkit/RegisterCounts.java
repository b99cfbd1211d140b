package no.bofast.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import no.bofast.domain.CountSink;
import no.bofast.domain.EventCheck;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.PersonId;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.Family;
import no.bofast.domain.municipality.Spread;
import no.bofast.domain.person.Counting;
import no.bofast.domain.person.EventSet;
import no.bofast.domain.person.Ledger;
import no.bofast.ingest.Submission;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.PopulationRecords;
import no.bofast.view.CountsView;

/** The counts of a register without Kafka: every person's ledger, and every family. Erasures are not obeyed. Mutable, for one thread. */
public final class RegisterCounts {

    private static final EventCheck CHECK = new EventCheck(ReferenceTables.division());

    private final Map<PersonId, List<RegisterEvent>> persons = new HashMap<>();
    private final Counting counting;

    public RegisterCounts() {
        this(Countings.USUAL);
    }

    /** @param counting what is counted, and by which rules */
    public RegisterCounts(Counting counting) {
        this.counting = counting;
    }

    /** Of the cells that are published, by cell and register date. */
    public static Map<LedgerEntry, Integer> of(Stream<Submission> submissions, LocalDate clock) {
        RegisterCounts register = new RegisterCounts();
        submissions.forEach(register::add);
        return register.counts(clock);
    }

    /** The same of what was taken in. */
    public Map<LedgerEntry, Integer> counts(LocalDate clock) {
        Map<LedgerEntry, Integer> counts = new HashMap<>();
        forEachPublished(clock, (entry, count) -> counts.merge(entry, count, Integer::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Takes in the next submission. */
    public void add(Submission submission) {
        if (submission instanceof Submission.Event event
                && CHECK.check(PopulationRecords.reported(event.event()))
                        instanceof EventCheck.Checked.Accepted accepted) {
            event.person()
                    .ifPresent(person -> persons.computeIfAbsent(person, p -> new ArrayList<>())
                            .add(accepted.event()));
        }
    }

    /** Everyone's ledger when the register clock shows a date. */
    public Stream<Ledger> ledgers(LocalDate clock) {
        return persons.values().stream().map(events -> new Ledger(EventSet.of(events), clock, counting));
    }

    /** What the monitor would have published when the register clock shows a date. */
    public CountsView published(LocalDate clock) {
        CountsView view = new CountsView();
        forEachPublished(clock, (entry, count) -> view.put(entry.cell(), plus(view.count(entry.cell()), entry, count)));
        return view;
    }

    private static CellCount plus(CellCount known, LedgerEntry entry, int count) {
        return entry.cell().isDated() ? known.plus(entry.registeredOn(), count) : known.plus(count);
    }

    private void forEachPublished(LocalDate clock, BiConsumer<LedgerEntry, Integer> told) {
        CountSink spread = (cell, registeredOn, count) ->
                Spread.over(cell, each -> told.accept(new LedgerEntry(each, registeredOn), count));
        no.bofast.domain.municipality.Tally families = new no.bofast.domain.municipality.Tally();
        ledgers(clock)
                .forEach(ledger -> ledger.counts()
                        .forEach((entry, count) -> (entry.cell() instanceof FamilyCell.Member ? families : spread)
                                .add(entry.cell(), entry.registeredOn(), count)));
        families.takeFamilies().forEach(family -> new Family(family.key()).add(family, spread));
    }
}
