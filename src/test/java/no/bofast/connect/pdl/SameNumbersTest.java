package no.bofast.connect.pdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.simulator.pdl.PdlTeller;
import no.bofast.testkit.ToldRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A simulated register, written out as PDL and an extract would tell it, gives the numbers of the register itself, but for what PDL
 * can't tell: households after settlement, and the days from which a protection holds. It tells the address that a settlement begins
 * with as a stay of its own, so the stays of which nobody knows where they were are more of the same people.
 */
class SameNumbersTest {

    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");
    private static final Set<String> UNTOLD = Set.of("HouseholdChange", "AddressProtection");

    @TempDir
    private Path directory;

    @Test
    void theNumbersAreThoseOfTheRegister() throws IOException {
        PdlTeller teller = new PdlTeller(5);
        List<PdlTeller.Told> feed = new ArrayList<>();
        Set<PersonId> settled = new HashSet<>();
        ToldRegister register = new ToldRegister(
                SameNumbersTest::isTold, teller::aktorId, submission -> feed.addAll(teller.tell(submission)));
        feed.forEach(told -> settled.add(KEYED.of(told.aktorId()).orElseThrow()));

        List<String> connected = register.settlements(directory, KEYED);
        connected.addAll(read(feed, settled));

        assertThat(feed).hasSizeGreaterThan(2_000);
        assertThat(register.differences(connected, "unresolved.csv")).isEmpty();
    }

    private static boolean isTold(Submission submission) {
        return !(submission instanceof Submission.Event event)
                || event.event().getFact() == null
                || !UNTOLD.contains(event.event().getFact().getType());
    }

    private static List<String> read(List<PdlTeller.Told> feed, Set<PersonId> settled) {
        PdlAdapter adapter = new PdlAdapter(KEYED);
        PersonMemory memory = PersonMemory.ofHeap();
        NdjsonWriter lines = new NdjsonWriter();
        feed.sort(Comparator.comparing(PdlTeller.Told::at));
        return feed.stream()
                .flatMap(told -> adapter.take(told.record(), memory, settled::contains).events().stream())
                .map(lines::line)
                .toList();
    }
}
