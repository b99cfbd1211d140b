package no.bofast.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.bofast.testkit.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The properties of Kafka's and the registry's clients: whom they go to, and what is refused. */
class ClientPropertiesTest {

    @TempDir
    private Path directory;

    @Test
    void whatIsTheRegistrysDoesNotGoToKafka() throws IOException {
        ClientProperties properties = ClientProperties.read(file("""
            security.protocol=SSL
            schema.registry.ssl.truststore.location=/a
            bearer.auth.token=t
            """));

        assertThat(properties.ofKafka()).isEqualTo(Map.of("security.protocol", "SSL"));
        assertThat(properties.ofSerde())
                .containsOnlyKeys("security.protocol", "schema.registry.ssl.truststore.location", "bearer.auth.token");
    }

    @Test
    void aSecretIsReadFromTheFileThatIsNamedAndNotShown() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "user:pass word\n");
        Path file = file("schema.registry.basic.auth.user.info.file=" + secret + "\nssl.key.password.file=" + secret);

        ClientProperties properties = ClientProperties.read(file);

        assertThat(properties.ofSerde())
                .containsEntry("schema.registry.basic.auth.user.info", "user:pass word")
                .containsEntry("basic.auth.credentials.source", "USER_INFO");
        assertThat(properties.ofKafka()).isEqualTo(Map.of("ssl.key.password", "user:pass word"));
        assertThat(CommandRun.of("config", "--client-config", file.toString()).out())
                .contains("ssl.key.password=(secret)", "user.info=(secret)")
                .doesNotContain("pass word");
    }

    @Test
    void aKeyOfKafkasThatEndsInFileIsNoSecretOfOurs() throws IOException {
        assertThat(ClientProperties.read(file("sasl.oauthbearer.assertion.file=/nowhere"))
                        .ofKafka())
                .containsEntry("sasl.oauthbearer.assertion.file", "/nowhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "security.protcol=SSL      | a key that neither Kafka's clients nor the registry's know:"
                        + " security.protcol",
                "security.protocol=TLS     | a wrong security.protocol: Invalid value TLS for configuration"
                        + " security.protocol",
                "request.timeout.ms=soon   | a wrong request.timeout.ms: Invalid value soon for configuration"
                        + " request.timeout.ms",
                "ssl.key.password.file=/no | a wrong ssl.key.password.file: expected a file that this user may read,"
                        + " got: '/no'",
            })
    void whatCannotBeIsNamed(String line, String fault) throws IOException {
        Path file = file(line);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientProperties.read(file))
                .withMessageStartingWith("the client configuration " + file + " has " + fault);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("client.properties"), content);
    }
}
