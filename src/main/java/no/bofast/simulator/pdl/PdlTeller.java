package no.bofast.simulator.pdl;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.schema.Change;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;
import no.bofast.simulator.Dice;
import org.apache.avro.generic.GenericRecord;

/**
 * Tells what a register recorded as PDL would: a move is a beginning and an end in any order, a recoding has the date of the move before
 * it, a correction is a record of its own or an annulment and a later creation, and now and then a record comes late, again, or once
 * more from the other master. Households, and clients' addresses, PDL doesn't tell.
 *
 * <p>A function of the register and the seed. Remembers the addresses of everybody. For one thread.
 */
public final class PdlTeller {

    private static final String ADDRESS = "BOSTEDSADRESSE_V1";
    private static final String PROTECTION = "ADRESSEBESKYTTELSE_V1";
    private static final String EMIGRATION = "UTFLYTTING_FRA_NORGE";
    private static final String IMMIGRATION = "INNFLYTTING_TIL_NORGE";
    private static final String DEATH = "DOEDSFALL_V1";
    private static final Map<String, String> TYPES =
            Map.of("AddressProtection", PROTECTION, "Emigration", EMIGRATION, "Death", DEATH);
    private static final Map<String, String> LEVELS =
            Map.of("NONE", "UGRADERT", "CONFIDENTIAL", "FORTROLIG", "STRICTLY_CONFIDENTIAL", "STRENGT_FORTROLIG");
    /** What PDL calls a correction that comes in two parts has its second part so much later. */
    private static final Duration SECOND_PART = Duration.ofMinutes(70);

    private final Dice dice;
    private final Map<PersonId, String> ids = new LinkedHashMap<>();
    private final Map<PersonId, List<KnownAddress>> addresses = new LinkedHashMap<>();
    private final Map<String, String> typeOfEvent = new LinkedHashMap<>();
    private final List<Told> told = new ArrayList<>();

    private record KnownAddress(String eventId, LocalDate from, Instant registeredAt, LocalDate moved) {}

    /**
     * A record of the feed.
     *
     * @param at when it comes
     * @param aktorId of the person
     */
    public record Told(Instant at, String aktorId, GenericRecord record) {}

    public PdlTeller(long seed) {
        this.dice = new Dice(seed, 0);
    }

    /** A person's ids as PDL has them: the aktør id, a blank, and the national one. */
    public String idsOf(PersonId person) {
        return ids.computeIfAbsent(person, unused -> {
            String number = String.format("%09d", ids.size());
            return "2000" + number + " 99" + number;
        });
    }

    public String aktorId(PersonId person) {
        return idsOf(person).split(" ")[0];
    }

    /** The records that a submission becomes, in the order in which they come. */
    public List<Told> tell(Submission submission) {
        told.clear();
        if (submission instanceof Submission.Event event) {
            tell(event.person().orElseThrow(), event.event());
        }
        return told.stream().sorted(Comparator.comparing(Told::at)).toList();
    }

    private void tell(PersonId person, PopulationEvent event) {
        PopulationFact fact = event.getFact();
        if (fact == null) {
            annul(person, event);
            return;
        }
        switch (fact.getType()) {
            case "Settlement" -> address(person, event, "s" + event.getEventId());
            case "AddressChange" -> address(person, event, event.getEventId());
            case "Immigration" -> {
                send(
                        person,
                        record("i" + event.getEventId(), person, event.getRegisteredAt(), IMMIGRATION, "OPPRETTET")
                                .immigration("SWE"),
                        event.getRegisteredAt());
                address(person, event, event.getEventId());
            }
            case "Emigration", "Death", "AddressProtection" -> other(person, event);
            default -> {
                // Not told.
            }
        }
    }

