package no.bofast.cli.options;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import no.bofast.files.PrintedPage;
import no.bofast.words.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The profile of one municipality on paper. */
public final class ProfileOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--municipality",
            paramLabel = "CODE",
            description = "With --pdf: the municipality whose page is printed.")
    private Optional<String> municipality;

    @Option(names = "--pdf", description = "Print the page of a municipality, by a Chromium of this machine.")
    private boolean pdf;

    @Option(
            names = "--page",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "With --pdf: where the page is (default: ${DEFAULT-VALUE}).")
    private URI page;

    /** Whether a profile is asked for, and nothing else. */
    public boolean isAskedFor() {
        if (pdf != municipality.isPresent()) {
            throw wrong("--pdf prints the page of one municipality: give both --municipality and --pdf");
        }
        municipality.filter(code -> !code.matches("\\d{4}")).ifPresent(code -> {
            throw wrong("--municipality must be four digits, got: '" + code + "'");
        });
        return pdf;
    }

    private ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(command.commandLine(), sentence);
    }

    /** Prints it; returns the file. */
    public Path print(Language language, Path directory) {
        String code = municipality.orElseThrow();
        String base = page.toString().replaceAll("/+$", "");
        URI address = URI.create(base + "/municipality/" + code + "?still&lang=" + language.tag());
        URI source = URI.create(base + "/api/v1/municipalities/" + code);
        return new PrintedPage(address, source).into(directory.resolve("municipality-" + code + ".pdf"));
    }
}
