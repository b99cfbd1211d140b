package no.bofast.cli.options;

import java.util.Optional;
import java.util.function.Supplier;
import no.bofast.config.Feature;
import no.bofast.config.Secret;
import no.bofast.config.SecretFile;
import no.bofast.disclosure.Audience;
import no.bofast.disclosure.Disclosure;
import no.bofast.disclosure.Rounding;
import picocli.CommandLine.Option;

/** How counts are rounded: in everything that is published alike, or comparing would tell more. */
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

    /** The same with another secret where none is given. */
    public RoundingOptions orKey(Supplier<Secret> otherwise) {
        RoundingOptions keyed = new RoundingOptions();
        keyed.key = key.or(() -> Optional.of(otherwise.get()));
        return keyed;
    }

    /** For the public, or with everything exact. */
    Disclosure disclosure(boolean isExact) {
        Rounding rounding = key.map(secret -> new Rounding(secret.reveal())).orElse(Rounding.UNKEYED);
        return new Disclosure(isExact ? Audience.NATION : Audience.EVERYONE, rounding);
    }
}
