package no.bofast.connect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Reading;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonReader;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.schema.Change;
import no.bofast.schema.PopulationEvent;

/**
 * The register events of one person that stand, and the ids of those that are replaced: the memory of adapters whose source
 * names no predecessors. Immutable.
 *
 * @param standing in the order in which the facts hold
 * @param gone ids of events that were replaced, also of ones that were never seen
 */
public record PersonFacts(List<PopulationEvent> standing, Set<String> gone) {

    private static final Comparator<PopulationEvent> ORDER = Comparator.comparing(PopulationEvent::getOccurredOn)
            .thenComparing(PopulationEvent::getRegisteredAt)
            .thenComparing(PopulationEvent::getEventId);
    private static final String GONE = "gone ";
    private static final NdjsonReader READER = new NdjsonReader();

    public PersonFacts {
        standing = List.copyOf(standing);
        gone = Set.copyOf(gone);
    }

    public static PersonFacts none() {
        return new PersonFacts(List.of(), Set.of());
    }

    /** Whether an event of this id was seen. */
    public boolean knows(String eventId) {
        return gone.contains(eventId) || byId(eventId).isPresent();
    }

    public Optional<PopulationEvent> byId(String eventId) {
        return standing.stream()
                .filter(event -> event.getEventId().equals(eventId))
                .findFirst();
    }

    /** Facts of a type, in order. */
    public List<PopulationEvent> ofType(String type) {
        return standing.stream()
                .filter(event -> event.getFact().getType().equals(type))
                .toList();
    }

    /** The last fact of a type. */
    public Optional<PopulationEvent> last(String type) {
        return ofType(type).stream().reduce((earlier, later) -> later);
    }

    /** What is known when an event has come, too; the same one again changes nothing. */
    public PersonFacts with(PopulationEvent event) {
        Set<String> goneThen = new LinkedHashSet<>(gone);
        Optional.ofNullable(event.getReplacesEventId())
                .filter(unused -> event.getChange() != Change.CREATED)
                .ifPresent(goneThen::add);
        if (event.getFact() == null) {
            // Or the same annulment again would take back something else.
            goneThen.add(event.getEventId());
        }
        List<PopulationEvent> then = standing.stream()
                .filter(known -> !goneThen.contains(known.getEventId()))
                .filter(known -> !known.getEventId().equals(event.getEventId()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (event.getFact() != null && !goneThen.contains(event.getEventId())) {
            then.add(event);
        }
        then.sort(ORDER);
        return new PersonFacts(then, goneThen);
    }

    /** What is known when all of these have come, too. */
    public PersonFacts with(List<Submission> submissions) {
        PersonFacts known = this;
        for (Submission submission : submissions) {
            if (submission instanceof Submission.Event event) {
                known = known.with(event.event());
            }
        }
        return known;
    }

    /** The events that stand, for the input topic. */
    public List<Submission> submissions(PersonId person) {
        return standing.stream()
                .<Submission>map(event -> new Submission.Event(Optional.of(person), event))
                .toList();
    }

    /** As text: one line an event, and one with the ids of those gone. */
    public byte[] bytes() {
        NdjsonWriter writer = new NdjsonWriter();
        Stream<String> lines =
                standing.stream().map(event -> writer.line(new Submission.Event(Optional.empty(), event)));
        return Stream.concat(lines, Stream.of(GONE + String.join(" ", gone)))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What {@link #bytes()} gave. */
    public static PersonFacts of(byte[] bytes) {
        List<PopulationEvent> standing = new ArrayList<>();
        Set<String> gone = Set.of();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith(GONE)) {
                gone = Stream.of(line.substring(GONE.length()).split(" "))
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toSet());
            } else {
                standing.add(event(line));
            }
        }
        return new PersonFacts(standing, gone);
    }

    private static PopulationEvent event(String line) {
        if (READER.read(line) instanceof Reading.Accepted accepted
                && accepted.submission() instanceof Submission.Event event) {
            return event.event();
        }
        throw new IllegalStateException("what is remembered of a person can't be read");
    }

    /** What a memory holds of a person. */
    public static PersonFacts in(PersonMemory memory, PersonId person) {
        return memory.of(person).map(PersonFacts::of).orElseGet(PersonFacts::none);
    }

    /** Puts this into a memory. */
    public void into(PersonMemory memory, PersonId person) {
        memory.remember(person, bytes());
    }
}
