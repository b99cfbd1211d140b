package no.bofast.connect.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the page "connect a register" has its reader type: an extract is put in, and {@code connect pdl} reads in a process of its own
 * that is killed as a lost machine is. Nothing is lost, nothing is twice, and nobody's id is in what they write, keep, print or measure.
 */
class ConnectProcessIT extends ConnectorArrangement {

    private static final String FEED = "pdl.leesah-v1";
    private static final int PARTITIONS = 3;
    private static final int PEOPLE = 300;
    private static final int MOVES = 60;

    @TempDir
    private Path files;

    @Test
    void aProcessThatIsKilledLosesAndDoublesNothingAndNamesNobody() throws Exception {
        createTopic(FEED, PARTITIONS);
        // Half of them are named by their aktør ids, and half by national ids.
        settle(IntStream.range(0, PEOPLE)
                .mapToObj(person -> person % 2 == 0 ? MovesOfMany.aktor(person) : MovesOfMany.national(person))
                .toList());
        new MovesOfMany(client, avro, FEED).send(PEOPLE, MOVES);
        long records = 2L * PEOPLE * MOVES;

        try (BofastProcess first = start("first.log")) {
            patiently().until(() -> isAtWork(metrics(first)));
            assertThat(first.kill()).isTrue();
        }
        assertThat(read("pdl", PARTITIONS)).isLessThan(records);
        String metrics;
        try (BofastProcess second = start("second.log")) {
            patiently().until(() -> read("pdl", PARTITIONS) == records);
            metrics = metrics(second);
            second.terminate();
        }

        assertThat(toldMoves().values()).hasSize(PEOPLE).allMatch(moves -> moves == MOVES);
        assertThat(metrics).contains("bofast_connect_records_total{connector=\"pdl\",fate=\"told\"");
        List<String> everything = new ArrayList<>(everything("pdl", PARTITIONS));
        everything.add(metrics);
        everything.add(Files.readString(files.resolve("first.log")));
        everything.add(Files.readString(files.resolve("second.log")));
        assertThat(everything).noneMatch(MovesOfMany::namesSomebody);
    }

    @Test
    void anExtractIsShownThenPutInAndWhatIsGoneIsConfirmed() throws Exception {
        String header = "fødselsnummer;bosattdato;kommune;kjønn;land;grunnlag;husholdning\n";
        String first = MovesOfMany.national(1) + ";01.03.2015;5601;mann;Syria;asyltilfelle;aleneboende\n";
        String second = MovesOfMany.national(2) + ";02.03.2016;301;kvinne;Eritrea;overføringsflyktning;par\n";
        String ofNobody = ";02.03.2016;301;kvinne;Eritrea;overføringsflyktning;par\n";

        // The first to come makes the installation's topics.
        assertThat(ingest(header).exitCode()).isZero();
        CommandRun shown = ingest(header + first + second, "--dry-run");
        assertThat(shown.out().lines()).hasSize(2).allMatch(line -> line.contains("\"CREATED\""));
        assertThat(shown.err()).contains("2 rows: 2 new, 0 changed, 0 annulled");
        assertThat(ingest(header + first + second).exitCode()).isZero();
        assertThat(ingest(header + first + second, "--dry-run").out()).isEmpty();

        String moved = first.replace("5601", "1103");
        CommandRun told = ingest(header + moved, "--dry-run");
        assertThat(told.out().lines()).singleElement().asString().contains("\"CORRECTED\"", "1103");
        assertThat(told.err()).contains("1 settlement is gone", "--confirm-removals 1");
        assertThat(ingest(header + moved + ofNobody, "--confirm-removals", "1").err())
                .contains(":3: no person", "not annulled, since rows that can't be read may be theirs");
        assertThat(ingest(header + moved, "--confirm-removals", "2").err()).contains("--confirm-removals 1");
        assertThat(ingest(header + moved, "--confirm-removals", "1").err()).contains("1 annulled");
        assertThat(ingest(header + moved, "--dry-run").err()).contains("1 rows: 0 new, 0 changed, 0 annulled");
    }

    private CommandRun ingest(String extract, String... more) throws IOException {
        Path key = Files.writeString(files.resolve("pseudonym.key"), "a key of some length");
        Path file = Files.writeString(files.resolve("settlements.csv"), extract);
        List<String> args =
                new ArrayList<>(List.of("ingest", "--format", "settlements", "--pseudonym-key-file", key.toString()));
        args.addAll(options());
        args.addAll(List.of("--rejects", files.resolve("rejects.ndjson").toString()));
        args.addAll(List.of(more));
        args.add(file.toString());
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertThat(run.out() + run.err()).matches(said -> !MovesOfMany.namesSomebody(said));
        return run;
    }

    private static boolean isAtWork(String metrics) {
        return Pattern.compile("bofast_connect_people\\{connector=\"pdl\"} [1-9]")
                .matcher(metrics)
                .find();
    }

    private BofastProcess start(String log) throws Exception {
        Path key = Files.writeString(files.resolve("pseudonym.key"), "a key of some length");
        List<String> args = new ArrayList<>(
                List.of("connect", "pdl", "--pseudonym-key-file", key.toString(), "--metrics-port", "0"));
        args.addAll(options());
        BofastProcess process = BofastProcess.start(files.resolve(log), args.toArray(String[]::new));
        process.awaitLine("Reading " + FEED);
        return process;
    }

    private static String metrics(BofastProcess process) throws Exception {
        String address = process.awaitAddress("Reading " + FEED);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/metrics"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
