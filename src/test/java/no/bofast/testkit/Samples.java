package no.bofast.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Sample records of registers, kept under {@code src/test/resources/samples}: made from what is publicly known of the register, and of
 * people who don't exist.
 */
public final class Samples {

    private Samples() {}

    /**
     * What a person's records tell.
     *
     * @param isInOrder whether the order of the records matters
     * @param expected what stands in the end, a line each
     */
    public record Story(String title, boolean isInOrder, List<String> records, List<String> expected) {}

    /** The stories of a file: a title after {@code #}, records a line each, and what stands after {@code =}. */
    public static List<Story> stories(String name) {
        List<Story> stories = new ArrayList<>();
        for (String part : new String(bytes(name), StandardCharsets.UTF_8).split("\n\n")) {
            List<String> lines = part.lines().toList();
            List<String> expected = lines.stream()
                    .filter(line -> line.startsWith("= "))
                    .map(line -> line.substring(2))
                    .filter(line -> !line.equals("nothing"))
                    .toList();
            List<String> records =
                    lines.stream().filter(line -> line.startsWith("{")).toList();
            stories.add(new Story(lines.get(0).substring(2), lines.contains("! in order"), records, expected));
        }
        return stories;
    }

    /** A file as it is. */
    public static byte[] bytes(String name) {
        try (InputStream file = Samples.class.getResourceAsStream("/samples/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sample " + name, e);
        }
    }
}
