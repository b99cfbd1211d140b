package no.bofast.embedded;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A call that the registry answers: method, path with {@code *} for its variable parts, and the answer (written as JSON). */
record RegistryRoute(String method, Pattern path, Function<RegistryRequest, Object> answer) {

    static RegistryRoute route(String method, String path, Function<RegistryRequest, Object> answer) {
        return new RegistryRoute(method, Pattern.compile(path.replace("*", "([^/]+)") + "/?"), answer);
    }

    /** The variable parts, decoded, if this is the route of the call. */
    Optional<List<String>> match(String calledMethod, String rawPath) {
        Matcher matcher = path.matcher(rawPath);
        return calledMethod.equals(method) && matcher.matches() ? Optional.of(arguments(matcher)) : Optional.empty();
    }

    private static List<String> arguments(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(group -> decode(match.group(group)))
                .toList();
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
