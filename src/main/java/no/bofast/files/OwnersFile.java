package no.bofast.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files about single persons, and secrets: made so that only their owner may read them, where the file system knows owners. */
public final class OwnersFile {

    private OwnersFile() {}

    /** A file that must not exist yet. */
    public static OutputStream create(Path file) throws IOException {
        return open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** A file, or its end if it exists. */
    public static OutputStream appendTo(Path file) throws IOException {
        return open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static OutputStream open(Path file, OpenOption... options) throws IOException {
        return Channels.newOutputStream(FileChannel.open(file, Set.of(options), forOwner(file)));
    }

    /** A directory, made if need be, that nobody else may look into; what is in it is safe, whoever makes it and however. */
    public static void directory(Path directory) throws IOException {
        Files.createDirectories(directory);
        permit(directory, "rwx------");
    }

    /** Lets everybody read a file. */
    public static void openToAll(Path file) throws IOException {
        permit(file, "rw-r--r--");
    }

    private static void permit(Path file, String permissions) throws IOException {
        if (knowsOwners(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    private static FileAttribute<?>[] forOwner(Path file) {
        return knowsOwners(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
