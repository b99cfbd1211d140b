package no.bofast.connect.freg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.connect.Fate;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.Step;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.schema.PopulationEvent;
import no.bofast.testkit.FolkeregisterServer;
import org.junit.jupiter.api.BeforeEach;

/** A settled person in Folkeregisteret, the documents about them, and what an adapter tells of these. */
abstract class FregDocuments {

    static final String PERSON = "01017012345";
    static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");

    final FregAdapter adapter = new FregAdapter(KEYED);
    final PersonMemory memory = PersonMemory.ofHeap();
    final Set<PersonId> settled = new HashSet<>();
    final List<PopulationEvent> told = new ArrayList<>();

    @BeforeEach
    void aSettledPerson() {
        settled.add(KEYED.of(PERSON).orElseThrow());
    }

    static String immigration() {
        return "{\"innflytting\":{\"fraflyttingsland\":\"SWE\",\"gyldighetstidspunkt\":\"2022-05-01\"},\"entitet\":\"innflytting\",\"entitetsendring\":\"registrereNy\"}";
    }

    static String address(String change, String municipality, String moved, String valid) {
        return "{\"bostedsadresse\":{\"adressegradering\":\"ugradert\",\"flyttedato\":\"" + moved + "\""
                + (valid == null ? "" : ",\"gyldighetstidspunkt\":\"" + valid + "\"")
                + ",\"grunnkrets\":101,\"vegadresse\":{\"kommunenummer\":\"" + municipality
                + "\"}},\"entitet\":\"bostedsadresse\",\"entitetsendring\":\"" + change + "\"}";
    }

    static String document(String id, String type, String at, String... changes) {
        return FolkeregisterServer.document(id, PERSON, type, at, changes);
    }

    static String entry(String person, String type, String at, String folkeregisterperson) {
        return "{\"sekvensnummer\":1,\"hendelse\":{\"folkeregisteridentifikator\":\"" + person
                + "\",\"hendelsetype\":\"" + type + "\",\"ajourholdstidspunkt\":\"" + at + "\"}"
                + (folkeregisterperson.isEmpty() ? "" : ",\"folkeregisterperson\":{" + folkeregisterperson + "}") + "}";
    }

    static String livesIn(String municipality, String moved, String valid) {
        return "\"bostedsadresse\":[{\"erGjeldende\":false,\"flyttedato\":\"2010-01-01\",\"vegadresse\":{\"kommunenummer\":\"4601\"}},"
                + "{\"erGjeldende\":true,\"adressegradering\":\"ugradert\",\"flyttedato\":\"" + moved
                + "\",\"gyldighetstidspunkt\":\"" + valid
                + "T00:00:00+01:00\",\"matrikkeladresse\":{\"matrikkelnummer\":{"
                + "\"kommunenummer\":\"" + municipality + "\"}}}]";
    }

    static String ids(String... ids) {
        return "\"identifikasjonsnummer\":["
                + Stream.of(ids)
                        .map(id -> "{\"foedselsEllerDNummer\":\"" + id + "\"}")
                        .collect(Collectors.joining(","))
                + "]";
    }

    Fate take(String document) {
        Step step = adapter.take(
                FregFormat.document(document.getBytes(StandardCharsets.UTF_8)).orElseThrow(),
                memory,
                settled::contains);
        for (Submission submission : step.events()) {
            assertThat(new NdjsonWriter().line(submission)).doesNotContain(PERSON);
            told.add(((Submission.Event) submission).event());
        }
        return step.fate();
    }

    List<String> stories() {
        return told.stream()
                .map(event -> event.getChange() + " " + event.getOccurredOn() + " "
                        + event.getFact().getType() + " " + event.getFact().getMunicipality() + " "
                        + event.getFact().getMoved())
                .toList();
    }
}
