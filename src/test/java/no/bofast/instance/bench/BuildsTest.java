package no.bofast.instance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import no.bofast.console.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildsTest {

    @TempDir
    private Path directory;

    /** Another build, which tells what it was asked for as its speed. */
    public static final class OtherBuild {
        public static void main(String[] args) {
            System.out.println("whole topology, events a second            " + args[1].replace("--persons=", ""));
        }
    }

    /** This build, which is twice as fast. */
    public static final class ThisBuild {
        public static void main(String[] args) {
            System.out.println("whole topology, events a second        200,000");
        }
    }

    /** One that can't measure. */
    public static final class BrokenBuild {
        public static void main(String[] args) {
            System.exit(3);
        }
    }

    @Test
    void eachPairIsToldAndTheirMedian() throws Exception {
        Builds builds = Builds.measure(ThisBuild.class, jar(OtherBuild.class), 2, List.of("--persons=100,000"));

        assertThat(builds.pairs())
                .containsExactly(new Builds.Pair(200_000, 100_000), new Builds.Pair(200_000, 100_000));
        assertThat(builds.medianRatio()).isEqualTo(2);
    }

    @Test
    void aBuildThatFailsIsNamed() throws Exception {
        Path broken = jar(BrokenBuild.class);

        assertThatThrownBy(() -> Builds.measure(ThisBuild.class, broken, 1, List.of()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(broken.toString())
                .hasMessageEndingWith("ended with exit code 3");
    }

    @Test
    void ofAnEvenNumberOfPairsTheMedianIsBetweenTheTwoInTheMiddle() {
        Builds builds = new Builds(
                List.of(new Builds.Pair(4, 1), new Builds.Pair(1, 1), new Builds.Pair(2, 1), new Builds.Pair(3, 1)));

        assertThat(builds.medianRatio()).isEqualTo(2.5);
    }

    private Path jar(Class<?> main) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        Path jar = directory.resolve(main.getSimpleName() + ".jar");
        String file = main.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new ZipEntry(file));
            entries.write(main.getClassLoader().getResourceAsStream(file).readAllBytes());
            entries.closeEntry();
        }
        return jar;
    }
}
