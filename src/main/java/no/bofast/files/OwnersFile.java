package no.bofast.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
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

    private static FileAttribute<?>[] forOwner(Path file) {
        boolean knowsOwners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return knowsOwners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
