package no.bofast.http.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.MunicipalityCode;

/**
 * The areas of municipalities as the map draws them, out of a GeoJSON file (RFC 7946): by code, rings of points in thousandths of a degree, each point but the
 * first as the step from the one before.
 *
 * <p>A thousandth of a degree is a hundred metres: no more is seen on a map of the country, and every reader fetches it.
 */
public final class Boundaries {

    private static final int PER_DEGREE = 1_000;
    private static final int MOST_BYTES = 1_000_000;
    /** Fewer points have no area. */
    private static final int LEAST_POINTS = 3;

    private static final String NUMBER = "kommunenummer";

    private final SortedMap<String, List<int[]>> rings = new TreeMap<>();

    private Boundaries() {}

    /**
     * Reads a file.
     *
     * @param today the municipalities that there are
     * @throws IllegalArgumentException if it is no GeoJSON of municipalities, saying what to do
     */
    public static Boundaries read(Path file, Set<MunicipalityCode> today) throws IOException {
        Boundaries read = new Boundaries();
        JsonNode features = features(file);
        for (int i = 0; i < features.size(); i++) {
            read.add("feature " + (i + 1) + ": ", features.get(i), today);
        }
        int bytes = read.json().length;
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("it would be " + bytes + " bytes for every reader, at most " + MOST_BYTES
                    + " are sent: simplify it");
        }
        return read;
    }

    private static JsonNode features(Path file) throws IOException {
        try {
            JsonNode root = Json.MAPPER.readTree(Files.readAllBytes(file));
            JsonNode features = root.path("features");
            if (!features.isArray() || features.isEmpty()) {
                throw new IllegalArgumentException("expected a FeatureCollection with features");
            }
            return features;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON");
        }
    }

    private void add(String where, JsonNode feature, Set<MunicipalityCode> today) {
        String code = feature.path("properties").path(NUMBER).asText();
        if (!code.matches("\\d{4}") || !today.contains(MunicipalityCode.of(code))) {
            throw new IllegalArgumentException(
                    where + "its " + NUMBER + " must be a municipality of today, got: '" + code + "'");
        }
        List<int[]> area = rings.computeIfAbsent(code, unused -> new ArrayList<>());
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asText()) {
            case "Polygon" -> coordinates.forEach(ring -> ring(where, ring).ifPresent(area::add));
            case "MultiPolygon" ->
                coordinates.forEach(
                        polygon -> polygon.forEach(ring -> ring(where, ring).ifPresent(area::add)));
            default -> throw new IllegalArgumentException(where + "expected a Polygon or a MultiPolygon");
        }
    }

    /** A ring's points, those left out that are not told apart; none if it has no area then. */
    private static Optional<int[]> ring(String where, JsonNode points) {
        List<Integer> steps = new ArrayList<>();
        int[] before = {0, 0};
        for (JsonNode point : points) {
            int[] at = {thousandths(where, point.path(0), 180), thousandths(where, point.path(1), 90)};
            if (steps.isEmpty() || at[0] != before[0] || at[1] != before[1]) {
                steps.add(at[0] - before[0]);
                steps.add(at[1] - before[1]);
            }
            before = at;
        }
        return steps.size() <= 2 * LEAST_POINTS
                ? Optional.empty()
                : Optional.of(steps.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int thousandths(String where, JsonNode degrees, int most) {
        if (!degrees.isNumber() || Math.abs(degrees.asDouble()) > most) {
            throw new IllegalArgumentException(where + "expected longitude and latitude in degrees (WGS 84), got: "
                    + degrees + "; transform it first");
        }
        return (int) Math.round(degrees.asDouble() * PER_DEGREE);
    }

    /** As the page fetches it. */
    byte[] json() {
        try {
            return Json.MAPPER.writeValueAsBytes(rings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers are JSON", e);
        }
    }
}
