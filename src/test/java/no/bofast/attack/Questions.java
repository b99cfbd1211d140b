package no.bofast.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All that can be asked by the description of the API: addresses with every parameter, drawn by chance.
 *
 * <p>A parameter without known values is an error: whoever adds a route or a parameter has to say here how it is asked.
 */
final class Questions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BLANK = Pattern.compile("\\{([^}]+)}");
    private static final List<String> YEARS =
            IntStream.rangeClosed(2009, 2024).mapToObj(Integer::toString).toList();
    private static final List<String> COUNTS = List.of("1", "3", "12", "24", "500");

    /** Those of the description come first. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("from", YEARS),
            Map.entry("to", YEARS),
            Map.entry("through", YEARS),
            Map.entry("lived-on", List.of("2014-12-31", "2020-06-30", "2023-01-01")),
            Map.entry("as-of", List.of("2023-06", "2023-12")),
            Map.entry("budget", List.of("2022-01", "2023-01", "2023-06")),
            Map.entry("width", COUNTS),
            Map.entry("limit", COUNTS),
            Map.entry("county", List.of("03", "18", "56")),
            Map.entry("lang", List.of("nb", "en")),
            Map.entry("by", List.of("centrality", "region", "county", "size_band", "municipality")),
            Map.entry("moved", List.of("2014", "2020", "2023")),
            Map.entry(
                    "area",
                    List.of(
                            "nation",
                            "0301",
                            "1103",
                            "18",
                            "56",
                            "centrality-2",
                            "region-Vestlandet",
                            "size_band-2000-4999")),
            Map.entry("areas", List.of("nation", "18,56,centrality-6")),
            Map.entry(
                    "dimension",
                    List.of(
                            "all",
                            "sex",
                            "age_band",
                            "household",
                            "country",
                            "ground",
                            "centrality",
                            "region",
                            "size_band",
                            "settlement_year")),
            Map.entry("path", List.of("index.html", "scripts/page.js")),
            // Nobody's, and so refused.
            Map.entry("subscription", List.of("a")),
            Map.entry("cursor", List.of("a")),
            Map.entry("key", List.of("a")),
            Map.entry("token", List.of("a")));

    private static final List<String> OF_MUNICIPALITIES = List.of(
            "months",
            "curves",
            "groups",
            "flows-to",
            "flows-from",
            "rights",
            "neighbours",
            "arrivals",
            "arrival-origins",
            "arrival-groups",
            "settled-years",
            "stock",
            "hazards",
            "forecast",
            "settling",
            "settling-months",
            "families",
            "wages-of-moves",
            "grant",
            "agreements");
    private static final List<String> OF_ALERTS = List.of("drivers", "destinations", "life");

    /** What there is of a name that isn't the same everywhere. */
    record Things(List<String> municipalities, List<String> alerts, List<String> reportTables) {}

    private final JsonNode description;

    private Questions(JsonNode description) {
        this.description = description;
    }

    /** As a server describes what can be asked of it. */
    static Questions of(Installed server) {
        return new Questions(json(server.ask("/openapi.json")));
    }

    static JsonNode json(Installed.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Methods and paths by which something is changed. */
    Set<String> changing() {
        Set<String> changing = new LinkedHashSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (!method.equals("get")) {
                        changing.add(method + " " + path.getKey());
                    }
                }));
        return changing;
    }

    /** Paths that can be read. */
    List<String> readable() {
        return description.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Some addresses of a path: so many, or as many different ones as were drawn. */
    Set<String> addresses(String path, int most, Things things, Random random) {
        Set<String> addresses = new LinkedHashSet<>();
        for (int i = 0; i < most; i++) {
            address(path, things, random).ifPresent(addresses::add);
        }
        return addresses;
    }

    /** Empty if there is nothing of a name in it. */
    private Optional<String> address(String path, Things things, Random random) {
        List<String> query = new ArrayList<>();
        String filled = path;
        for (JsonNode parameter : parameters(path)) {
            List<String> values = values(path, parameter, things);
            String in = parameter.path("in").asText();
            if (in.equals("path") && values.isEmpty()) {
                return Optional.empty();
            }
            String name = parameter.path("name").asText();
            if (in.equals("path")) {
                filled = filled.replace("{" + name + "}", any(values, random));
            } else if (in.equals("query") && !values.isEmpty() && random.nextInt(3) > 0) {
                query.add(name + "=" + any(values, random));
            }
        }
        if (BLANK.matcher(filled).find()) {
            throw new AssertionError("not every part of the path is described: " + path);
        }
        return Optional.of(query.isEmpty() ? filled : filled + "?" + String.join("&", query));
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private Iterable<JsonNode> parameters(String path) {
        Stream<JsonNode> listed = StreamSupport.stream(
                description
                        .path("paths")
                        .path(path)
                        .path("get")
                        .path("parameters")
                        .spliterator(),
                false);
        return listed.map(parameter -> parameter.has("$ref")
                        ? description.at(parameter.path("$ref").asText().substring(1))
                        : parameter)
                .toList();
    }

    private static List<String> values(String path, JsonNode parameter, Things things) {
        String name = parameter.path("name").asText();
        JsonNode listed = parameter.path("schema").path("enum");
        if (!listed.isMissingNode()) {
            return StreamSupport.stream(listed.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
        if (parameter.path("in").asText().equals("header")) {
            return List.of();
        }
        return switch (name) {
            case "code", "municipality" -> things.municipalities();
            case "id" -> path.contains("alerts") ? things.alerts() : List.of("a");
            case "table" -> tables(path, things);
            default ->
                Optional.ofNullable(VALUES.get(name))
                        .orElseThrow(() -> new AssertionError("nobody asks with '" + name + "' of " + path));
        };
    }

    private static List<String> tables(String path, Things things) {
        if (path.contains("/report/")) {
            return things.reportTables();
        }
        return path.contains("/alerts/") ? OF_ALERTS : OF_MUNICIPALITIES;
    }
}
