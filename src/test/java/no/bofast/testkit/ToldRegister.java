package no.bofast.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.bofast.connect.Pseudonyms;
import no.bofast.domain.PersonId;
import no.bofast.ingest.LineReading;
import no.bofast.ingest.Reading;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.ingest.settlements.SettlementsFormat;
import no.bofast.reference.ReferenceTables;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.simulator.pdl.SettlementExtract;

/** A simulated register as it is, and with its settlements as an extract, for a feed that tells the rest in its own way. */
public final class ToldRegister {

    /** How many people; {@code -Dbofast.toldPersons=20000} for the size that is reported. */
    private static final int PERSONS = Integer.getInteger("bofast.toldPersons", 3_000);

    private final NdjsonWriter lines = new NdjsonWriter();
    private final List<String> register = new ArrayList<>();
    private final StringBuilder extract = new StringBuilder(SettlementExtract.HEADER).append('\n');

    /**
     * Simulates one.
     *
     * @param isTold what the feed can tell; the rest isn't in the register either
     * @param ids what the feed calls people
     * @param feed gets everything that is told
     */
    public ToldRegister(Predicate<Submission> isTold, Function<PersonId, String> ids, Consumer<Submission> feed) {
        new Simulation(SimulationOptions.DEFAULT.withPersons(PERSONS).withScenarios(Set.of(Scenario.REFORM_2020)))
                .period()
                .filter(isTold)
                .forEach(submission -> {
                    register.add(lines.line(submission));
                    if (SettlementExtract.isSettlement(submission)) {
                        Submission.Event event = (Submission.Event) submission;
                        extract.append(SettlementExtract.row(
                                        ids.apply(event.person().orElseThrow()), event.event()))
                                .append('\n');
                    }
                    feed.accept(submission);
                });
    }

    /** Events of the extract, as lines, and the line that says that the period is over. */
    public List<String> settlements(Path directory, Pseudonyms pseudonyms) throws IOException {
        SettlementsFormat format = new SettlementsFormat(
                new SettlementsFormat.Settings(
                        pseudonyms, ReferenceTables.division(), Map.of(), Instant.now(), Optional.empty()),
                Map.of());
        Path file = Files.writeString(directory.resolve("extract.csv"), extract);
        List<String> events = new ArrayList<>();
        try (Stream<LineReading> readings = format.read(file)) {
            readings.map(reading -> ((Reading.Accepted) reading.reading()).submission())
                    .map(lines::line)
                    .forEach(events::add);
        }
        events.add(register.get(register.size() - 1));
        return events;
    }

    /** How the tables of what was connected differ from those of the register. */
    public List<String> differences(List<String> connected, String... but) {
        return OracleTables.of(register).differences(OracleTables.of(connected), Set.of(but));
    }
}
