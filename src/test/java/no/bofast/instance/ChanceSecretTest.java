package no.bofast.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChanceSecretTest {

    @TempDir
    private Path directory;

    @Test
    void aKeptSecretIsTheSameEveryTimeAndOnlyItsOwnerMayReadIt() throws IOException {
        String first = ChanceSecret.keptIn(directory, "key.txt").reveal();

        assertThat(ChanceSecret.keptIn(directory, "key.txt").reveal())
                .isEqualTo(first)
                .hasSizeGreaterThan(40);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("key.txt"))))
                .isEqualTo("rw-------");
    }

    @Test
    void noTwoSecretsAreAlike() {
        assertThat(ChanceSecret.once()).isNotEqualTo(ChanceSecret.once());
        assertThat(ChanceSecret.keptIn(directory, "a.txt")).isNotEqualTo(ChanceSecret.keptIn(directory, "b.txt"));
    }
}
