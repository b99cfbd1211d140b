package no.bofast.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The log directory of the broker. */
class BrokerStorageTest {

    @TempDir
    private Path directory;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file's permissions are told otherwise there")
    void nobodyButItsOwnerLooksIntoIt() throws IOException {
        Path log = directory.resolve("broker");

        BrokerStorage.prepare(log);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rwx------");
        assertThat(log).isNotEmptyDirectory();
    }
}
