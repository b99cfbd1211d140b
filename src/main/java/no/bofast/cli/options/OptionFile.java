package no.bofast.cli.options;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import no.bofast.console.CommandFailure;

/** The file that an option names: what it says, or a failure in one line. */
final class OptionFile {

    /** Reads one; throws {@link IllegalArgumentException} saying what is wrong where. */
    interface Reader<T> {
        T read(Path file) throws IOException;
    }

    private OptionFile() {}

    /** @param expected what the file should be, as in "table of rights" */
    static <T> T read(String option, Path file, String expected, Reader<T> reader) {
        try {
            return reader.read(file);
        } catch (CharacterCodingException e) {
            throw new CommandFailure(option + " " + file + " is no " + expected + ": not UTF-8");
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + option + " " + file);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(option + " " + file + " is no " + expected + ": " + e.getMessage());
        }
    }
}
