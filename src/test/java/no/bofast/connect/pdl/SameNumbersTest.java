package no.bofast.connect.pdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.connect.FateCounts;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.Step;
import no.bofast.domain.PersonId;
import no.bofast.ingest.LineReading;
import no.bofast.ingest.Reading;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.ingest.settlements.SettlementsFormat;
import no.bofast.oracle.BatchOracle;
import no.bofast.oracle.Municipalities;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.Change;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.testkit.PdlRecords;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A simulated register, written out as PDL and an extract would tell it, gives the numbers of the register itself, but for what PDL
 * can't tell: households after settlement, and when a protection began or ended. It tells the address that a settlement begins with as
 * a stay of its own, so the stays of which nobody knows where they were are more of the same people.
 */
class SameNumbersTest {

    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");
    private static final Set<String> UNTOLD = Set.of("HouseholdChange", "AddressProtection");
    private static final String ADDRESS = "BOSTEDSADRESSE_V1";

    @TempDir
    private Path directory;

    private final Random random = new Random(5);
    private final Map<PersonId, String> aktor = new HashMap<>();
    private final Map<String, LocalDate> flyttedato = new HashMap<>();
    private final Map<PersonId, List<PopulationEvent>> addresses = new HashMap<>();
    private final List<Sent> feed = new ArrayList<>();
    private final StringBuilder extract =
            new StringBuilder("aktørid;bosattdato;kommune;fødselsår;kjønn;land;grunnlag;husholdning;registrert\n");

    private record Sent(Instant at, GenericRecord record) {}

    @Test
    void theNumbersAreThoseOfTheRegister() throws IOException {
        NdjsonWriter lines = new NdjsonWriter();
        List<String> register = new ArrayList<>();
        new Simulation(SimulationOptions.DEFAULT.withPersons(3_000).withScenarios(Set.of(Scenario.REFORM_2020)))
                .period()
                .filter(submission -> !isUntold(submission))
                .forEach(submission -> {
                    register.add(lines.line(submission));
                    tell(submission);
                });
        List<String> connected = new ArrayList<>(settlements());
        connected.add(register.get(register.size() - 1));
        FateCounts fates = new FateCounts();
        connected.addAll(read(fates));

        Map<String, String> expected = tables(register);
        Map<String, String> told = tables(connected);

        assertThat(feed).hasSizeGreaterThan(2_000);
        expected.remove("unresolved.csv");
        for (String table : expected.keySet()) {
            assertThat(difference(expected.get(table), told.get(table)))
                    .as(table)
                    .isEmpty();
        }
    }

    private static List<String> difference(String expected, String told) {
        List<String> lines = new ArrayList<>();
        Set<String> one = new HashSet<>(expected.lines().toList());
        Set<String> other = new HashSet<>(told.lines().toList());
        one.stream()
                .filter(line -> !other.contains(line))
                .sorted()
                .limit(10)
                .forEach(line -> lines.add("lacks " + line));
        other.stream().filter(line -> !one.contains(line)).sorted().limit(10).forEach(line -> lines.add("has " + line));
        return lines;
    }

    private static Map<String, String> tables(List<String> log) {
        return new TreeMap<>(
                BatchOracle.over(log, Municipalities.fromClassPath()).tables());
    }

    private static boolean isUntold(Submission submission) {
        return submission instanceof Submission.Event event
                && event.event().getFact() != null
                && UNTOLD.contains(event.event().getFact().getType());
    }

    private List<String> settlements() throws IOException {
        SettlementsFormat format = new SettlementsFormat(
                new SettlementsFormat.Settings(
                        KEYED, ReferenceTables.division(), Map.of(), Instant.now(), Optional.empty()),
                Map.of());
        Path file = Files.writeString(directory.resolve("extract.csv"), extract);
        try (Stream<LineReading> readings = format.read(file)) {
            return readings.map(reading -> ((Reading.Accepted) reading.reading()).submission())
                    .map(new NdjsonWriter()::line)
                    .toList();
        }
    }

    private List<String> read(FateCounts fates) {
        Set<PersonId> settled = new HashSet<>();
        aktor.values().forEach(id -> settled.add(KEYED.of(id).orElseThrow()));
        PdlAdapter adapter = new PdlAdapter(KEYED);
        PersonMemory memory = PersonMemory.ofHeap();
        List<String> lines = new ArrayList<>();
        feed.sort(Comparator.comparing(Sent::at));
        for (Sent sent : feed) {
            Step step = adapter.take(sent.record(), memory, settled::contains);
            fates.count(step.fate());
            step.events().stream().map(new NdjsonWriter()::line).forEach(lines::add);
        }
        return lines;
    }

    private void tell(Submission submission) {
        if (submission instanceof Submission.Event told) {
            PersonId person = told.person().orElseThrow();
            String id = aktor.computeIfAbsent(person, unused -> String.format("2%012d", aktor.size()));
            tell(person, id + " 0101" + id.substring(6), told.event());
        }
    }

