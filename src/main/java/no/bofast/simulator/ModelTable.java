package no.bofast.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the model's tables from the class path, {@code /simulator/}. */
final class ModelTable {

    private ModelTable() {}

    /** The rows of a table without its header, split at commas. */
    static List<String[]> rows(String name) {
        try (InputStream stream = ModelTable.class.getResourceAsStream("/simulator/" + name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the class path", e);
        }
    }
}
