package no.bofast.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Whether a Docker engine is there to run containers; quick and silent where there is none. */
final class DockerEngine {

    private DockerEngine() {}

    static boolean answers() {
        return configured() && DockerClientFactory.instance().isDockerAvailable();
    }

    /** Testcontainers would find nothing either, but says so at length. */
    private static boolean configured() {
        String home = System.getProperty("user.home");
        return System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run"), "docker.sock"),
                                Path.of(home, ".docker", "run", "docker.sock"),
                                Path.of(home, ".testcontainers.properties"))
                        .anyMatch(Files::exists);
    }
}
