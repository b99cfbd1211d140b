package no.bofast.cli.options;

import java.util.Optional;
import java.util.function.Supplier;
import no.bofast.config.Feature;
import no.bofast.config.Secret;
import no.bofast.config.SecretFile;
import no.bofast.disclosure.release.ReleaseKey;
import picocli.CommandLine.Option;

/** The secret that releases are made with: the same for all that is public, or comparing would tell more. */
@Feature("Rounding")
public final class RoundingOptions {

    @Option(
            names = "--rounding-key-file",
            paramLabel = "FILE",
            converter = SecretFile.class,
            description =
                    "Secret that what the public may see is made with, the same for every instance and for reports"
                            + " beside them. Without it nothing is public.")
    private Optional<Secret> key;

    /** The secret, if there is one. */
    public Optional<Secret> key() {
        return key;
    }

    /** What releases are made with; another secret where none is given. */
    public ReleaseKey keyOr(Supplier<Secret> otherwise) {
        return new ReleaseKey(key.orElseGet(otherwise).reveal());
    }
}
