package no.bofast.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.EventCheck;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.PersonId;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.municipality.Spread;
import no.bofast.domain.person.EventSet;
import no.bofast.domain.person.Ledger;
import no.bofast.ingest.Submission;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.PopulationRecords;

/** The counts of a register without Kafka: every person's ledger, spread over the cells that are published. */
public final class RegisterCounts {

    private static final EventCheck CHECK = new EventCheck(ReferenceTables.division());

    private RegisterCounts() {}

    /** By cell and register date; erasures are not obeyed. */
    public static Map<LedgerEntry, Integer> of(Stream<Submission> submissions, LocalDate clock) {
        Map<PersonId, List<RegisterEvent>> persons = new HashMap<>();
        submissions.forEach(submission -> add(submission, persons));
        Map<LedgerEntry, Integer> counts = new HashMap<>();
        persons.values()
                .forEach(events -> new Ledger(EventSet.of(events), clock, Countings.USUAL)
                        .counts()
                        .forEach((entry, count) -> Spread.over(
                                entry.cell(),
                                cell -> counts.merge(
                                        new LedgerEntry(cell, entry.registeredOn()), count, Integer::sum))));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static void add(Submission submission, Map<PersonId, List<RegisterEvent>> persons) {
        if (submission instanceof Submission.Event event
                && CHECK.check(PopulationRecords.reported(event.event()))
                        instanceof EventCheck.Checked.Accepted accepted) {
            event.person()
                    .ifPresent(person -> persons.computeIfAbsent(person, p -> new ArrayList<>())
                            .add(accepted.event()));
        }
    }
}
