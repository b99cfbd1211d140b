package no.bofast.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A journal in a file, one JSON object a line, forced to disk at every line: data written with an id that is later lost could
 * not be read again. A last line without its end was never answered for and is dropped.
 */
final class JournalFile implements RegistryJournal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final DirectoryLock lock;
    private final FileChannel channel;

    private JournalFile(Path file, DirectoryLock lock, FileChannel channel) {
        this.file = file;
        this.lock = lock;
        this.channel = channel;
    }

    static JournalFile in(Path directory) {
        DirectoryLock lock = DirectoryLock.take(directory, "registry");
        Path file = directory.resolve("schema-registry.ndjson");
        try {
            return new JournalFile(file, lock, open(file));
        } catch (IOException e) {
            lock.close();
            throw EmbeddedFailure.because("schema registry file " + file + " cannot be opened", e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        int whole = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
        return channel.truncate(whole).position(whole);
    }

    @Override
    public List<RegistryEntry> entries() {
        try {
            return Files.readAllLines(file).stream().map(this::parse).toList();
        } catch (IOException e) {
            throw EmbeddedFailure.because("schema registry file " + file + " cannot be read", e);
        }
    }

    private RegistryEntry parse(String line) {
        try {
            return JSON.readValue(line, RegistryEntry.class);
        } catch (JsonProcessingException e) {
            throw new EmbeddedFailure(
                    "schema registry file " + file + " has a line that is no registry entry, restore it from a copy: "
                            + line,
                    e);
        }
    }

    @Override
    public void append(RegistryEntry entry) {
        try {
            ByteBuffer line = ByteBuffer.wrap((JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
        } catch (IOException e) {
            throw EmbeddedFailure.because("schema registry file " + file + " cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Every line was forced when it was written.
        } finally {
            lock.close();
        }
    }
}
