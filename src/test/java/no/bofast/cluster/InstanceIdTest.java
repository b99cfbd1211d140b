package no.bofast.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceIdTest {

    @TempDir
    Path directory;

    @Test
    void whoStartsOnTheSameDirectoryHasTheSameNameAgain() {
        String first = InstanceId.in(directory.resolve("state"));

        assertThat(InstanceId.in(directory.resolve("state"))).isEqualTo(first);
        assertThat(UUID.fromString(first)).isNotNull();
        assertThat(InstanceId.in(directory.resolve("other"))).isNotEqualTo(first);
    }

    @Test
    void aNameOfAnEarlierReleaseIsKept() throws IOException {
        String before = UUID.randomUUID().toString();
        Files.writeString(directory.resolve("instance-id.txt"), before);

        assertThat(InstanceId.in(directory)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "f81d4fae-7dec-11d0", "f81d4fae-7dec-11d0-a765-00a0"})
    void aFileThatWasCutOffBlocksNoStart(String left) throws IOException {
        Files.writeString(directory.resolve("instance-id.txt"), left);

        String name = InstanceId.in(directory);

        assertThat(UUID.fromString(name)).hasToString(name);
        assertThat(InstanceId.in(directory)).isEqualTo(name);
    }
}