    private void other(PersonId person, PopulationEvent event) {
        PopulationFact fact = event.getFact();
        String type = TYPES.get(fact.getType());
        boolean isProtection = type.equals(PROTECTION);
        if (isProtection && !LEVELS.containsKey(fact.getLevel())) {
            return;
        }
        typeOfEvent.put(event.getEventId(), type);
        boolean isCorrection = event.getChange() == Change.CORRECTED;
        PdlRecords record = record(
                event.getEventId(), person, event.getRegisteredAt(), type, isCorrection ? "KORRIGERT" : "OPPRETTET");
        String on = event.getOccurredOn().toString();
        if (isCorrection) {
            record.previous(event.getReplacesEventId());
        }
        if (isProtection) {
            record.protection(LEVELS.get(fact.getLevel()));
        } else if (type.equals(DEATH)) {
            record.death(on);
        } else {
            record.emigration(on, fact.getCountry() == null ? "SWE" : fact.getCountry());
        }
        send(person, record, event.getRegisteredAt());
    }

    private void annul(PersonId person, PopulationEvent event) {
        String replaced = event.getReplacesEventId();
        known(person).removeIf(old -> old.eventId().equals(replaced));
        String type = typeOfEvent.getOrDefault(replaced, ADDRESS);
        send(
                person,
                record(event.getEventId(), person, event.getRegisteredAt(), type, "ANNULLERT")
                        .previous(replaced),
                event.getRegisteredAt());
    }

    private void address(PersonId person, PopulationEvent event, String id) {
        boolean isMove = event.getFact().getMoved();
        LocalDate moved = isMove ? event.getOccurredOn() : movedBefore(person, event);
        if (event.getChange() == Change.CORRECTED) {
            correct(person, event, id, moved);
        } else {
            Instant at = event.getRegisteredAt();
            send(person, record("o" + id, person, at, ADDRESS, "OPPHOERT"), at.plusMillis(dice.below(2_000)));
            send(person, address(id, person, at, "OPPRETTET", event, moved), at.plusMillis(dice.below(2_000)));
            if (dice.chance(1 / 30.0)) {
                Instant later = at.plusSeconds(2);
                send(person, address("p" + id, person, later, "OPPRETTET", event, moved), later.plusSeconds(5));
            }
        }
        known(person).add(new KnownAddress(event.getEventId(), event.getOccurredOn(), event.getRegisteredAt(), moved));
    }

    private void correct(PersonId person, PopulationEvent event, String id, LocalDate moved) {
        String replaced = event.getReplacesEventId();
        known(person).removeIf(old -> old.eventId().equals(replaced));
        Instant at = event.getRegisteredAt();
        if (dice.chance(0.5)) {
            send(person, address(id, person, at, "KORRIGERT", event, moved).previous(replaced), at);
        } else {
            send(person, record("a" + id, person, at, ADDRESS, "ANNULLERT").previous(replaced), at);
            Instant later = at.plus(SECOND_PART);
            send(person, address(id, person, later, "OPPRETTET", event, moved), later);
        }
    }

    private LocalDate movedBefore(PersonId person, PopulationEvent recoding) {
        return known(person).stream()
                .filter(old -> !old.from().isAfter(recoding.getOccurredOn()))
                .max(Comparator.comparing(KnownAddress::from).thenComparing(KnownAddress::registeredAt))
                .map(KnownAddress::moved)
                .orElse(recoding.getOccurredOn());
    }

    private List<KnownAddress> known(PersonId person) {
        return addresses.computeIfAbsent(person, unused -> new ArrayList<>());
    }

    private PdlRecords address(
            String id, PersonId person, Instant at, String change, PopulationEvent event, LocalDate moved) {
        return record(id, person, at, ADDRESS, change)
                .address(
                        event.getFact().getMunicipality(),
                        moved.toString(),
                        event.getOccurredOn().toString());
    }

    private PdlRecords record(String id, PersonId person, Instant at, String type, String change) {
        return PdlRecords.of(id, idsOf(person), at.toString(), type, change);
    }

    /** Now and then late, and now and then again. */
    private void send(PersonId person, PdlRecords record, Instant at) {
        Instant late = dice.chance(0.05) ? at.plus(Duration.ofHours(dice.below(48))) : at;
        told.add(new Told(late, aktorId(person), record.record()));
        if (dice.chance(0.02)) {
            told.add(new Told(late.plus(Duration.ofDays(3)), aktorId(person), record.record()));
        }
    }
}
