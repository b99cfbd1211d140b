package no.bofast.connect.run;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code connect pdl} in a process of its own that is killed as a lost machine is: nothing lost, nothing twice, and nobody's id in what it
 * writes, keeps, prints or measures. Settlements name half of the people by aktør id and half by national id.
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