    private void tell(PersonId person, String ids, PopulationEvent event) {
        if (event.getChange() == Change.ANNULLED) {
            addresses
                    .getOrDefault(person, List.of())
                    .removeIf(old -> old.getEventId().equals(event.getReplacesEventId()));
            send(
                    PdlRecords.of(event.getEventId(), ids, at(event), ADDRESS, "ANNULLERT")
                            .previous(event.getReplacesEventId()),
                    event,
                    0);
            return;
        }
        PopulationFact fact = event.getFact();
        switch (fact.getType()) {
            case "Settlement" -> {
                row(ids, event);
                address(person, ids, event, "s" + event.getEventId());
            }
            case "AddressChange" -> address(person, ids, event, event.getEventId());
            case "Immigration" -> {
                send(
                        PdlRecords.of("i" + event.getEventId(), ids, at(event), "INNFLYTTING_TIL_NORGE", "OPPRETTET")
                                .immigration("SWE"),
                        event,
                        0);
                address(person, ids, event, event.getEventId());
            }
            case "Emigration" ->
                send(
                        PdlRecords.of(event.getEventId(), ids, at(event), "UTFLYTTING_FRA_NORGE", "OPPRETTET")
                                .emigration(event.getOccurredOn().toString(), "SWE"),
                        event,
                        0);
            case "Death" ->
                send(
                        PdlRecords.of(event.getEventId(), ids, at(event), "DOEDSFALL_V1", "OPPRETTET")
                                .death(event.getOccurredOn().toString()),
                        event,
                        0);
            default -> throw new IllegalStateException(fact.getType());
        }
    }

    private void row(String ids, PopulationEvent event) {
        PopulationFact fact = event.getFact();
        extract.append(String.join(
                        ";",
                        ids.split(" ")[0],
                        event.getOccurredOn().toString(),
                        fact.getMunicipality(),
                        String.valueOf(fact.getBirthYear()),
                        fact.getSex(),
                        fact.getCountry(),
                        fact.getGround(),
                        fact.getHousehold(),
                        at(event)))
                .append('\n');
    }

    /** A new address and the end of the old one; a correction in one of its two forms; a recoding with the date of the move before. */
    private void address(PersonId person, String ids, PopulationEvent event, String id) {
        String on = event.getOccurredOn().toString();
        String municipality = event.getFact().getMunicipality();
        List<PopulationEvent> known = addresses.computeIfAbsent(person, unused -> new ArrayList<>());
        boolean isMove = event.getFact().getMoved();
        String moved = isMove ? on : before(known, event).toString();
        if (event.getChange() == Change.CORRECTED) {
            String replaced = event.getReplacesEventId();
            known.removeIf(old -> old.getEventId().equals(replaced));
            if (random.nextBoolean()) {
                send(
                        PdlRecords.of(id, ids, at(event), ADDRESS, "KORRIGERT")
                                .previous(replaced)
                                .address(municipality, moved, on),
                        event,
                        0);
            } else {
                send(
                        PdlRecords.of("a" + id, ids, at(event), ADDRESS, "ANNULLERT")
                                .previous(replaced),
                        event,
                        0);
                PopulationEvent later = at(event, Duration.ofMinutes(70));
                send(
                        PdlRecords.of(id, ids, at(later), ADDRESS, "OPPRETTET").address(municipality, moved, on),
                        later,
                        0);
            }
        } else {
            send(PdlRecords.of("o" + id, ids, at(event), ADDRESS, "OPPHOERT"), event, random.nextInt(2_000));
            send(
                    PdlRecords.of(id, ids, at(event), ADDRESS, "OPPRETTET").address(municipality, moved, on),
                    event,
                    random.nextInt(2_000));
            if (random.nextInt(30) == 0) {
                PopulationEvent other = at(event, Duration.ofSeconds(2));
                send(
                        PdlRecords.of("p" + id, ids, at(other), ADDRESS, "OPPRETTET")
                                .address(municipality, moved, on),
                        other,
                        5_000);
            }
        }
        flyttedato.put(event.getEventId(), LocalDate.parse(moved));
        known.add(event);
    }

    private LocalDate before(List<PopulationEvent> known, PopulationEvent recoding) {
        return known.stream()
                .filter(old -> !old.getOccurredOn().isAfter(recoding.getOccurredOn()))
                .max(Comparator.comparing(PopulationEvent::getOccurredOn)
                        .thenComparing(PopulationEvent::getRegisteredAt))
                .map(old -> flyttedato.get(old.getEventId()))
                .orElse(recoding.getOccurredOn());
    }

    /** Now and then again, and now and then late. */
    private void send(PdlRecords record, PopulationEvent event, int delayMillis) {
        Instant at = event.getRegisteredAt().plusMillis(delayMillis);
        Instant late = random.nextInt(20) == 0 ? at.plus(Duration.ofHours(random.nextInt(48))) : at;
        feed.add(new Sent(late, record.record()));
        if (random.nextInt(50) == 0) {
            feed.add(new Sent(late.plus(Duration.ofDays(3)), record.record()));
        }
    }

    private static PopulationEvent at(PopulationEvent event, Duration later) {
        return new PopulationEvent(
                event.getEventId(),
                event.getChange(),
                event.getReplacesEventId(),
                event.getOccurredOn(),
                event.getRegisteredAt().plus(later),
                event.getSource(),
                event.getFact());
    }

    private static String at(PopulationEvent event) {
        return event.getRegisteredAt().toString();
    }
}
