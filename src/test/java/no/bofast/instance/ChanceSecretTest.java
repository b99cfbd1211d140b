package no.bofast.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import no.bofast.config.Secret;
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

    @Test
    void whoeverRunsCommandsHasOneOfTheirOwnThatNobodyElseReads() throws IOException {
        String home = System.getProperty("user.home");
        try {
            System.setProperty("user.home", directory.toString());

            Optional<Secret> first = ChanceSecret.ofThisUser("key.txt");

            assertThat(first).isPresent();
            assertThat(ChanceSecret.ofThisUser("key.txt").map(Secret::reveal)).isEqualTo(first.map(Secret::reveal));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(".bofast"))))
                    .isEqualTo("rwx------");
            assertThat(directory.resolve(".bofast")).isDirectoryContaining("glob:**/key.txt");
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void whoHasNoHomeHasNone() throws IOException {
        String home = System.getProperty("user.home");
        try {
            System.setProperty(
                    "user.home", Files.createFile(directory.resolve("file")).toString());

            assertThat(ChanceSecret.ofThisUser("key.txt")).isEmpty();
        } finally {
            System.setProperty("user.home", home);
        }
    }
}
