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
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    /** Stands for a parameter that isn't said. */
    private static final String WITHOUT = "";

    private static final List<String> YEARS =
            IntStream.rangeClosed(2009, 2023).mapToObj(Integer::toString).toList();
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
            Map.entry("lang", List.of("nb", "nn", "en")),
            Map.entry("language", List.of("nb", "nn")),
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
            Map.entry("views", List.of("/,/alerts")),
            Map.entry("seconds", List.of("20")),
            Map.entry("figure", List.of("months", "map")),
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
            "move-reasons",
            "programmes",
            "assistance",
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

    /** All addresses of a path, with every value of every parameter and without it; of more than so many, some of them. */
    Set<String> every(String path, int most, int some, Things things) {
        List<Blank> blanks = blanks(path, things);
        long all = blanks.stream().mapToLong(blank -> blank.choices().size()).reduce(1, (one, other) -> one * other);
        return all > most
                ? addresses(path, some, things, new Random(path.hashCode()))
                : IntStream.range(0, (int) all)
                        .mapToObj(number -> numbered(path, blanks, number))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What there is of a municipality and of the country, each route and table once, without anything that may be left out. */
    List<String> plain(String municipality, List<String> reportTables) {
        Things things = new Things(List.of(municipality), List.of(), reportTables);
        return readable().stream()
                .filter(path ->
                        path.startsWith("/api/v1/") && !path.contains("alerts") && !path.contains("subscription"))
                .filter(path -> !path.endsWith("/stream") && !path.contains("dead-letters"))
                // Areas are told as municipalities are.
                .filter(path -> !path.contains("/areas/"))
                .flatMap(path -> plain(path, things))
                .toList();
    }

    private Stream<String> plain(String path, Things things) {
        List<Blank> blanks = blanks(path, things).stream()
                .filter(Blank::isPath)
                .map(blank -> blank.name().equals("format") ? new Blank("format", true, List.of("csv")) : blank)
                .toList();
        int all = blanks.stream().mapToInt(blank -> blank.choices().size()).reduce(1, Math::multiplyExact);
        return IntStream.range(0, all).mapToObj(number -> numbered(path, blanks, number));
    }

    private static String numbered(String path, List<Blank> blanks, int number) {
        int[] rest = {number};
        return filled(path, blanks, choices -> {
            int choice = rest[0] % choices.size();
            rest[0] /= choices.size();
            return choice;
        });
    }

    /** A parameter and what can be said for it; nothing is {@link #WITHOUT}. */
    private record Blank(String name, boolean isPath, List<String> choices) {}

    private List<Blank> blanks(String path, Things things) {
        List<Blank> blanks = new ArrayList<>();
        for (JsonNode parameter : parameters(path)) {
            List<String> choices = new ArrayList<>(values(path, parameter, things));
            boolean isPath = parameter.path("in").asText().equals("path");
            if (!isPath) {
                choices.add(WITHOUT);
            }
            blanks.add(new Blank(parameter.path("name").asText(), isPath, choices));
        }
        return blanks;
    }

    private static String filled(String path, List<Blank> blanks, ToIntFunction<List<String>> choice) {
        List<String> query = new ArrayList<>();
        String filled = path;
        for (Blank blank : blanks) {
            String value = blank.choices().get(choice.applyAsInt(blank.choices()));
            if (blank.isPath()) {
                filled = filled.replace("{" + blank.name() + "}", value);
            } else if (!value.equals(WITHOUT)) {
                query.add(blank.name() + "=" + value);
            }
        }
        if (BLANK.matcher(filled).find()) {
            throw new AssertionError("not every part of the path is described: " + path);
        }
        return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
    }

    /** Empty if there is nothing of a name in it. Every third parameter that may be left out is. */
    private Optional<String> address(String path, Things things, Random random) {
        List<Blank> blanks = blanks(path, things);
        return blanks.stream().anyMatch(blank -> blank.choices().isEmpty())
                ? Optional.empty()
                : Optional.of(filled(path, blanks, choices -> {
                    int last = choices.size() - 1;
                    boolean isLeftOut = choices.get(last).equals(WITHOUT) && (last == 0 || random.nextInt(3) == 0);
                    return isLeftOut ? last : random.nextInt(choices.get(last).equals(WITHOUT) ? last : last + 1);
                }));
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
