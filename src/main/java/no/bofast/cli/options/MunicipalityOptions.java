package no.bofast.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import no.bofast.config.Feature;
import no.bofast.console.CommandFailure;
import no.bofast.domain.MunicipalityTables;
import no.bofast.reference.MunicipalityFiles;
import no.bofast.reference.ReferenceTables;
import picocli.CommandLine.Option;

/**
 * What is known of municipalities, and of the basic amount, beside the tables that Bofast comes with. The same tables belong to every instance, and to whoever
 * reads what they count.
 */
@Feature("Municipalities")
public final class MunicipalityOptions {

    @Option(
            names = "--municipality-changes",
            paramLabel = "FILE",
            description = "Reforms that Bofast doesn't know: changes of codes as SSB's Klass tells them, JSON or CSV"
                    + " (oldCode, newCode, changeOccurred). With other changes than before everyone is counted"
                    + " anew.")
    private Optional<Path> changes;

    @Option(
            names = "--municipality-classes",
            paramLabel = "FILE",
            description = "Facts of new municipalities: CSV with the columns of Bofast's municipalities.csv.")
    private Optional<Path> classes;

    @Option(
            names = "--boundary-adjustments",
            paramLabel = "FILE",
            description = "Boundary adjustments beside the known ones: CSV with on, from, to.")
    private Optional<Path> adjustments;

    @Option(
            names = "--basic-units",
            paramLabel = "FILE",
            description =
                    "Where basic units and districts lie, for codes that were split: CSV with area, municipality.")
    private Optional<Path> areas;

    @Option(
            names = "--basic-amounts",
            paramLabel = "FILE",
            description =
                    "The basic amount (G) of years that Bofast doesn't know: CSV with year, basic_amount_nok. With"
                            + " other amounts than before everyone is counted anew.")
    private Optional<Path> amounts;

    /** The tables; throws {@link CommandFailure} if a file can't be read, is no such table, or contradicts the others. */
    public MunicipalityTables tables() {
        MunicipalityFiles files = new MunicipalityFiles(ReferenceTables.shipped());
        read("--municipality-changes", changes, files::readChanges);
        read("--municipality-classes", classes, files::readClasses);
        read("--boundary-adjustments", adjustments, files::readAdjustments);
        read("--basic-units", areas, files::readAreas);
        read("--basic-amounts", amounts, files::readAmounts);
        return orFailure("--municipality-classes", files::tables);
    }

    private static void read(String option, Optional<Path> file, Consumer<byte[]> reader) {
        file.ifPresent(path -> orFailure(option + " " + path, () -> {
            reader.accept(bytes(option, path));
            return path;
        }));
    }

    private static byte[] bytes(String option, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + option + " " + file);
        }
    }

    private static <T> T orFailure(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(what + ": " + e.getMessage());
        }
    }
}
