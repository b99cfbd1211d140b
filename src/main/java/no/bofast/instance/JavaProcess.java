package no.bofast.instance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How another process is started by the same Java machine as this one. */
public final class JavaProcess {

    private JavaProcess() {}

    /** One of this build, with a main class and its arguments behind options of the Java machine. */
    public static List<String> ofThisBuild(List<String> options, Class<?> main, List<String> args) {
        return of(options, List.of("-cp", System.getProperty("java.class.path"), main.getName()), args);
    }

    /** One of another build, which is a jar. */
    public static List<String> ofJar(List<String> options, Path jar, List<String> args) {
        return of(options, List.of("-jar", jar.toString()), args);
    }

    private static List<String> of(List<String> options, List<String> what, List<String> args) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(List.of(java), options, what, args)
                .flatMap(List::stream)
                .toList();
    }
}
