package no.bofast.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import no.bofast.config.Feature;
import no.bofast.console.CommandFailure;
import no.bofast.domain.RightsRules;
import no.bofast.reference.ReferenceTables;
import no.bofast.reference.RightsFile;
import picocli.CommandLine.Option;

/** By which rules rights follow people. The same table belongs to every instance, and to whoever reads what they count. */
@Feature("Rights")
public final class RightsOptions {

    @Option(
            names = "--rights",
            paramLabel = "FILE",
            description =
                    "Table of how long programme and grant follow those settled when (default: the one Bofast comes"
                            + " with). With another table than before everyone is counted anew.")
    private Optional<Path> file;

    /** The rules; throws {@link CommandFailure} if the file can't be read or is no such table. */
    public RightsRules rules() {
        return file.map(RightsOptions::read).orElseGet(ReferenceTables::rights);
    }

    private static RightsRules read(Path file) {
        return OptionFile.read("--rights", file, "table of rights", RightsFile::read);
    }
}
