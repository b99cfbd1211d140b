package no.bofast.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables that {@code replay} must write for a log, computed from the whole log at once. For each person all events are
 * gathered and the stays between facts laid out, afresh for every register time; the counts are read off the stays. No
 * state, no increments: slow and plain, so that it can be believed.
 */
public final class BatchOracle {
    private final RegisterLog log;
    private final Counts counts = new Counts();
    private final Optional<Instant> clock;
    private final Kinship kinship;
    private final List<PersonEvents> persons;
    private final Map<String, String> settlings;

    private BatchOracle(RegisterLog log, Municipalities municipalities) {
        this.log = log;
        EventRules rules = new EventRules(municipalities);
        this.clock = clock(rules);
        countDeadLetters(rules);
        this.persons = goodEventsByPerson(rules).stream()
                .map(events -> new PersonEvents(events, municipalities))
                .toList();
        persons.forEach(this::countPerson);
        this.settlings = clock.map(last ->
                        Settlings.files(log.statements(), persons, municipalities, RegisterEvent.registerDate(last)))
                .orElse(Map.of());
        log.statements().stream()
                .flatMap(statement -> statement.badBecause(municipalities).stream())
                .forEach(reason -> counts.add(Table.DEAD_LETTERS, reason));
        this.kinship = new Kinship(persons);
        clock.ifPresent(last -> counts.addAll(kinship.families(RegisterEvent.registerDate(last))));
    }

    /** Reads NDJSON lines in any order, with duplicates, erasures and heartbeats. */
    public static BatchOracle over(Iterable<String> lines, Municipalities municipalities) {
        return new BatchOracle(new RegisterLog(lines), municipalities);
    }

    /** The whole content of each CSV file by its name, in the order of interfaces.md; those of what was asked and settled come last. */
    public Map<String, String> tables() {
        Map<String, String> files = new LinkedHashMap<>(counts.asFiles());
        files.putAll(settlings);
        return files;
    }

    /** Those who accompanied others of their family: municipality, month, register date, settlement year and how many more or fewer. */
    public Map<List<String>, Long> accompanied() {
        return kinship.accompanied();
    }

    /**
     * Where those settled in a municipality live, by net changes from quarter to quarter: municipality, settlement year, first month of
     * the quarter, the place and the kind of person.
     */
    public Map<List<String>, Long> grants() {
        Map<List<String>, Long> sums = new HashMap<>();
        persons.forEach(person -> PersonCounts.ofGrant(
                        person.factsKnownAt(clock.orElseThrow()).facts())
                .forEach((row, change) -> sums.merge(row, change, Long::sum)));
        sums.values().removeIf(change -> change == 0);
        return sums;
    }

    /** The register clock after the last line; empty when no line could move it. */
    public Optional<Instant> clock() {
        return clock;
    }

    /** The numbers, from 1, of the lines that are no object of the format. */
    public List<Integer> rejectedLines() {
        return List.copyOf(log.rejectedLines());
    }

    /** What is refused tells nothing, not even how late it is. */
    private Optional<Instant> clock(EventRules rules) {
        return Stream.concat(
                        log.completeThrough().stream(),
                        log.events().stream()
                                .filter(event -> rules.badBecause(event).isEmpty())
                                .map(RegisterEvent::registeredAt))
                .max(Instant::compareTo);
    }

    private void countDeadLetters(EventRules rules) {
        log.events().stream()
                .map(rules::badBecause)
                .flatMap(Optional::stream)
                .forEach(reason -> counts.add(Table.DEAD_LETTERS, reason));
    }

    private Collection<List<RegisterEvent>> goodEventsByPerson(EventRules rules) {
        return log.events().stream()
                .filter(event -> rules.badBecause(event).isEmpty())
                .filter(event -> !log.erasedPersons().contains(event.personId().orElseThrow()))
                .collect(Collectors.groupingBy(event -> event.personId().orElseThrow()))
                .values();
    }

    private void countPerson(PersonEvents person) {
        LocalDate date = RegisterEvent.registerDate(clock.orElseThrow());
        Whereabouts known = person.factsKnownAt(clock.orElseThrow());
        List<Fact> facts = known.facts();
        counts.addAll(PersonCounts.of(known, date));
        counts.addAll(PersonCounts.ofWhoComes(facts, date, person.municipalities()));
        counts.addAll(PersonCounts.ofLivelihood(facts, date, person.municipalities()));
        counts.addAll(PersonCounts.ofAgreements(facts, person.municipalities()));
        counts.addAll(PersonCounts.ofReasonsAndProgrammes(facts));
        counts.addAll(ReportingTriangle.of(person));
    }
}
