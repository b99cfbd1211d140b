package no.bofast.http.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The page's modules as few files: one that it begins with, and one for each group of modules that are asked for later.
 *
 * <p>A browser asks for as many files as there are modules, one after the other where it learns of one from the other.
 * Modules that are asked for later are in one group if they need a module in common that the page doesn't begin with, so
 * that none runs twice. A file has the path of a module of its group.
 */
final class WebBundle {

    private final WebModules modules;
    private final Map<String, String> texts;
    private final Set<String> first;
    private final String main;

    private WebBundle(Map<String, String> texts, String main) {
        this.texts = texts;
        this.main = main;
        modules = new WebModules(texts);
        first = modules.neededBy(main);
    }

    /**
     * The files by path.
     *
     * @param modules by path, as in {@code scripts/main.js}
     * @param main path of the module that the page begins with
     */
    static SortedMap<String, String> of(Map<String, String> modules, String main) {
        return new WebBundle(modules, main).files();
    }

    private SortedMap<String, String> files() {
        List<Set<String>> groups = groups();
        SortedMap<String, String> files = new TreeMap<>();
        files.put(main, "export const $modules = {};\n" + joined(first, main, groups));
        for (Set<String> group : groups) {
            String path = pathOf(group);
            files.put(
                    path,
                    "import { $modules } from '" + WrittenModule.from(path, main) + "';\n"
                            + joined(group, path, groups));
        }
        return files;
    }

    private String joined(Set<String> paths, String file, List<Set<String>> groups) {
        return paths.stream()
                .map(path -> new WrittenModule(path, texts.get(path)).within(file, asked -> fileOf(asked, groups)))
                .collect(Collectors.joining());
    }

    private String fileOf(String module, List<Set<String>> groups) {
        return groups.stream()
                .filter(group -> group.contains(module))
                .findFirst()
                .map(WebBundle::pathOf)
                .orElse(main);
    }

    private static String pathOf(Set<String> group) {
        return group.iterator().next();
    }

    private List<Set<String>> groups() {
        List<Set<String>> groups = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>(first);
        Set<String> fresh = first;
        while (!fresh.isEmpty()) {
            Set<String> found = new LinkedHashSet<>();
            for (String asked : modules.askedForLaterBy(fresh)) {
                Set<String> needed = new LinkedHashSet<>(modules.neededBy(asked));
                needed.removeAll(first);
                found.addAll(needed);
                join(needed, groups);
            }
            found.removeAll(known);
            known.addAll(found);
            fresh = found;
        }
        return groups;
    }

    /** Puts modules with those that they share one with; each stays after those that it needs. */
    private static void join(Set<String> needed, List<Set<String>> groups) {
        Set<String> joined = new LinkedHashSet<>();
        for (Set<String> group : List.copyOf(groups)) {
            if (group.stream().anyMatch(needed::contains)) {
                groups.remove(group);
                joined.addAll(group);
            }
        }
        joined.addAll(needed);
        if (!joined.isEmpty()) {
            groups.add(joined);
        }
    }
}
