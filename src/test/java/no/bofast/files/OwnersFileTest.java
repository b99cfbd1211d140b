package no.bofast.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what commands write. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file's permissions are told otherwise there")
class OwnersFileTest {

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("file");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aFileThatIsMadeIsReadByItsOwnerOnly() throws IOException {
        OwnersFile.create(file).close();

        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsAppendedToIsReadByItsOwnerOnly() throws IOException {
        for (int i = 0; i < 2; i++) {
            try (OutputStream out = OwnersFile.appendTo(file)) {
                out.write('x');
            }
        }

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(file).hasContent("xx");
    }

    @Test
    void aTableIsReadByItsOwnerOnlyUntilItIsOpened() throws IOException {
        AtomicFile.write(file, writer -> writer.write("x"));
        assertThat(permissions(file)).isEqualTo("rw-------");

        OwnersFile.openToAll(file);

        assertThat(permissions(file)).isEqualTo("rw-r--r--");
    }

    @Test
    void nobodyElseLooksIntoADirectory() throws IOException {
        OwnersFile.directory(file);

        assertThat(permissions(file)).isEqualTo("rwx------");
    }
}
