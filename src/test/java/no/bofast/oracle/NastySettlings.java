package no.bofast.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests and decisions in which every edge happens often: told twice, corrected years later, taken back, impossible, of dead codes. */
public final class NastySettlings {
    private static final List<String> TYPES = List.of("SettlementRequest", "SettlementDecision");

    private final Dice dice;
    private final NastyDates dates;
    private final NastyPlaces places;
    private final List<String> lines = new ArrayList<>();
    private int number;

    private NastySettlings(long seed) {
        dice = new Dice(seed);
        dates = new NastyDates(dice);
        places = new NastyPlaces(dice, Municipalities.fromClassPath());
    }

    /** So many stories of a request or decision, in any order of registration. */
    public static List<String> generate(long seed, int stories) {
        NastySettlings settlings = new NastySettlings(seed);
        for (int i = 0; i < stories; i++) {
            settlings.tell();
        }
        return settlings.lines;
    }

    private void tell() {
        LocalDate on = LocalDate.of(dice.between(2010, 2024), dice.between(1, 12), dice.between(1, 28));
        NastyEvent event = event(on, dates.registered(on));
        lines.add(event.line());
        while (dice.chance(0.3)) {
            event = change(event);
            lines.add(event.line());
        }
    }

    private NastyEvent event(LocalDate on, Instant registeredAt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("eventId", "s" + number++);
        fields.put("change", "CREATED");
        fields.put("occurredOn", (dice.chance(0.02) ? on.plusYears(12) : on).toString());
        fields.put("registeredAt", NastyEvent.text(registeredAt));
        fields.put("source", "IMDi");
        fields.put("fact", fact(on));
        return new NastyEvent(registeredAt, fields);
    }

    private Map<String, Object> fact(LocalDate on) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("type", dice.pick(TYPES));
        fact.put("municipality", dice.chance(0.02) ? "9999" : places.code());
        fact.put("year", dice.chance(0.02) ? 1899 : on.getYear() + dice.between(0, 2));
        fact.put("people", dice.chance(0.02) ? -1 : dice.oneOf(0, 5, 10, dice.below(200)));
        fact.values().removeIf(value -> value instanceof Integer && dice.chance(0.01));
        return fact;
    }

    /** Another version of the same event, or one that replaces it. */
    private NastyEvent change(NastyEvent event) {
        Instant later = dates.changed(event.registeredAt()).plusMillis(1 + number);
        LocalDate on = event.occurredOn();
        return switch (dice.below(4)) {
            case 0 ->
                event.with("fact", fact(on)).registered(event.registeredAt().plusSeconds(1 + number));
            case 1 ->
                event.with("fact", Map.of("type", dice.pick(TYPES)))
                        .registered(later)
                        .replacing("ANNULLED", event.eventId(), "s" + number++);
            default ->
                event.with("fact", fact(on)).registered(later).replacing("CORRECTED", event.eventId(), "s" + number++);
        };
    }
}
