package no.bofast.study.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.schema.Change;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;

/**
 * People who are settled after a {@link BenchLog} has ended, one event each, a second of register time apart: the count of their municipality and month tells which of
 * them have been counted. Mutable, for one thread at a time.
 */
public final class LateSettlements {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);

    private final MunicipalityCode[] municipalities;
    /** Places of a municipality's people in the order of their events. */
    private final Map<MunicipalityCode, int[]> byMunicipality = new HashMap<>();

    private final Map<MunicipalityCode, Integer> counted = new HashMap<>();

    public LateSettlements(BenchLog log, int events) {
        this.municipalities = IntStream.range(0, events).mapToObj(log::home).toArray(MunicipalityCode[]::new);
        Map<MunicipalityCode, IntStream.Builder> places = new HashMap<>();
        for (int event = 0; event < events; event++) {
            places.computeIfAbsent(municipalities[event], code -> IntStream.builder())
                    .add(event);
        }
        places.forEach((code, of) -> byMunicipality.put(code, of.build().toArray()));
    }

    public int events() {
        return municipalities.length;
    }

    public Submission event(int number) {
        Instant registeredAt = DAY.atStartOfDay().plusSeconds(number).toInstant(ZoneOffset.UTC);
        PopulationEvent body = PopulationEvent.newBuilder()
                .setEventId(new UUID(number, 0).toString())
                .setChange(Change.CREATED)
                .setOccurredOn(DAY)
                .setRegisteredAt(registeredAt)
                .setSource("DUF")
                .setFact(PopulationFact.newBuilder()
                        .setType("Settlement")
                        .setMunicipality(municipalities[number].toString())
                        .setBirthYear(1990)
                        .setSex("FEMALE")
                        .setCountry("UKR")
                        .setGround("ASYLUM")
                        .setHousehold("SINGLE")
                        .build())
                .build();
        return new Submission.Event(Optional.of(new PersonId("arrival-" + number)), body);
    }

    /** Which events are counted for the first time when the count of a cell is told. */
    public IntStream countedNow(Cell cell, int count) {
        if (!(cell instanceof Cell.Month month)
                || month.measure() != MonthMeasure.SETTLED
                || !month.month().equals(YearMonth.from(DAY))) {
            return IntStream.empty();
        }
        int before = counted.getOrDefault(month.municipality(), 0);
        counted.put(month.municipality(), Math.max(before, count));
        int[] events = byMunicipality.getOrDefault(month.municipality(), new int[0]);
        return IntStream.range(before, Math.min(count, events.length)).map(place -> events[place]);
    }
}
