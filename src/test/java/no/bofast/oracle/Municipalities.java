package no.bofast.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Map<String, Split> splits;
    private final List<String[]> adjustments;

    /** @param successors the largest first */
    private record Split(LocalDate on, List<String> successors) {}

    private Municipalities(
            SortedMap<String, String> currentByCode,
            Map<String, String> centralityByCode,
            Map<String, Split> splits,
            List<String[]> adjustments) {
        this.currentByCode = currentByCode;
        this.centralityByCode = centralityByCode;
        this.splits = splits;
        this.adjustments = adjustments;
    }

    /** The centrality class of a current municipality; empty for {@code 0000}. */
    Optional<String> centrality(String code) {
        return Optional.ofNullable(centralityByCode.get(code));
    }

    /** Reads {@code municipality-codes.csv} and {@code municipalities.csv}, and checks that the first leads into the second. */
    public static Municipalities read(Reader codes, Reader municipalities, Reader splits, Reader adjustments) {
        SortedMap<String, String> currentByCode =
                rows(codes).collect(Collectors.toMap(row -> row[0], row -> row[1], (a, b) -> b, TreeMap::new));
        Map<String, String> centrality = rows(municipalities).collect(Collectors.toMap(row -> row[0], row -> row[6]));
        Set<String> current = new TreeSet<>(centrality.keySet());
        if (!current.equals(new TreeSet<>(currentByCode.values()))) {
            throw new IllegalArgumentException("the codes don't lead to the municipalities of the reference table");
        }
        return new Municipalities(
                currentByCode,
                centrality,
                rows(splits)
                        .collect(Collectors.toMap(
                                row -> row[0],
                                row -> new Split(LocalDate.parse(row[3]), List.of(row[4].split("\\|"))),
                                (a, b) -> a,
                                LinkedHashMap::new)),
                rows(adjustments).toList());
    }

    /** Reads both tables from {@code /reference} on the class path. */
    public static Municipalities fromClassPath() {
        try (Reader codes = open("/reference/municipality-codes.csv");
                Reader all = open("/reference/municipalities.csv");
                Reader splits = open("/reference/municipality-splits.csv");
                Reader adjustments = open("/reference/boundary-adjustments.csv")) {
            return read(codes, all, splits, adjustments);
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

    /** The municipalities that a code became, the largest first; none if it wasn't split. */
    List<String> successors(String code) {
        Split split = splits.get(code);
        return split == null ? List.of() : split.successors();
    }

    LocalDate splitOn(String code) {
        return splits.get(code).on();
    }

    /** The codes that were split. */
    List<String> splitCodes() {
        return List.copyOf(splits.keySet());
    }

    /** Day, municipality that lost and municipality that got. */
    List<String[]> adjustments() {
        return adjustments;
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

    /** The successor of a code that was split in which a basic unit lies, where it tells one. */
    Optional<String> byBasicUnit(String code, String unit) {
        if (unit.isEmpty() || !successors(unit.substring(0, 4)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(current(unit.substring(0, 4))).filter(successors(code)::contains);
    }

    /** Whether an address may lie in a municipality of today. */
    boolean mayLieIn(String place, String code, String unit) {
        if (successors(code).isEmpty()) {
            return place.equals(current(code));
        }
        return byBasicUnit(code, unit)
                .map(place::equals)
                .orElseGet(() -> successors(code).contains(place));
    }
}
