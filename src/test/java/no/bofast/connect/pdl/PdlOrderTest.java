package no.bofast.connect.pdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;
import no.bofast.simulator.pdl.PdlRecords;
import org.apache.avro.generic.GenericRecord;

/** PDL promises no order: whatever way the records of a person come, and come again, the same facts stand in the end. */
class PdlOrderTest {

    private static final String AKTOR = "1000000000001";
    private static final String ADDRESS = "BOSTEDSADRESSE_V1";
    private static final String PROTECTION = "ADRESSEBESKYTTELSE_V1";
    private static final String[] PLACES = {"0301", "4601", "1103"};
    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");

    @Property(seed = "1", tries = 3_000)
    void theFactsThatStandInTheEndAreTheSame(@ForAll Random random) {
        List<GenericRecord> inOrder = new Story(random).records();
        List<GenericRecord> shuffled = new ArrayList<>(inOrder);
        shuffled.addAll(inOrder.subList(0, inOrder.size() / 2));
        Collections.shuffle(shuffled, random);

        assertThat(standing(shuffled, 0)).as("%s", described(shuffled)).isEqualTo(standing(inOrder, 0));
    }

    @Property(seed = "2", tries = 1_000)
    void theyAreTheSameWheneverTheSettlementIsHeardOf(@ForAll Random random) {
        List<GenericRecord> records = new Story(random).ofOneStay();

        int heardOf = random.nextInt(records.size() + 1);

        assertThat(standing(records, heardOf)).as("%s", described(records)).isEqualTo(standing(records, 0));
    }

    /** What stands of what is told, if the person's settlement is heard of before so many records. */
    private static List<String> standing(List<GenericRecord> records, int heardOf) {
        PdlAdapter adapter = new PdlAdapter(KEYED);
        PersonMemory memory = PersonMemory.ofHeap();
        PersonId person = KEYED.of(AKTOR).orElseThrow();
        List<Submission> told = new ArrayList<>();
        for (int i = 0; i <= records.size(); i++) {
            boolean isSettled = i >= heardOf;
            if (i == heardOf) {
                told.addAll(adapter.settled(person, memory));
            }
            if (i < records.size()) {
                told.addAll(adapter.take(records.get(i), memory, unused -> isSettled)
                        .events());
            }
        }
        return standing(told.stream()
                .map(Submission.Event.class::cast)
                .map(Submission.Event::event)
                .toList());
    }

    private static List<String> standing(List<PopulationEvent> told) {
        Set<String> replaced = new HashSet<>();
        told.stream().map(PopulationEvent::getReplacesEventId).forEach(replaced::add);
        return told.stream()
                .filter(event -> event.getFact() != null && !replaced.contains(event.getEventId()))
                .map(event -> event.getOccurredOn() + " " + described(event.getFact()))
                .sorted()
                .toList();
    }

    private static List<String> described(List<GenericRecord> records) {
        return records.stream()
                .map(record -> record.get("hendelseId") + " " + record.get("endringstype") + " of "
                        + record.get("tidligereHendelseId") + " " + record.get("bostedsadresse"))
                .toList();
    }

    private static String described(PopulationFact fact) {
        return fact.getType() + " " + fact.getMunicipality() + " " + fact.getMoved() + " " + fact.getLevel();
    }

    /** Some stays and a protection of one person, with corrections, annulments, recodings and what the other master says too. */
    private static final class Story {

        private final Random random;
        private final List<GenericRecord> records = new ArrayList<>();
        private Instant clock = Instant.parse("2021-01-05T10:00:00Z");
        private int ids;

        Story(Random random) {
            this.random = random;
        }

        List<GenericRecord> records() {
            int stays = 1 + random.nextInt(3);
            for (int stay = 0; stay < stays; stay++) {
                stay(LocalDate.of(2021, 1, 1).plusMonths(stay), PLACES[random.nextInt(PLACES.length)]);
            }
            if (random.nextBoolean()) {
                protection();
            }
            return records;
        }

        List<GenericRecord> ofOneStay() {
            stay(LocalDate.of(2021, 1, 1), PLACES[0]);
            return records;
        }

        private void stay(LocalDate moved, String place) {
            String from = moved.toString();
            String first = address("OPPRETTET", null, place, from, from);
            add("OPPHOERT", ADDRESS);
            if (random.nextInt(3) == 0) {
                address("OPPRETTET", null, place, from, from);
            }
            switch (random.nextInt(6)) {
                case 0 -> annul(ADDRESS, first);
                case 1 -> corrections(first, moved);
                case 2 -> annul(ADDRESS, corrections(first, moved));
                case 3 -> {
                    annul(ADDRESS, first);
                    address("OPPRETTET", null, random.nextBoolean() ? place : PLACES[2], from, from);
                }
                case 4 ->
                    address("OPPRETTET", null, "5501", from, moved.plusYears(1).toString());
                default -> {
                    // It stands.
                }
            }
        }

        /** One, or two of which the second names the first or what both correct; the last one's id. */
        private String corrections(String first, LocalDate moved) {
            String from = moved.plusDays(random.nextInt(3)).toString();
            String one = address("KORRIGERT", first, PLACES[1], from, from);
            return random.nextBoolean()
                    ? one
                    : address("KORRIGERT", random.nextBoolean() ? one : first, PLACES[2], from, from);
        }

        private void protection() {
            String id = nextId();
            records.add(
                    record(id, PROTECTION, "OPPRETTET").protection("FORTROLIG").record());
            switch (random.nextInt(4)) {
                case 0 -> annul(PROTECTION, id);
                case 1 ->
                    records.add(record(nextId(), PROTECTION, "OPPHOERT")
                            .previous(id)
                            .record());
                case 2 ->
                    records.add(record(nextId(), PROTECTION, "KORRIGERT")
                            .previous(id)
                            .protection("UGRADERT")
                            .record());
                default -> {
                    // It lasts.
                }
            }
        }

        private void annul(String type, String what) {
            records.add(record(nextId(), type, "ANNULLERT").previous(what).record());
        }

        private String address(String change, String previous, String place, String moved, String from) {
            String id = nextId();
            PdlRecords record = record(id, ADDRESS, change).address(place, moved, from);
            Stream.ofNullable(previous).forEach(record::previous);
            records.add(record.record());
            return id;
        }

        private void add(String change, String type) {
            records.add(record(nextId(), type, change).record());
        }

        private String nextId() {
            return "id" + ids++;
        }

        private PdlRecords record(String id, String type, String change) {
            clock = clock.plusSeconds(1 + random.nextInt(100_000));
            return PdlRecords.of(id, AKTOR, clock.toString(), type, change);
        }
    }
}
