package no.bofast.connect.freg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.schema.Change;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;
import no.bofast.testkit.FolkeregisterServer;
import no.bofast.testkit.ToldRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A simulated register, written out as Folkeregisteret's documents and an extract, gives the numbers of the register itself, but for
 * households after settlement, of which Folkeregisteret says nothing.
 */
class FregNumbersTest {

    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");
    private static final Map<String, String> ENTITIES = Map.of(
            "AddressChange",
            "bostedsadresse",
            "Emigration",
            "utflytting",
            "Death",
            "doedsfall",
            "AddressProtection",
            "adressebeskyttelse");
    private static final Map<String, String> LEVELS = Map.of(
            "NONE",
            "ugradert",
            "CLIENT",
            "klientadresse",
            "CONFIDENTIAL",
            "fortrolig",
            "STRICTLY_CONFIDENTIAL",
            "strengtFortrolig");

    @TempDir
    private Path directory;

    private final Map<PersonId, String> ids = new HashMap<>();
    private final Map<String, String> entityOfEvent = new HashMap<>();
    private final List<String> documents = new ArrayList<>();

    @Test
    void theNumbersAreThoseOfTheRegister() throws IOException {
        ToldRegister register = new ToldRegister(FregNumbersTest::isTold, this::id, this::tell);

        List<String> connected = register.settlements(directory, KEYED);
        connected.addAll(read());

        assertThat(documents).hasSizeGreaterThan(1_000);
        assertThat(register.differences(connected)).isEmpty();
    }

    private static boolean isTold(Submission submission) {
        return !(submission instanceof Submission.Event event)
                || event.event().getFact() == null
                || !event.event().getFact().getType().equals("HouseholdChange");
    }

    private String id(PersonId person) {
        return ids.computeIfAbsent(person, unused -> String.format("99%09d", ids.size()));
    }

    private void tell(Submission submission) {
        if (submission instanceof Submission.Event event) {
            tell(id(event.person().orElseThrow()), event.event());
        }
    }

    private void tell(String id, PopulationEvent event) {
        PopulationFact fact = event.getFact();
        if (fact != null && fact.getType().equals("Settlement")) {
            return;
        }
        boolean isImmigration = fact != null && fact.getType().equals("Immigration");
        String entity = fact == null
                ? entityOfEvent.get(event.getReplacesEventId())
                : isImmigration ? "innflytting" : ENTITIES.get(fact.getType());
        entityOfEvent.put(event.getEventId(), entity);
        String change = event.getChange() == Change.CREATED
                ? "registrereNy"
                : event.getChange() == Change.CORRECTED ? "korrigere" : "annullere";
        List<String> changes = new ArrayList<>();
        changes.add(change(entity, change, fact == null ? "" : payload(event)));
        if (isImmigration) {
            changes.add(change("bostedsadresse", change, address(event)));
        }
        boolean isRecoding = fact != null && fact.getType().equals("AddressChange") && !fact.getMoved();
        String type = isRecoding ? "endringIBostedsadresseVedKommuneregulering" : "endringI" + entity;
        documents.add(FolkeregisterServer.document(
                event.getEventId(), id, type, event.getRegisteredAt().toString(), changes.toArray(String[]::new)));
    }

    private static String change(String entity, String change, String payload) {
        return "{" + payload + "\"entitet\":\"" + entity + "\",\"entitetsendring\":\"" + change + "\"}";
    }

    private static String payload(PopulationEvent event) {
        PopulationFact fact = event.getFact();
        String on = event.getOccurredOn().toString();
        return switch (fact.getType()) {
            case "AddressChange" -> address(event);
            case "Immigration" -> "\"innflytting\":{\"gyldighetstidspunkt\":\"" + on + "\"},";
            case "Emigration" -> "\"utflytting\":{\"gyldighetstidspunkt\":\"" + on + "\"},";
            case "Death" -> "\"doedsfall\":{\"doedsdato\":\"" + on + "\"},";
            case "AddressProtection" ->
                "\"adressebeskyttelse\":{\"graderingsnivaa\":\"" + LEVELS.get(fact.getLevel())
                        + "\",\"gyldighetstidspunkt\":\"" + on + "\"},";
            default -> throw new IllegalStateException(fact.getType());
        };
    }

    private static String address(PopulationEvent event) {
        PopulationFact fact = event.getFact();
        String on = event.getOccurredOn().toString();
        String moved =
                fact.getType().equals("AddressChange") && !fact.getMoved() ? "" : "\"flyttedato\":\"" + on + "\",";
        String unit = fact.getBasicUnit() == null ? "" : "\"grunnkrets\":\"" + fact.getBasicUnit() + "\",";
        return "\"bostedsadresse\":{" + moved + unit + "\"gyldighetstidspunkt\":\"" + on
                + "T00:00:00\",\"vegadresse\":{\"kommunenummer\":\"" + fact.getMunicipality() + "\"}},";
    }

    private List<String> read() {
        FregAdapter adapter = new FregAdapter(KEYED);
        PersonMemory memory = PersonMemory.ofHeap();
        NdjsonWriter lines = new NdjsonWriter();
        return documents.stream()
                .map(document -> FregFormat.document(document.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow())
                .flatMap(document -> adapter.take(document, memory, unused -> true).events().stream())
                .map(lines::line)
                .toList();
    }
}
