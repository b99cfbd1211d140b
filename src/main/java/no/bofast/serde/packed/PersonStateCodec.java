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
 * <p>For one thread.
 */
public final class PersonStateCodec {

    /** Layout 1 is the same, without what facts may have since: it is read on. */
    private static final int LAYOUT = 2;

    private static final int EVENTS = 0;
    private static final int ERASED = 1;

    private final PackedWriter out = new PackedWriter();
    private final MunicipalityDivision division;

    /** @param division by which the stored places are told */
    public PersonStateCodec(MunicipalityDivision division) {
        this.division = division;
    }

    public byte[] toBytes(PersonState state) {
        out.octet(LAYOUT);
        if (state.isErased()) {
            return out.octet(ERASED).toBytes();
        }
        out.octet(EVENTS).signed(state.clock().toEpochDay());
        state.events().events().forEach(this::write);
        return out.toBytes();
    }

    public PersonState fromBytes(byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        in.version(LAYOUT, "person");
        if (in.octet() == ERASED) {
            return PersonState.ERASED;
        }
        LocalDate clock = LocalDate.ofEpochDay(in.signed());
        return PersonState.of(new EventSet(events(in)), clock);
    }

    /** An event as bytes, for a short while. */
    public byte[] eventBytes(RegisterEvent event) {
        write(event);
        return out.toBytes();
    }

    /** The events of {@link #eventBytes}, one behind the other. */
    public List<RegisterEvent> events(byte[] events) {
        return events(new PackedReader(events));
    }

    private List<RegisterEvent> events(PackedReader in) {
        List<RegisterEvent> events = new ArrayList<>(4);
        while (in.hasMore()) {
            events.add(read(in));
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

    private RegisterEvent read(PackedReader in) {
        String eventId = EventIdCodec.read(in);
        Optional<String> replaces = EventIdCodec.readOptional(in);
        LocalDate occurredOn = LocalDate.ofEpochDay(in.signed());
        Instant registeredAt = in.instant();
        Optional<Fact> fact = FactCodec.read(in, division);
        return new RegisterEvent(eventId, replaces, occurredOn, registeredAt, fact);
    }
}
