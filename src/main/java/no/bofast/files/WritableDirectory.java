package no.bofast.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.bofast.console.CommandFailure;
import no.bofast.console.OneLine;

/** Makes sure, before any work is done, that its results can be written. */
public final class WritableDirectory {

    private WritableDirectory() {}

    /**
     * Creates the directory where it's missing; throws {@link CommandFailure} if it can't be written to.
     *
     * @param option where another one could be given
     */
    public static Path at(Path directory, String option) {
        try {
            Path created = Files.exists(directory) ? directory : Files.createDirectories(directory);
            if (Files.isDirectory(created) && Files.isWritable(created)) {
                return created;
            }
            throw refused(directory, option, Files.isDirectory(created) ? "no permission" : "it is a file", null);
        } catch (IOException e) {
            throw refused(directory, option, OneLine.of(e), e);
        }
    }

    private static CommandFailure refused(Path directory, String option, String reason, IOException cause) {
        return new CommandFailure(
                "cannot write to the directory " + directory + " (" + reason
                        + "): give one that this user may write to with " + option,
                cause);
    }
}
