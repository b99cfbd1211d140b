package no.bofast.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.storage.internals.checkpoint.CleanShutdownFileHandler;

/** The broker's log directory, for its owner only: formatted on first use, recognised later, so that the cluster id stays. */
final class BrokerStorage {

    private BrokerStorage() {}

    /** Says whether the broker that used it last was killed. */
    static boolean prepare(Path logDirectory) {
        try {
            keepForOwner(logDirectory);
            if (clusterId(logDirectory).isEmpty()) {
                format(logDirectory);
                return false;
            }
            return !new CleanShutdownFileHandler(logDirectory.toString()).exists();
        } catch (Exception e) {
            throw EmbeddedFailure.because("broker directory " + logDirectory + " cannot be prepared", e);
        }
    }

    /** Its segments hold persons. */
    private static void keepForOwner(Path logDirectory) throws IOException {
        Files.createDirectories(logDirectory);
        if (logDirectory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(logDirectory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static Optional<String> clusterId(Path logDirectory) throws IOException {
        return new MetaPropertiesEnsemble.Loader()
                .addLogDirs(List.of(logDirectory.toString()))
                .addMetadataLogDir(logDirectory.toString())
                .load()
                .clusterId();
    }

    private static void format(Path logDirectory) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerConfig.NODE_ID)
                .addDirectory(logDirectory.toString())
                .setMetadataLogDirectory(logDirectory.toString())
                .setControllerListenerName(BrokerSockets.CONTROLLER)
                .run();
    }
}
