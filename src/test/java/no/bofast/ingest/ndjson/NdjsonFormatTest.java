package no.bofast.ingest.ndjson;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.domain.PersonId;
import no.bofast.ingest.LineReading;
import no.bofast.ingest.Reading;
import no.bofast.ingest.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonFormatTest {

    private static final Reading MALFORMED = new Reading.Rejected("not well-formed UTF-8");

    @TempDir
    Path directory;

    @Test
    void emptyLinesArePassedOverAndCounted() throws IOException {
        assertThat(lineNumbers("\n" + erasure("a") + "\r\n  \n\r\n" + erasure("b")))
                .containsExactly(2L, 5L);
    }

    @Test
    void aByteOrderMarkIsTolerated() throws IOException {
        assertThat(readings(("\uFEFF" + erasure("a") + "\n").getBytes(UTF_8))).containsExactly(erased("a"));
    }

    @Test
    void malformedBytesRejectTheirLineOnlyAndAreKept() throws IOException {
        byte[] file = (erasure("a") + "\n" + erasure("bø") + "\n" + erasure("c")).getBytes(ISO_8859_1);

        List<LineReading> lines = read(file);

        assertThat(lines).extracting(LineReading::reading).containsExactly(erased("a"), MALFORMED, erased("c"));
        assertThat(lines.get(1).original()).isEqualTo(erasure("bø").getBytes(ISO_8859_1));
    }

    @Test
    void aReplacementCharacterThatIsReallyThereIsNoMistake() throws IOException {
        assertThat(readings(erasure("a\uFFFD").getBytes(UTF_8))).containsExactly(erased("a\uFFFD"));
    }

    @Test
    void aTruncatedFileLosesItsLastLineOnly() throws IOException {
        List<Reading> readings = readings((erasure("a") + "\n{\"personId\":\"b").getBytes(UTF_8));

        assertThat(readings).first().isEqualTo(erased("a"));
        assertThat(readings).last().isInstanceOf(Reading.Rejected.class);
    }

    @Test
    void aLineMayBeVeryLong() throws IOException {
        String line = erasure("a").replace("}", ",\"note\":\"" + "x".repeat(30_000_000) + "\"}");

        assertThat(readings((line + "\n" + erasure("b")).getBytes(UTF_8))).containsExactly(erased("a"), erased("b"));
    }

    @Test
    void aMissingFileIsAnErrorNotARejection() {
        assertThatThrownBy(() -> new NdjsonFormat().read(directory.resolve("none.ndjson")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private List<Long> lineNumbers(String text) throws IOException {
        return read(text.getBytes(UTF_8)).stream().map(LineReading::lineNumber).toList();
    }

    private List<Reading> readings(byte[] bytes) throws IOException {
        return read(bytes).stream().map(LineReading::reading).toList();
    }

    private List<LineReading> read(byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("events.ndjson"), bytes);
        try (Stream<LineReading> lines = new NdjsonFormat().read(file)) {
            return lines.toList();
        }
    }

    private static String erasure(String person) {
        return "{\"personId\":\"" + person + "\",\"erased\":true}";
    }

    private static Reading erased(String person) {
        return new Reading.Accepted(new Submission.Erasure(new PersonId(person)));
    }
}
