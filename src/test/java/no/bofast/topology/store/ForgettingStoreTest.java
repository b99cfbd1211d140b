package no.bofast.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what is deleted goes from the files of a store on disk. */
class ForgettingStoreTest {

    private static final long AFTER = 1_000;

    @TempDir
    private Path directory;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void whatWasDeletedIsInNoFileSomeTimeLater() throws Exception {
        ForgettingStore store = opened();
        store.put(key("a person who is erased"), new byte[] {1});
        store.put(key("a person who stays"), new byte[] {2});
        store.close();
        assertThat(filesWith("a person who is erased"))
                .as("after a clean stop it is on disk")
                .isNotEmpty();

        store = opened();
        store.delete(key("a person who is erased"));
        store.commit(Map.of());
        store.merging().join();
        assertThat(filesWith("a person who is erased")).as("not yet").isNotEmpty();
        nanos.addAndGet(AFTER);
        store.commit(Map.of());
        store.merging().join();

        assertThat(filesWith("a person who is erased")).isEmpty();
        assertThat(store.get(key("a person who stays"))).containsExactly(2);
        store.close();
        assertThat(filesWith("a person who is erased")).isEmpty();
        assertThat(filesWith("a person who stays")).isNotEmpty();
    }

    private ForgettingStore opened() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "forgetting");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        MockProcessorContext<Object, Object> context =
                new MockProcessorContext<>(settings, new TaskId(0, 0), directory.toFile());
        ForgettingStore store = (ForgettingStore)
                ForgettingStore.supplier("people", AFTER, nanos::get).get();
        store.init(context.getStateStoreContext(), store);
        return store;
    }

    private static Bytes key(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
