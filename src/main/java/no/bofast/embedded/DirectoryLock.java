package no.bofast.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The exclusive right to one part of a data directory, held until closed or until the process ends. Taken before anything is
 * read or written there, so that two processes never write the same log.
 */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Creates the directory where it is missing and locks {@code part} of it; throws {@link EmbeddedFailure}. */
    static DirectoryLock take(Path directory, String part) {
        FileChannel channel = open(directory, part);
        if (!locked(channel)) {
            closeQuietly(channel);
            throw new EmbeddedFailure("data directory " + directory + " is in use by another embedded " + part
                    + ": stop that process or choose another directory");
        }
        return new DirectoryLock(channel);
    }

    private static FileChannel open(Path directory, String part) {
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve("." + part + ".lock");
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            String reason = e.getClass().getSimpleName();
            throw new EmbeddedFailure(
                    "data directory " + directory + " cannot be written (" + reason
                            + "): choose one that this user may write to",
                    e);
        }
    }

    private static boolean locked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            closeQuietly(channel);
            throw EmbeddedFailure.because("data directory cannot be locked, choose one on a local file system", e);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process at the latest.
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }
}
