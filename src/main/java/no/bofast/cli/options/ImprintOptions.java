package no.bofast.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import no.bofast.config.Feature;
import no.bofast.reference.GuidanceFile;
import no.bofast.view.Imprint;
import no.bofast.warning.Guidance;
import picocli.CommandLine.Option;

/** What is said of who publishes the numbers, on the page, in the API and in files. */
@Feature("Who publishes")
public final class ImprintOptions {

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Who publishes the numbers and answers for them; how to cite begins with it.")
    private String publisher;

    @Option(names = "--contact", paramLabel = "TEXT", defaultValue = "", description = "How to reach the publisher.")
    private String contact;

    @Option(
            names = "--numbers-source",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Where the numbers come from, such as the registers' names.")
    private String source;

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "On which terms the numbers may be used.")
    private String licence;

    @Option(
            names = "--simulated",
            description = "Say on everything that the register is made up. A demo says so by itself.")
    private boolean simulated;

    @Option(
            names = "--guidance",
            paramLabel = "FILE",
            description =
                    "Table of pages that alerts point their readers to, on the page and in messages, with the columns "
                            + GuidanceFile.HEADER + ".")
    private Optional<Path> guidance;

    Imprint imprint() {
        return new Imprint(simulated, publisher, contact, source, licence, guidance());
    }

    private Guidance guidance() {
        return guidance.map(file -> OptionFile.read("--guidance", file, "table of guidance", GuidanceFile::read))
                .orElse(Guidance.NONE);
    }
}
