package no.bofast.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.files.AtomicFile;
import no.bofast.files.OwnersFile;
import no.bofast.serde.Topics;
import org.apache.kafka.common.Uuid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an instance keeps on disk, which is a copy of what the cluster keeps.
 *
 * <p>After a reset the cluster's topics bear the same names and begin anew. Kafka Streams goes by names and offsets, and would
 * take an old copy for one of the new; so the id of a topic is kept beside the copy, and a copy of another life is deleted.
 */
public final class LocalState {

    private static final Logger LOG = LoggerFactory.getLogger(LocalState.class);
    private static final String NOTE = ".topic-id.txt";

    private final Path note;
    private final Path directory;

    public LocalState(Path stateDirectory, Topics topics) {
        String application = topics.applicationId();
        this.directory = stateDirectory.resolve(application);
        this.note = stateDirectory.resolve(application + NOTE);
    }

    /** Where the copy lies. */
    public Path directory() {
        return directory;
    }

    public boolean exists() {
        return Files.isDirectory(directory);
    }

    /** Deletes the copy. */
    public void delete() throws IOException {
        if (exists()) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Deletes the copy if it is of another life of the cluster's topics; one from before this was noted is taken as it is. */
    public void requireOf(Uuid topic) {
        try {
            if (exists() && Files.exists(note) && !Files.readAllLines(note).equals(List.of(topic.toString()))) {
                LOG.info("The state in {} is of topics that are no more, and is built anew", directory);
                delete();
            }
            keepForOwner();
            AtomicFile.write(note, out -> out.write(topic + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the state directory " + note.getParent(), e);
        }
    }

    /** Lets nobody else look into the state directory: its files hold persons. Kafka Streams opens it to its owner's group whenever one is made. */
    public void keepForOwner() {
        try {
            OwnersFile.directory(note.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the state directory " + note.getParent() + " to its owner", e);
        }
    }
}
