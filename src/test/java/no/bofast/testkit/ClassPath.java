package no.bofast.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** What the tests run on: jars and directories, and which classes are in each. */
public final class ClassPath {

    private ClassPath() {}

    /** In their order. */
    public static List<Path> elements() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader instanceof URLClassLoader runner
                ? elements(runner)
                : elements(System.getProperty("java.class.path"));
    }

    private static List<Path> elements(URLClassLoader loader) {
        return Arrays.stream(loader.getURLs()).map(ClassPath::path).toList();
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> elements(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList();
    }

    /** Classes that are in more than one element, by the names of those elements. */
    public static Map<String, List<String>> repeated() {
        Map<String, List<String>> homes = new HashMap<>();
        for (Path element : elements()) {
            for (String name : classes(element)) {
                homes.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(element.getFileName().toString());
            }
        }
        homes.values().removeIf(elements -> elements.size() == 1);
        return new TreeMap<>(homes);
    }

    /** The classes of one element, as {@code a/b/C.class}. */
    public static List<String> classes(Path element) {
        try {
            return (Files.isDirectory(element) ? inDirectory(element) : inJar(element))
                    .stream()
                            .filter(name -> name.endsWith(".class"))
                            .filter(name -> !name.startsWith("META-INF/") && !name.equals("module-info.class"))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> inDirectory(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> directory.relativize(file).toString().replace(File.separatorChar, '/'))
                    .toList();
        }
    }

    private static List<String> inJar(Path file) throws IOException {
        if (!file.toString().endsWith(".jar") || !Files.exists(file)) {
            return List.of();
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }
}
