package no.bofast.serde.packed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.Fact;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.person.EventSet;

/**
 * A person's state as bytes: layout, whether erased, the clock's date of the emitted ledger, then the events.
 *
 * <p>Addresses are stored as the register told them, so that the same bytes are read by whatever division. For one thread.
 */
public final class PersonStateCodec {

    /** The earlier ones are the same, with codes of today in the place of the register's and without what facts may have since. */
    private static final int LAYOUT = 3;

    private static final int EVENTS = 0;
    private static final int ERASED = 1;

    /** Of erasures that were stored without their time. */
    private static final Instant LONG_AGO = Instant.EPOCH;

    private final PackedWriter out = new PackedWriter();

    public byte[] toBytes(PersonState state) {
        out.octet(LAYOUT);
        if (state.isErased()) {
            return out.octet(ERASED).instant(state.erased().orElseThrow()).toBytes();
        }
        out.octet(EVENTS).signed(state.clock().toEpochDay());
        state.events().events().forEach(this::write);
        return out.toBytes();
    }

    /** @param division by which the stored addresses are told */
    public PersonState fromBytes(byte[] bytes, MunicipalityDivision division) {
        PackedReader in = new PackedReader(bytes);
        in.version(LAYOUT, "person");
        if (in.octet() == ERASED) {
            return PersonState.erased(in.hasMore() ? in.instant() : LONG_AGO);
        }
        LocalDate clock = LocalDate.ofEpochDay(in.signed());
        return PersonState.of(new EventSet(events(in, division)), clock);
    }

    /** An event as bytes, for a short while. */
    public byte[] eventBytes(RegisterEvent event) {
        write(event);
        return out.toBytes();
    }

    /** The events of {@link #eventBytes}, one behind the other. */
    public List<RegisterEvent> events(byte[] events, MunicipalityDivision division) {
        return events(new PackedReader(events), division);
    }

    private static List<RegisterEvent> events(PackedReader in, MunicipalityDivision division) {
        List<RegisterEvent> events = new ArrayList<>(4);
        while (in.hasMore()) {
            events.add(read(in, division));
        }
        return events;
    }

    private void write(RegisterEvent event) {
        EventIdCodec.write(event.eventId(), out);
        EventIdCodec.write(event.replaces(), out);
        out.signed(event.occurredOn().toEpochDay()).instant(event.registeredAt());
        if (event.fact().isPresent()) {
            FactCodec.write(event.fact().get(), out);
        } else {
            out.octet(FactCodec.NO_FACT);
        }
    }

    private static RegisterEvent read(PackedReader in, MunicipalityDivision division) {
        String eventId = EventIdCodec.read(in);
        Optional<String> replaces = EventIdCodec.readOptional(in);
        LocalDate occurredOn = LocalDate.ofEpochDay(in.signed());
        Instant registeredAt = in.instant();
        Optional<Fact> fact = FactCodec.read(in, division);
        return new RegisterEvent(eventId, replaces, occurredOn, registeredAt, fact);
    }
}
