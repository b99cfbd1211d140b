package no.bofast.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A log written by hand in a test: events e1, e2, … of one person, each registered two days after it occurred unless said. */
final class Example {
    private static final Municipalities MUNICIPALITIES = Municipalities.fromClassPath();

    private final List<NastyEvent> events = new ArrayList<>();
    private final List<String> otherLines = new ArrayList<>();

    /** A man born 1990 from Syria, single, settled after an application for asylum. */
    static Example settled(String on, String municipality) {
        return new Example().settledAlso(on, municipality);
    }

    static Example unsettled() {
        return new Example();
    }

    Example settledAlso(String on, String municipality) {
        return event(NastyFact.of(LocalDate.parse(on), "Settlement")
                .with("municipality", municipality)
                .with("birthYear", 1990)
                .with("sex", "MALE")
                .with("country", "SYR")
                .with("ground", "ASYLUM")
                .with("household", "SINGLE"));
    }

    Example moved(String on, String municipality) {
        return event(NastyFact.move(LocalDate.parse(on), municipality));
    }

    Example recoded(String on, String municipality) {
        return event(NastyFact.recoding(LocalDate.parse(on), municipality));
    }

    Example emigrated(String on) {
        return event(NastyFact.emigration(LocalDate.parse(on)));
    }

    Example immigrated(String on, String municipality) {
        return event(NastyFact.immigration(LocalDate.parse(on), municipality));
    }

    Example died(String on) {
        return event(NastyFact.death(LocalDate.parse(on)));
    }

    Example household(String on, String household) {
        return event(NastyFact.household(LocalDate.parse(on), household));
    }

    Example protection(String on, String level) {
        return event(NastyFact.protection(LocalDate.parse(on), level));
    }

    Example annulled(String eventId, String registeredAt) {
        NastyEvent annulled = eventNamed(eventId);
        events.add(annulled.replacing("ANNULLED", eventId, nextId())
                .with("fact", null)
                .registered(Instant.parse(registeredAt)));
        return this;
    }

    /** The last event is a correction of the event named. */
    Example correcting(String eventId) {
        return replaceLast(last().with("change", "CORRECTED").with("replacesEventId", eventId));
    }

    Example registeredAt(String instant) {
        return replaceLast(last().registered(Instant.parse(instant)));
    }

    /** The last event has this field of its own or lacks it (null). */
    Example having(String field, Object value) {
        return replaceLast(value == null ? last().without(field) : last().with(field, value));
    }

    Example havingFact(String field, Object value) {
        NastyFact fact = new NastyFact(last().occurredOn(), factOf(last())).with(field, value);
        return replaceLast(last().withFact(fact));
    }

    Example erased() {
        return line("{\"personId\":\"p1\",\"erased\":true}");
    }

    Example completeThrough(String instant) {
        return line("{\"completeThrough\":\"" + instant + "\"}");
    }

    Example line(String line) {
        otherLines.add(line);
        return this;
    }

    List<String> lines() {
        List<String> lines =
                new ArrayList<>(events.stream().map(NastyEvent::line).toList());
        lines.addAll(otherLines);
        return lines;
    }

    BatchOracle oracle() {
        return BatchOracle.over(lines(), MUNICIPALITIES);
    }

    /** The rows of a table without its header. */
    List<String> rows(String fileName) {
        return Arrays.stream(oracle().tables().get(fileName).split("\n"))
                .skip(1)
                .toList();
    }

    /** {@code measure,years,count} of each cohort cell. */
    List<String> cohortCounts() {
        return rows("cohorts.csv").stream()
                .map(row -> row.replaceFirst("^([^,]*,){7}", ""))
                .toList();
    }

    private Example event(NastyFact fact) {
        Instant registeredAt = Instant.parse(fact.on().plusDays(2) + "T10:00:00.000Z");
        events.add(NastyEvent.created(nextId(), "p1", fact, registeredAt));
        return this;
    }

    private String nextId() {
        return "e" + (events.size() + 1);
    }

    private NastyEvent eventNamed(String eventId) {
        return events.stream()
                .filter(event -> event.eventId().equals(eventId))
                .findFirst()
                .orElseThrow();
    }

    private NastyEvent last() {
        return events.get(events.size() - 1);
    }

    private Example replaceLast(NastyEvent event) {
        events.set(events.size() - 1, event);
        return this;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> factOf(NastyEvent event) {
        return (Map<String, Object>) event.fields().get("fact");
    }
}
