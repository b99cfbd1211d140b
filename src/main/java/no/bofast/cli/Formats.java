package no.bofast.cli;

import java.util.List;
import java.util.stream.Collectors;
import no.bofast.ingest.RegisterFormat;
import no.bofast.ingest.ndjson.NdjsonFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats in which register events can be read from files. */
final class Formats implements ITypeConverter<RegisterFormat> {

    private static final List<RegisterFormat> ALL = List.of(new NdjsonFormat());

    @Override
    public RegisterFormat convert(String name) {
        return ALL.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static TypeConversionException unknown(String name) {
        String known = ALL.stream().map(RegisterFormat::name).collect(Collectors.joining(", "));
        return new TypeConversionException("unknown format '" + name + "', expected one of: " + known);
    }
}
