package no.bofast.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import no.bofast.config.Feature;
import no.bofast.console.CommandFailure;
import no.bofast.domain.GrantRates;
import no.bofast.domain.Inhabitants;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.OperatorTables;
import no.bofast.reference.GrantRatesFile;
import no.bofast.reference.InhabitantsFile;
import picocli.CommandLine.Option;

/** What an operator's own tables tell: how many inhabitants municipalities have, and what the integration grant is worth. */
@Feature("Operator's tables")
public final class OperatorTablesOptions {

    @Option(
            names = "--inhabitants",
            paramLabel = "FILE",
            description =
                    "Table of inhabitants by year (municipality,year,inhabitants), of which intensity takes the mean of the"
                            + " years asked for (default: those of 2024-01-01).")
    private Optional<Path> inhabitants;

    @Option(
            names = "--grant-rates",
            paramLabel = "FILE",
            description =
                    "What the integration grant is worth (year,grant_year,amount_nok and maybe kind), to tell what leaving and"
                            + " coming mean in money (default: not told).")
    private Optional<Path> grantRates;

    /** What is told, of codes of a division; throws {@link CommandFailure} if a file can't be read or is no such table. */
    public OperatorTables tables(MunicipalityDivision division) {
        return new OperatorTables(
                inhabitants.map(path -> inhabitants(path, division)).orElse(Inhabitants.OF_2024),
                grantRates.map(OperatorTablesOptions::grants).orElse(GrantRates.NONE));
    }

    private static Inhabitants inhabitants(Path file, MunicipalityDivision division) {
        return OptionFile.read(
                "--inhabitants", file, "table of inhabitants", path -> InhabitantsFile.read(path, division));
    }

    private static GrantRates grants(Path file) {
        return OptionFile.read("--grant-rates", file, "table of grant rates", GrantRatesFile::read);
    }
}
