package no.bofast.http.server;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which modules of the page need which others before they can run; those that a module asks for later aren't among them. */
final class WebModules {

    private static final Pattern STATIC_IMPORT =
            Pattern.compile("(?m)^(?:import|export)\\b[^'\"(]*['\"](\\.[^'\"]+)['\"]");

    private final Map<String, byte[]> files;

    /** @param files by path, as in {@code scripts/main.js} */
    WebModules(Map<String, byte[]> files) {
        this.files = files;
    }

    /** A module and all that it needs. */
    SortedSet<String> neededBy(String path) {
        SortedSet<String> needed = new TreeSet<>();
        collect(path, needed);
        return needed;
    }

    private void collect(String path, SortedSet<String> needed) {
        if (files.containsKey(path) && needed.add(path)) {
            Matcher imports = STATIC_IMPORT.matcher(new String(files.get(path), StandardCharsets.UTF_8));
            while (imports.find()) {
                collect(URI.create(path).resolve(imports.group(1)).toString(), needed);
            }
        }
    }
}
