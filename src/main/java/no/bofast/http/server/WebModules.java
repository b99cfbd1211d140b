package no.bofast.http.server;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which modules of the page need which others before they can run; those that a module asks for later are told apart. */
final class WebModules {

    private static final Pattern STATIC_IMPORT = Pattern.compile("(?m)^import\\b[^'\"(]*['\"](\\.[^'\"]+)['\"]");
    private static final Pattern LATER_IMPORT = Pattern.compile("\\bimport\\('(\\.[^']+)'\\)");

    private final Map<String, String> modules;

    /** @param modules by path, as in {@code scripts/main.js} */
    WebModules(Map<String, String> modules) {
        this.modules = modules;
    }

    /** A module and all that it needs, each after those that it needs itself. */
    Set<String> neededBy(String path) {
        Set<String> needed = new LinkedHashSet<>();
        collect(path, needed, new LinkedHashSet<>());
        return needed;
    }

    private void collect(String path, Set<String> needed, Set<String> open) {
        if (needed.contains(path)) {
            return;
        }
        if (!modules.containsKey(path)) {
            throw new IllegalStateException("a module of the page imports " + path + ", which isn't there");
        }
        if (!open.add(path)) {
            throw new IllegalStateException("modules of the page import each other in a circle: " + open);
        }
        Matcher imports = STATIC_IMPORT.matcher(modules.get(path));
        while (imports.find()) {
            collect(resolved(path, imports.group(1)), needed, open);
        }
        needed.add(path);
    }

    /** What these modules ask for when it is wanted. */
    Set<String> askedForLaterBy(Set<String> paths) {
        Set<String> later = new TreeSet<>();
        for (String path : paths) {
            Matcher imports = LATER_IMPORT.matcher(modules.get(path));
            while (imports.find()) {
                later.add(resolved(path, imports.group(1)));
            }
        }
        return later;
    }

    /** The path of a module that another names. */
    static String resolved(String from, String named) {
        return URI.create(from).resolve(named).toString();
    }
}
