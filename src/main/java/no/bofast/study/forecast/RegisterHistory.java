package no.bofast.study.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import no.bofast.domain.BasicAmounts;
import no.bofast.domain.Cell;
import no.bofast.domain.CountSink;
import no.bofast.domain.EventCheck;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.PersonId;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.RightsRules;
import no.bofast.domain.person.Counting;
import no.bofast.domain.person.EventSet;
import no.bofast.domain.person.Ledger;
import no.bofast.forecast.PlacesHistory;
import no.bofast.ingest.Submission;
import no.bofast.serde.PopulationRecords;

/**
 * What a register that nobody is erased from tells forecasts: the ledgers of its people added up, as the pipeline does, without a
 * broker.
 *
 * @param clock what its clock shows in the end
 */
public record RegisterHistory(PlacesHistory history, LocalDate clock) {

    public static RegisterHistory of(
            Stream<Submission> register,
            MunicipalityDivision division,
            SortedMap<MunicipalityCode, Municipality> municipalities,
            RightsRules rights) {
        return of(register, division, municipalities, rights, (cell, registeredOn, change) -> {});
    }

    /** @param counts is told each count of a month series as well, with when it became known */
    public static RegisterHistory of(
            Stream<Submission> register,
            MunicipalityDivision division,
            SortedMap<MunicipalityCode, Municipality> municipalities,
            RightsRules rights,
            CountSink counts) {
        Reading reading = new Reading(new EventCheck(division));
        register.forEach(reading::add);
        LocalDate clock = RegisterTime.dateOf(reading.clock);
        PlacesHistory history = new PlacesHistory(municipalities);
        reading.people
                .values()
                .forEach(events -> new Ledger(
                                EventSet.of(events), clock, Counting.by(rights, division, BasicAmounts.NONE))
                        .counts()
                        .forEach((entry, count) -> {
                            history.add(entry.cell(), count);
                            if (entry.cell() instanceof Cell.Month) {
                                counts.add(entry.cell(), entry.registeredOn(), count);
                            }
                        }));
        return new RegisterHistory(history, clock);
    }

    /** What has been read. */
    private static final class Reading {

        private final EventCheck check;
        private final Map<PersonId, List<RegisterEvent>> people = new HashMap<>();
        private Instant clock = Instant.MIN;

        Reading(EventCheck check) {
            this.check = check;
        }

        void add(Submission submission) {
            if (submission instanceof Submission.CompleteThrough heartbeat) {
                passed(heartbeat.instant());
            } else if (submission instanceof Submission.Event event
                    && check.check(PopulationRecords.reported(event.event()))
                            instanceof EventCheck.Checked.Accepted accepted) {
                event.person()
                        .ifPresent(person -> people.computeIfAbsent(person, p -> new ArrayList<>())
                                .add(accepted.event()));
                passed(accepted.event().registeredAt());
            }
        }

        private void passed(Instant instant) {
            clock = instant.isAfter(clock) ? instant : clock;
        }
    }
}
