package no.bofast.cli.options;

import java.time.Duration;
import no.bofast.config.Feature;
import no.bofast.domain.ErasureTerms;
import picocli.CommandLine.Option;

/** By when erased people are gone. */
@Feature("Erasure")
public final class ErasureOptions {

    @Option(
            names = "--erase-within",
            paramLabel = "DAYS",
            defaultValue = "30",
            converter = Converters.AtLeastOne.class,
            description = "Days after which nothing of an erased person is left in any topic or state (default:"
                    + " ${DEFAULT-VALUE}).")
    private int days;

    public ErasureTerms terms() {
        return new ErasureTerms(Duration.ofDays(days));
    }
}
