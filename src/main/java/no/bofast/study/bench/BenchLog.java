package no.bofast.study.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.schema.Change;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;
import no.bofast.view.CountsView;

/**
 * A register in which every person has four events, so simple that all counts are known beforehand: settled, a changed
 * household after a year, an address change after two years and another after four. For one person in three these are moves to
 * other municipalities, for the others within their own, which change nothing, as most address changes of a register do.
 *
 * <p>In the order of registration, as a register delivers it; people are settled evenly over ten years.
 */
public final class BenchLog implements KnownRegister {

    /** Events a person. */
    public static final int EVENTS = 4;

    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 3_650;
    private static final int[] YEARS_AFTER = {0, 1, 2, 4};
    private static final int REGISTERED_DAYS_LATER = 5;
    private static final int MOVERS_ONE_IN = 3;
    private static final String[] COUNTRIES = {"SYR", "UKR", "ERI", "SOM", "AFG", "COD"};

    private final int persons;
    private final List<MunicipalityCode> municipalities;

    public BenchLog(int persons, List<MunicipalityCode> municipalities) {
        this.persons = persons;
        this.municipalities = List.copyOf(municipalities);
    }

    @Override
    public int persons() {
        return persons;
    }

    @Override
    public long events() {
        return (long) persons * EVENTS;
    }

    @Override
    public void forEach(Consumer<Submission> sink) {
        int lastDay = DAYS + YEARS_AFTER[EVENTS - 1] * 366;
        for (int day = 0; day <= lastDay; day++) {
            for (int event = 0; event < EVENTS; event++) {
                hand(day - YEARS_AFTER[event] * 365, event, sink);
            }
        }
    }

    @Override
    public Optional<String> differenceFrom(CountsView view) {
        return new ExpectedCounts(this).differenceFrom(view);
    }

    /** The events of one kind of all people who were settled on a day. */
    private void hand(int settledDay, int event, Consumer<Submission> sink) {
        if (settledDay >= 0 && settledDay < DAYS) {
            for (int person = settledDay; person < persons; person += DAYS) {
                sink.accept(submission(person, event));
            }
        }
    }

    private Submission submission(int person, int event) {
        LocalDate occurredOn = FIRST_DAY.plusDays(person % DAYS).plusDays(YEARS_AFTER[event] * 365L);
        Instant registeredAt = occurredOn
                .plusDays(REGISTERED_DAYS_LATER)
                .atTime(person % 24, event * 10)
                .toInstant(ZoneOffset.UTC);
        String id = new UUID(person, event + 1L).toString();
        PopulationEvent body = PopulationEvent.newBuilder()
                .setEventId(id)
                .setChange(Change.CREATED)
                .setOccurredOn(occurredOn)
                .setRegisteredAt(registeredAt)
                .setSource(event == 0 ? "DUF" : "FREG")
                .setFact(fact(person, event))
                .build();
        return new Submission.Event(Optional.of(new PersonId("person-" + person)), body);
    }

    private PopulationFact fact(int person, int event) {
        PopulationFact.Builder fact = PopulationFact.newBuilder();
        return switch (event) {
            case 0 ->
                fact.setType("Settlement")
                        .setMunicipality(home(person).toString())
                        .setBirthYear(1960 + person % 50)
                        .setSex(person % 2 == 0 ? "FEMALE" : "MALE")
                        .setCountry(COUNTRIES[person % COUNTRIES.length])
                        .setGround("ASYLUM")
                        .setHousehold("SINGLE")
                        .build();
            case 1 -> fact.setType("HouseholdChange").setHousehold("COUPLE").build();
            case 2 ->
                fact.setType("AddressChange")
                        .setMunicipality(first(person).toString())
                        .build();
            default ->
                fact.setType("AddressChange")
                        .setMunicipality(second(person).toString())
                        .build();
        };
    }

    /** Where a person is settled. */
    public MunicipalityCode home(int person) {
        return municipality(person, 0);
    }

    /** Whether a person moves between municipalities. */
    public boolean isMover(int person) {
        return (person / DAYS + person) % MOVERS_ONE_IN == 0;
    }

    /** Where a person lives after two years. */
    public MunicipalityCode first(int person) {
        return municipality(person, isMover(person) ? 1 : 0);
    }

    /** Where a person lives in the end. */
    public MunicipalityCode second(int person) {
        return municipality(person, isMover(person) ? 2 : 0);
    }

    public int settlementYear(int person) {
        return FIRST_DAY.plusDays(person % DAYS).getYear();
    }

    /** Three different ones for every person, large ones more often. */
    private MunicipalityCode municipality(int person, int step) {
        int size = municipalities.size();
        int spread = Math.floorMod(person * 0x9E3779B9 >>> 8, size);
        return municipalities.get((spread * spread / size + step * 7) % size);
    }
}
