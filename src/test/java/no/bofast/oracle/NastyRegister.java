package no.bofast.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A register that records facts late, early, twice, wrongly, and corrects and annuls them in chains and out of order. */
final class NastyRegister {
    private final Dice dice;
    private final NastyDates dates;
    private final NastyPlaces places;
    private final NastyMistakes mistakes;
    private int lastId;

    NastyRegister(Dice dice, NastyDates dates, NastyPlaces places) {
        this.dice = dice;
        this.dates = dates;
        this.places = places;
        this.mistakes = new NastyMistakes(dice, dates);
    }

    /** All events that the facts of one person lead to, in no order. */
    List<NastyEvent> record(String personId, List<NastyFact> facts) {
        List<NastyEvent> events = new ArrayList<>();
        boolean settledLast = dice.chance(0.08);
        Instant previous = dates.anyTime();
        for (NastyFact fact : facts) {
            boolean together = dice.chance(0.15)
                    && !fact.on().isAfter(RegisterEvent.registerDate(previous).plusYears(1));
            Instant time = together ? previous : dates.registered(fact.on());
            if (settledLast && fact.is("Settlement")) {
                time = NastyDates.CLOCK.minusSeconds(dice.below(80_000_000));
            }
            previous = time;
            recordOne(NastyEvent.created(newId(), personId, fact, time), fact, events);
        }
        addStrays(personId, events);
        addRedeliveries(events);
        return events;
    }

    private void recordOne(NastyEvent created, NastyFact fact, List<NastyEvent> events) {
        double correction = fact.is("Settlement") ? 0.18 : 0.12;
        events.add(dice.chance(0.01) ? created.with("replacesEventId", lastOf(events, created)) : created);
        if (dice.chance(correction)) {
            correct(created, fact, events);
        } else if (dice.chance(0.07)) {
            annul(created, fact, events);
        }
    }

    /** A correction, and what may become of it: corrected or annulled itself, its original annulled too, or a rival. */
    private void correct(NastyEvent original, NastyFact fact, List<NastyEvent> events) {
        NastyEvent correction = replacement("CORRECTED", original).withFact(altered(fact));
        events.add(correction);
        switch (dice.below(8)) {
            case 0, 1 -> correct(correction, altered(fact), events);
            case 2 -> events.add(annulment(correction));
            case 3 -> events.add(annulment(original));
            case 4 -> events.add(replacement("CORRECTED", original).withFact(altered(fact)));
            default -> {}
        }
    }

    private void annul(NastyEvent original, NastyFact fact, List<NastyEvent> events) {
        NastyEvent annulment = annulment(original);
        events.add(annulment);
        switch (dice.below(6)) {
            case 0 -> events.add(replacement("CORRECTED", annulment).withFact(altered(fact)));
            case 1 -> events.add(annulment(annulment));
            case 2 -> events.add(original.with("eventId", newId()).registered(dates.changed(original.registeredAt())));
            default -> {}
        }
    }

    private NastyEvent annulment(NastyEvent original) {
        NastyEvent annulment = replacement("ANNULLED", original);
        return dice.chance(0.9) ? annulment.with("fact", null) : annulment.with("fact", Map.of("type", "Nonsense"));
    }

    private NastyEvent replacement(String change, NastyEvent original) {
        return original.replacing(change, original.eventId(), newId())
                .registered(dates.changed(original.registeredAt()));
    }

    private NastyFact altered(NastyFact fact) {
        NastyFact altered = dice.chance(0.6) ? fact.on(fact.on().plusDays(dice.between(-40, 40))) : fact;
        if (fact.fields().containsKey("municipality") && dice.chance(0.15)) {
            String code = dice.pick(places.reference().splitCodes());
            return altered.with("municipality", code)
                    .with("basicUnit", dice.pick(places.reference().successors(code)) + "0101");
        }
        if (fact.fields().containsKey("municipality") && dice.chance(0.6)) {
            return altered.with("municipality", places.code());
        }
        if (fact.is("Income")) {
            return altered.with("wage", dice.below(700_000));
        }
        return dice.chance(0.1) ? NastyFact.emigration(altered.on()) : altered;
    }

    /** Events that replace what was never seen, nothing, themselves or another person's event; and plain mistakes. */
    private void addStrays(String personId, List<NastyEvent> events) {
        Optional<NastyEvent> model = events.isEmpty() ? Optional.empty() : Optional.of(dice.pick(events));
        if (model.isEmpty()) {
            return;
        }
        NastyEvent base = model.get();
        String id = newId();
        switch (dice.below(30)) {
            case 0 -> events.add(annulment(base).replacing("ANNULLED", "never-seen-" + id, id));
            case 1 -> events.add(replacement("CORRECTED", base).replacing("CORRECTED", "never-seen-" + id, id));
            case 2 ->
                events.add(
                        replacement(dice.oneOf("CORRECTED", "ANNULLED"), base).without("replacesEventId"));
            case 3 -> events.add(base.replacing("CORRECTED", id, id));
            case 4 -> events.add(base.with("personId", personId + "-namesake").with("source", "Ås \"FREG\", øst"));
            case 5 -> events.add(annulment(base).with("personId", personId + "-namesake"));
            case 6, 7 -> events.add(mistakes.fatal(base, newId()));
            case 8 -> events.add(mistakes.fatal(replacement("CORRECTED", base), newId()));
            case 9 -> events.add(mistakes.harmless(base, newId()));
            default -> {}
        }
    }

    /** The same ids again: with the same content, or with another and a later time of registration. */
    private void addRedeliveries(List<NastyEvent> events) {
        for (NastyEvent event : List.copyOf(events)) {
            if (!event.fields().containsKey("personId") || !dice.chance(0.07)) {
                continue;
            }
            Instant later = event.registeredAt().plusSeconds(dice.between(1, 20_000_000));
            if (dice.chance(0.4)) {
                events.add(event);
            } else if (later.isBefore(NastyDates.CLOCK)) {
                NastyEvent other = event.registered(later).with("source", "FREG");
                events.add(dice.chance(0.15) ? mistakes.fatal(other, event.eventId()) : redated(other));
            }
        }
    }

    private NastyEvent redated(NastyEvent event) {
        return event.with(
                "occurredOn",
                event.occurredOn().plusDays(dice.between(-200, 200)).toString());
    }

    private String lastOf(List<NastyEvent> events, NastyEvent otherwise) {
        return events.isEmpty()
                ? otherwise.eventId()
                : events.get(events.size() - 1).eventId();
    }

    private String newId() {
        lastId++;
        return dice.oneOf("a", "m", "z") + Integer.toString(lastId, 36);
    }
}
