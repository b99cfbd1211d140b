package no.bofast.connect.pdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.bofast.connect.Fate;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.Step;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.schema.PopulationEvent;
import no.bofast.simulator.pdl.PdlRecords;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.BeforeEach;

/** A settled person in PDL, the events about them, and what an adapter tells of these. */
abstract class PdlEvents {

    static final String AKTOR = "1000000000001";
    static final String OTHER_AKTOR = "1000000000002";
    static final String FNR = "01017012345";
    static final String ADDRESS = "BOSTEDSADRESSE_V1";
    static final String PROTECTION = "ADRESSEBESKYTTELSE_V1";
    static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");

    final PdlAdapter adapter = new PdlAdapter(KEYED);
    final PersonMemory memory = PersonMemory.ofHeap();
    final Set<PersonId> settled = new HashSet<>();
    final List<PopulationEvent> told = new ArrayList<>();

    @BeforeEach
    void aSettledPerson() {
        settled.add(person(AKTOR));
    }

    List<String> standing() {
        Set<String> gone = new HashSet<>();
        told.stream()
                .filter(event -> event.getReplacesEventId() != null)
                .forEach(event -> gone.add(event.getReplacesEventId()));
        return told.stream()
                .filter(event -> event.getFact() != null && !gone.contains(event.getEventId()))
                .map(event -> event.getFact().getLevel())
                .toList();
    }

    Fate take(GenericRecord record) {
        Step step = adapter.take(record, memory, settled::contains);
        step.events().forEach(this::remember);
        return step.fate();
    }

    void remember(Submission submission) {
        Submission.Event event = (Submission.Event) submission;
        assertThat(new NdjsonWriter().line(event)).doesNotContain(AKTOR, OTHER_AKTOR, FNR);
        told.add(event.event());
    }

    List<String> stories() {
        return told.stream().map(PdlAdapterTest::story).toList();
    }

    static String story(PopulationEvent event) {
        String fact = event.getFact() == null
                ? ""
                : " " + event.getFact().getType() + " " + event.getFact().getMunicipality() + " "
                        + event.getFact().getMoved();
        return event.getChange() + " " + event.getOccurredOn() + fact;
    }

    static GenericRecord address(String id, String at, String municipality, String moved) {
        return of(id, AKTOR, at, municipality, moved);
    }

    static GenericRecord of(String id, String person, String at, String municipality, String moved) {
        return PdlRecords.of(id, person, at, ADDRESS, "OPPRETTET")
                .address(municipality, moved, moved)
                .record();
    }

    static GenericRecord protection(String id, String at, String level) {
        return PdlRecords.of(id, AKTOR, at, PROTECTION, "OPPRETTET")
                .protection(level)
                .record();
    }

    static GenericRecord ended(String id, String at) {
        return PdlRecords.of(id, AKTOR, at, ADDRESS, "OPPHOERT").record();
    }

    static PdlRecords annulled(String id, String at, String type) {
        return PdlRecords.of(id, AKTOR, at, type, "ANNULLERT");
    }

    static PersonId person(String aktor) {
        return KEYED.of(aktor).orElseThrow();
    }
}
