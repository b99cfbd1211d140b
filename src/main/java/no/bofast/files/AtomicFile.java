package no.bofast.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A text file that appears whole or not at all: written under another name beside its own, then moved there.
 *
 * <p>Only its owner may read it, since most files that commands write hold exact counts; what everybody may read is opened by
 * {@link OwnersFile#openToAll}.
 */
public final class AtomicFile {

    private AtomicFile() {}

    public static void write(Path file, Content content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(unfinished);
        try {
            try (Writer writer =
                    new BufferedWriter(new OutputStreamWriter(OwnersFile.create(unfinished), StandardCharsets.UTF_8))) {
                content.writeTo(writer);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** What goes into the file. */
    public interface Content {
        void writeTo(Writer writer) throws IOException;
    }
}
