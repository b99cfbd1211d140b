package no.bofast.cli.options;

import java.util.Optional;
import no.bofast.config.Feature;
import no.bofast.config.Secret;
import no.bofast.config.SecretFile;
import no.bofast.connect.Pseudonyms;
import no.bofast.console.WrongUsage;
import picocli.CommandLine.Option;

/** What turns the ids that registers have for people into pseudonyms. */
@Feature("Connectors")
public final class PseudonymOptions {

    @Option(
            names = "--pseudonym-key-file",
            paramLabel = "FILE",
            converter = SecretFile.class,
            description =
                    "File with the key of pseudonyms: ids of people become an HMAC-SHA-256 under it. Without it only"
                            + " ids that are pseudonyms already are taken.")
    private Optional<Secret> key;

    public Pseudonyms pseudonyms() {
        return WrongUsage.unlessValid(
                () -> key.map(secret -> Pseudonyms.keyed(secret.reveal())).orElseGet(Pseudonyms::asTheyAre));
    }

    /** The same, where a source has nothing but ids of people. */
    public Pseudonyms required() {
        return WrongUsage.unlessValid(() -> {
            if (key.isEmpty()) {
                throw new IllegalArgumentException(
                        "people have national ids here: give the key of their pseudonyms with --pseudonym-key-file");
            }
            return pseudonyms();
        });
    }
}
