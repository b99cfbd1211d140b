package no.bofast.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that says who may do what, and counts from the next look on when it is changed, so that a right is given or taken away without
 * a restart.
 *
 * <p>A changed file that can't be read or has a wrong line is logged once, and what was read before stays in force. Safe for use by
 * several threads.
 */
public final class FollowedFile<T> implements Supplier<T> {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedFile.class);

    private final String name;
    private final Path path;
    private final Function<Path, T> read;
    private FileTime seen;
    private T content;

    /**
     * @param name what it is, for messages, such as {@code the token file}
     * @param read throws {@link AccessFailure} if the file can't be read or has a wrong line
     * @throws AccessFailure as {@code read} does
     */
    public FollowedFile(String name, Path path, Function<Path, T> read) {
        this.name = name;
        this.path = path;
        this.read = read;
        this.seen = modified();
        this.content = read.apply(path);
    }

    @Override
    public synchronized T get() {
        try {
            FileTime modified = modified();
            if (!modified.equals(seen)) {
                seen = modified;
                content = read.apply(path);
                LOG.info("read {} {} again", name, path);
            }
        } catch (AccessFailure e) {
            LOG.error("what was read before stays in force: {}", e.getMessage());
        }
        return content;
    }

    private FileTime modified() {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new AccessFailure(
                    "cannot read " + name + " " + path + " (" + e.getClass().getSimpleName() + ")", e);
        }
    }
}
