package no.bofast.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * Bytes that an earlier version of Bofast stored or sent, kept under {@code src/test/resources/golden} in hexadecimal.
 *
 * <p>When such a test fails, stored state can no longer be read: give the layout a new version, and keep the old file.
 */
public final class Golden {

    private Golden() {}

    /** The bytes of a file; blanks, line ends and what follows a # don't count. */
    public static byte[] bytes(String name) {
        try (InputStream file = Golden.class.getResourceAsStream("/golden/" + name + ".hex")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return HexFormat.of()
                    .parseHex(text.lines()
                            .map(line -> line.replaceFirst("#.*", "").replaceAll("\\s", ""))
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the golden file " + name, e);
        }
    }
}
