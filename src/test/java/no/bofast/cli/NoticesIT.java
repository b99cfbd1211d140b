package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists that the build makes of what Bofast is made of, and the image that carries them. */
class NoticesIT {

    private static final Path NOTICES = Path.of("target/notices");
    private static final String REGISTRY_CLIENT = "bofast-registry-client.jar";

    @Test
    void everyLibraryBesideTheProgramIsInTheBillOfMaterials() throws IOException {
        JsonNode bom = new JsonMapper().readTree(NOTICES.resolve("bom.json").toFile());

        Set<String> listed = bom.path("components").findValuesAsText("purl").stream()
                .map(NoticesIT::fileOf)
                .collect(Collectors.toSet());

        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(listed).containsAll(libraries());
        assertThat(listed)
                .as("whose client is in " + REGISTRY_CLIENT)
                .anyMatch(name -> name.startsWith("flink-sql-avro-"));
    }

    @Test
    void everyComponentHasALicence() throws IOException {
        JsonNode bom = new JsonMapper().readTree(NOTICES.resolve("bom.json").toFile());

        assertThat(bom.path("components"))
                .isNotEmpty()
                .allSatisfy(component -> assertThat(component.path("licenses"))
                        .as(component.path("purl").asText())
                        .isNotEmpty());
    }

    @Test
    void everyLibraryIsInTheNoticesUnderItsLicence() throws IOException {
        String notices = Files.readString(NOTICES.resolve("THIRD-PARTY.txt"));

        assertThat(notices).doesNotContain("Unknown license");
        assertThat(libraries())
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(notices).containsPattern(":" + name.replaceFirst("-(\\d[^/]*)\\.jar$", ":$1 -")));
    }

    @Test
    void theImageCarriesThem() throws IOException {
        String image = Files.readString(Path.of("Dockerfile"));

        assertThat(image).contains("-Dnotices.skip=false", "COPY --from=build /build/target/notices notices\n");
    }

    private static Set<String> libraries() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/lib"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(REGISTRY_CLIENT))
                    .collect(Collectors.toSet());
        }
    }

    /** {@code pkg:maven/group/name@version?type=jar} → {@code name-version.jar}. */
    private static String fileOf(String purl) {
        return purl.replaceFirst("^.*/([^/@]+)@([^?]+).*$", "$1-$2.jar");
    }
}
