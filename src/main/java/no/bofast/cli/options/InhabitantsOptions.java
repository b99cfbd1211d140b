package no.bofast.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import no.bofast.config.Feature;
import no.bofast.console.CommandFailure;
import no.bofast.domain.Inhabitants;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.reference.InhabitantsFile;
import picocli.CommandLine.Option;

/** How many inhabitants municipalities have. */
@Feature("Inhabitants")
public final class InhabitantsOptions {

    @Option(
            names = "--inhabitants",
            paramLabel = "FILE",
            description =
                    "Table of inhabitants by year (municipality,year,inhabitants), of which intensity takes the mean of the"
                            + " years asked for (default: those of 2024-01-01).")
    private Optional<Path> file;

    /** What is known, of codes of a division; throws {@link CommandFailure} if the file can't be read or is no such table. */
    public Inhabitants inhabitants(MunicipalityDivision division) {
        return file.map(path -> read(path, division)).orElse(Inhabitants.OF_2024);
    }

    private static Inhabitants read(Path file, MunicipalityDivision division) {
        return OptionFile.read(
                "--inhabitants", file, "table of inhabitants", path -> InhabitantsFile.read(path, division));
    }
}
