package no.bofast.cli.options;

import java.util.Optional;
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
            description = "Secret that counts are rounded by. Who knows it can narrow them down, so a published monitor"
                    + " needs its own.")
    private Optional<Secret> key;

    /** For the public, or with everything exact. */
    Disclosure disclosure(boolean isExact) {
        Rounding rounding = key.map(secret -> new Rounding(secret.reveal())).orElse(Rounding.UNKEYED);
        return new Disclosure(isExact ? Audience.NATION : Audience.EVERYONE, rounding);
    }
}
