package no.bofast.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.TypeConversionException;

/** Secrets are read from files, and shown to nobody. */
class SecretFileTest {

    @TempDir
    private Path directory;

    private final SecretFile files = new SecretFile();

    @Test
    void theEndOfTheLineIsNotPartOfASecret() throws IOException {
        Secret secret = files.convert(file(" pass word\r\n"));

        assertThat(secret.reveal()).isEqualTo(" pass word");
        assertThat(secret).isEqualTo(new Secret(" pass word")).hasSameHashCodeAs(new Secret(" pass word"));
    }

    @Test
    void theTextOfASecretDoesNotTellIt() throws IOException {
        assertThat(files.convert(file("password"))).hasToString("(secret)");
    }

    @Test
    void aMissingOrEmptyFileIsNamed() throws IOException {
        String empty = file("\n");

        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> files.convert("nowhere"))
                .withMessage("expected a file with a secret in it that this user may read, got: 'nowhere'");
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> files.convert(empty))
                .withMessageEndingWith("got: '" + empty + "'");
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("secret"), content).toString();
    }
}
