package no.bofast.cli.options;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bofast.connect.freg.FregFormat;
import no.bofast.connect.mapped.MappedFormat;
import no.bofast.connect.mapped.Mapping;
import no.bofast.connect.mapped.MappingFailure;
import no.bofast.connect.run.KnownPeople;
import no.bofast.console.WrongUsage;
import no.bofast.domain.MunicipalityTables;
import no.bofast.domain.RegisterTime;
import no.bofast.ingest.RegisterFormat;
import no.bofast.ingest.ndjson.NdjsonFormat;
import no.bofast.ingest.settlements.Column;
import no.bofast.ingest.settlements.SettlementsFormat;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The format of files, and what is to be known to read it. */
public final class FormatOptions {

    @Option(
            names = "--format",
            defaultValue = "ndjson",
            converter = Converters.Formats.class,
            description = "Format of the files: ndjson (default), settlements (CSV extract), freg (documents, NDJSON),"
                    + " mapped.")
    private Format format;

    @Mixin
    private PseudonymOptions pseudonyms;

    @Mixin
    private MunicipalityOptions municipalities;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Of mapped: how a record becomes register events.")
    private Optional<Path> mapping;

    @Option(
            names = "--column",
            paramLabel = "NAME=HEADING",
            description = "Of settlements: the heading of a column that isn't known by it, as in settledOn=Dato.")
    private Map<String, String> columns = Map.of();

    @Option(
            names = "--extract-date",
            paramLabel = "DATE",
            description = "Of settlements: the day on which the extract was made (default: today).")
    private Optional<LocalDate> extractDate;

    @Option(
            names = "--confirm-removals",
            paramLabel = "NUMBER",
            description = "Of settlements: annul those that are gone from the extract, if they are just so many.")
    private Optional<Long> removals;

    /** Whether a file can only be read rightly by who knows what came before it. */
    public boolean needsWhatIsKnown() {
        return format != Format.NDJSON;
    }

    /** The tables of municipalities by which records are read and counted. */
    public MunicipalityTables municipalities() {
        return municipalities.tables();
    }

    /** The format; throws {@link WrongUsage} if options are missing or wrong. */
    public RegisterFormat format(KnownPeople known) {
        return switch (format) {
            case NDJSON -> new NdjsonFormat();
            case SETTLEMENTS -> new SettlementsFormat(settlements(), known.settlements());
            case FREG -> new FregFormat(pseudonyms.required(), known.documents());
            case MAPPED -> new MappedFormat(mapping(), pseudonyms.pseudonyms(), known.states());
        };
    }

    private SettlementsFormat.Settings settlements() {
        Instant extractedAt = extractDate
                .map(day -> day.atStartOfDay(RegisterTime.ZONE).toInstant())
                .orElseGet(Instant::now);
        return new SettlementsFormat.Settings(
                pseudonyms.pseudonyms(), municipalities().division(), columns(), extractedAt, removals);
    }

    private Map<Column, String> columns() {
        Map<Column, String> chosen = new EnumMap<>(Column.class);
        columns.forEach((name, heading) -> chosen.put(WrongUsage.unlessValid(() -> column(name)), heading));
        return chosen;
    }

    private static Column column(String name) {
        return Arrays.stream(Column.values())
                .filter(column -> column.label().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--column: unknown name '" + name
                        + "', expected one of: "
                        + Arrays.stream(Column.values()).map(Column::label).collect(Collectors.joining(", "))));
    }

    private Mapping mapping() {
        return mapping(mapping);
    }

    /** Reads a mapping; throws {@link WrongUsage} if there is none, or it is none. */
    public static Mapping mapping(Optional<Path> file) {
        return WrongUsage.unlessValid(() -> {
            try {
                return Mapping.read(file.orElseThrow(
                        () -> new IllegalArgumentException("mapped records need a mapping: give one with --mapping")));
            } catch (MappingFailure e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        });
    }
}
