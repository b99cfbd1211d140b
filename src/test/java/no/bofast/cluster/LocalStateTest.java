package no.bofast.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.bofast.serde.Topics;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy of the state on disk belongs to one life of the cluster's topics. */
class LocalStateTest {

    private static final Uuid TOPIC = Uuid.randomUuid();

    @TempDir
    private Path directory;

    private LocalState state;
    private Path store;

    @BeforeEach
    void aCopyWithAStore() throws IOException {
        state = new LocalState(directory, new Topics("a."));
        store = Files.createDirectories(directory.resolve("a.monitor/0_0/rocksdb"));
    }

    @Test
    void aCopyOfTheSameLifeIsKept() {
        state.requireOf(TOPIC);
        state.requireOf(TOPIC);

        assertThat(store).isDirectory();
    }

    @Test
    void aCopyFromBeforeAResetIsDeleted() throws IOException {
        Path other = Files.createDirectories(directory.resolve("b.monitor"));
        state.requireOf(TOPIC);

        state.requireOf(Uuid.randomUuid());

        assertThat(state.exists()).isFalse();
        assertThat(other).isDirectory();
    }

    @Test
    void aCopyThatAnEarlierReleaseMadeIsTakenAsItIs() {
        state.requireOf(TOPIC);

        assertThat(store).isDirectory();
    }
}
