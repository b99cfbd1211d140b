package no.bofast.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The municipalities of the division in force since 2024-01-01, and the older codes that stand for them. */
public final class Municipalities {
    private final SortedMap<String, String> currentByCode;
    private final Map<String, String> centralityByCode;

    private Municipalities(SortedMap<String, String> currentByCode, Map<String, String> centralityByCode) {
        this.currentByCode = currentByCode;
        this.centralityByCode = centralityByCode;
    }

    /** The centrality class of a current municipality; empty for {@code 0000}. */
    Optional<String> centrality(String code) {
        return Optional.ofNullable(centralityByCode.get(code));
    }

    /** Reads {@code municipality-codes.csv} and {@code municipalities.csv}, and checks that the first leads into the second. */
    public static Municipalities read(Reader codes, Reader municipalities) {
        SortedMap<String, String> currentByCode =
                rows(codes).collect(Collectors.toMap(row -> row[0], row -> row[1], (a, b) -> b, TreeMap::new));
        Map<String, String> centrality = rows(municipalities).collect(Collectors.toMap(row -> row[0], row -> row[6]));
        Set<String> current = new TreeSet<>(centrality.keySet());
        if (!current.equals(new TreeSet<>(currentByCode.values()))) {
            throw new IllegalArgumentException("the codes don't lead to the municipalities of the reference table");
        }
        return new Municipalities(currentByCode, centrality);
    }

    /** Reads both tables from {@code /reference} on the class path. */
    public static Municipalities fromClassPath() {
        try (Reader codes = open("/reference/municipality-codes.csv");
                Reader all = open("/reference/municipalities.csv")) {
            return read(codes, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String code) {
        return currentByCode.containsKey(code);
    }

    String current(String code) {
        return currentByCode.get(code);
    }

    SortedMap<String, String> currentByCode() {
        return Collections.unmodifiableSortedMap(currentByCode);
    }

    private static Reader open(String resource) {
        InputStream stream = Municipalities.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("not on the class path: " + resource);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static Stream<String[]> rows(Reader csv) {
        return new BufferedReader(csv)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(","));
    }
}
