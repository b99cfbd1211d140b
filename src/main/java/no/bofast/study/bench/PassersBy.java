package no.bofast.study.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.schema.Change;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;
import no.bofast.view.CountsView;

/**
 * A whole population passing by: nearly nobody in it was settled, and everybody has two new addresses, in municipalities of their own. At the end one in a thousand
 * turns out to have been settled before: their addresses must be found, since the first of them is a departure.
 */
public final class PassersBy implements KnownRegister {

    /** New addresses a person. */
    public static final int ADDRESSES = 2;

    private static final int SETTLED_ONE_IN = 1_000;
    private static final LocalDate SETTLED_ON = LocalDate.of(2016, 3, 1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 700;

    private final int persons;
    private final List<MunicipalityCode> municipalities;

    public PassersBy(int persons, List<MunicipalityCode> municipalities) {
        this.persons = persons;
        this.municipalities = List.copyOf(municipalities);
    }

    @Override
    public int persons() {
        return persons;
    }

    private int settled() {
        return (persons + SETTLED_ONE_IN - 1) / SETTLED_ONE_IN;
    }

    @Override
    public long events() {
        return (long) persons * ADDRESSES + settled();
    }

    @Override
    public void forEach(Consumer<Submission> sink) {
        for (int address = 1; address <= ADDRESSES; address++) {
            for (int person = 0; person < persons; person++) {
                LocalDate moved = FIRST_DAY.plusDays((long) DAYS * (address - 1) + (long) person * DAYS / persons);
                sink.accept(event(
                        person,
                        address,
                        moved,
                        moved,
                        PopulationFact.newBuilder()
                                .setType("AddressChange")
                                .setMunicipality(municipality(person, address).toString())
                                .build()));
            }
        }
        for (int person = 0; person < persons; person += SETTLED_ONE_IN) {
            sink.accept(event(
                    person,
                    0,
                    SETTLED_ON,
                    LAST_DAY,
                    PopulationFact.newBuilder()
                            .setType("Settlement")
                            .setMunicipality(municipality(person, 0).toString())
                            .setBirthYear(1980)
                            .setSex("MALE")
                            .setCountry("ERI")
                            .setGround("ASYLUM")
                            .setHousehold("SINGLE")
                            .build()));
        }
    }

    private MunicipalityCode municipality(int person, int step) {
        return municipalities.get((person % municipalities.size() + step) % municipalities.size());
    }

    private static Submission event(
            int person, int number, LocalDate occurredOn, LocalDate registeredOn, PopulationFact fact) {
        Instant registeredAt =
                registeredOn.plusDays(1).atTime(person % 24, number).toInstant(ZoneOffset.UTC);
        PopulationEvent body = PopulationEvent.newBuilder()
                .setEventId(new UUID(person, number + 1L).toString())
                .setChange(Change.CREATED)
                .setOccurredOn(occurredOn)
                .setRegisteredAt(registeredAt)
                .setSource("FREG")
                .setFact(fact)
                .build();
        return new Submission.Event(Optional.of(new PersonId("passer-by-" + person)), body);
    }

    @Override
    public Optional<String> differenceFrom(CountsView view) {
        int found = sum(view, CohortMeasure.SETTLED);
        int departed = sum(view, CohortMeasure.DEPARTED);
        boolean isRight = found == settled() && departed == settled();
        return isRight
                ? Optional.empty()
                : Optional.of(
                        "expected " + settled() + " settled who all departed, found " + found + " and " + departed);
    }

    private static int sum(CountsView view, CohortMeasure measure) {
        return view.cohorts().entrySet().stream()
                .filter(cohort -> cohort.getKey().measure() == measure)
                .mapToInt(cohort -> cohort.getValue().total())
                .sum();
    }
}
