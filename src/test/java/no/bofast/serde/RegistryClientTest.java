package no.bofast.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.bofast.testkit.ClassPath;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** Of Flink's bundle, Confluent's registry client is on the class path, with all that it needs and nothing under others' names. */
class RegistryClientTest {

    private static final String SHADED = "org/apache/flink/avro/";
    private static final String CONFLUENT = SHADED + "registry/confluent/shaded/io/confluent/kafka/schemaregistry/";
    private static final String SECURITY = (CONFLUENT + "client/security/").replace('/', '.');
    private static final List<String> OTHERS =
            List.of("com/github/luben/", "com/google/", "org/apache/commons/", "org/xerial/", "org/yaml/");
    private static final int CLASS = 7;

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    @Test
    void whateverTheClientCanReachIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<String> seen = new HashSet<>(roots());
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String name = open.pop();
            try (InputStream file = loader.getResourceAsStream(name + ".class")) {
                if (file == null) {
                    missing.add(name);
                } else if (name.startsWith(SHADED)) {
                    references(file).stream().filter(seen::add).forEach(open::push);
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(seen).contains("com/google/common/cache/CacheBuilder");
    }

    /** What we call, and what it finds by name: the ways to sign in. */
    private List<String> roots() throws IOException {
        List<String> roots = new ArrayList<>(
                List.of(CONFLUENT + "client/CachedSchemaRegistryClient", CONFLUENT + "avro/AvroSchema"));
        for (String service : List.of("basicauth.Basic", "bearerauth.Bearer")) {
            URL providers = loader.getResource("META-INF/services/" + SECURITY + service + "AuthCredentialProvider");
            try (InputStream names = providers.openStream()) {
                new String(names.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(name -> !name.isBlank())
                        .map(name -> name.strip().replace('.', '/'))
                        .forEach(roots::add);
            }
        }
        return roots;
    }

    private static Set<String> references(InputStream file) throws IOException {
        ClassReader type = new ClassReader(file);
        char[] buffer = new char[type.getMaxStringLength()];
        Set<String> names = new TreeSet<>();
        for (int i = 1; i < type.getItemCount(); i++) {
            int offset = type.getItem(i);
            if (offset > 0 && type.readByte(offset - 1) == CLASS) {
                names.add(element(type.readUTF8(offset, buffer)));
            }
        }
        names.remove("");
        return names;
    }

    /** An array's type is that of its elements; none, if those are numbers. */
    private static String element(String name) {
        return name.startsWith("[") ? name.replaceFirst("^\\[+(?:L(.*);|.)$", "$1") : name;
    }

    @Test
    void nothingElseOfTheBundleIsThere() {
        List<Path> homes = ClassPath.elements().stream()
                .filter(element -> ClassPath.classes(element).stream().anyMatch(name -> name.startsWith(SHADED)))
                .toList();

        assertThat(homes)
                .singleElement()
                .satisfies(home -> assertThat(ClassPath.classes(home))
                        .noneMatch(name -> OTHERS.stream().anyMatch(name::startsWith)));
    }

    @Test
    void noClassIsThereTwice() {
        assertThat(ClassPath.repeated()).isEmpty();
    }
}
