package no.bofast.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import no.bofast.config.Feature;
import no.bofast.config.Secret;
import no.bofast.console.WrongUsage;
import no.bofast.disclosure.Audience;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.http.server.Boundaries;
import no.bofast.http.server.HttpSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the page and the API are served, and to whom. */
@Feature("Page and API")
public final class HttpOptions {

    @Mixin
    private AddressOptions address;

    @Option(
            names = "--exact",
            description =
                    "Show exact counts to everyone who can reach the port. Without it everyone sees the last release.")
    private boolean exact;

    @Option(
            names = "--boundaries",
            paramLabel = "FILE",
            description =
                    "The areas of municipalities for the map, as GeoJSON in degrees with the property kommunenummer"
                            + " (default: municipalities are points).")
    private Optional<Path> boundaries;

    @Mixin
    private RoundingOptions rounding;

    @Mixin
    private ImprintOptions imprint;

    @Mixin
    private AccessOptions access;

    @Mixin
    private LimitOptions limits;

    @Mixin
    private OperatorTablesOptions tables;

    /** The settings, by the division that everything is counted by. */
    public HttpSettings settings(MunicipalityDivision division) {
        return WrongUsage.unlessValid(() -> address.settings(exact ? Audience.NATION : Audience.EVERYONE)
                .with(imprint.imprint())
                .with(access.authenticator())
                .with(limits.limits())
                .with(tables.tables(division))
                .withBoundaries(boundaries.map(file -> areas(file, division))));
    }

    private static Boundaries areas(Path file, MunicipalityDivision division) {
        return OptionFile.read(
                "--boundaries",
                file,
                "GeoJSON of municipalities",
                path -> Boundaries.read(
                        path, Set.copyOf(division.currentByCode().values())));
    }

    /** What releases are made with; the secret given here if none is set. */
    public Optional<ReleaseKey> releaseKey(Optional<Secret> otherwise) {
        return rounding.key().or(() -> otherwise).map(secret -> new ReleaseKey(secret.reveal()));
    }

    /** Throws {@link WrongUsage} if something is public and there is no secret to make it with. */
    void requireKey() {
        WrongUsage.unless(
                exact || rounding.key().isPresent(),
                "rounding-key-file is missing: without a secret nothing can be shown to the public (with --exact"
                        + " nothing is hidden, and none is needed)");
    }
}
