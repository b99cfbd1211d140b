package no.bofast.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import no.bofast.domain.Municipality;

/** Writes the fitted tables of a model to where the class path has them from. */
final class ModelFiles {

    private static final Path TABLES = Path.of("src/main/resources/simulator");

    private ModelFiles() {}

    static void write(Model model) throws IOException {
        write(
                "effects.csv",
                "variable,category,tied,free",
                model.effects().byName().entrySet().stream()
                        .map(effect -> named(effect.getKey())
                                + number(",%.5f", effect.getValue()[0])
                                + number(",%.5f", effect.getValue()[1])));
        write(
                "attractions.csv",
                "variable,category,effect",
                model.attractions().byName().entrySet().stream()
                        .map(attraction -> named(attraction.getKey()) + number(",%.4f", attraction.getValue())));
        write(
                "places.csv",
                "code,name,intensity,push,pull",
                model.places().stream()
                        .filter(place -> model.named().byCode().containsKey(place.code()))
                        .map(place -> place.code() + "," + place.name() + character(model, place)));
    }

    private static void write(String table, String header, Stream<String> rows) throws IOException {
        Files.write(
                TABLES.resolve(table), Stream.concat(Stream.of(header), rows).toList());
    }

    private static String named(String key) {
        return key.replaceFirst(":", ",");
    }

    private static String character(Model model, Municipality place) {
        NamedPlaces.Character own = model.named().of(place.code());
        return number(",%.3f", own.intensity()) + number(",%.3f", own.push()) + number(",%.3f", own.pull());
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
