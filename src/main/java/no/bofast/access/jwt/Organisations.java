package no.bofast.access.jwt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bofast.access.AccessFailure;
import no.bofast.domain.MunicipalityCode;

/**
 * Which municipalities an organisation speaks for, by its number in the register of entities (Enhetsregisteret).
 *
 * <p>As a file: CSV with the header {@value #HEADER}, a line for each pair.
 */
public record Organisations(Map<String, Set<MunicipalityCode>> byNumber) {

    static final String HEADER = "organisation,municipality";

    public static final Organisations NONE = new Organisations(Map.of());

    public Organisations {
        byNumber = Map.copyOf(byNumber);
    }

    /** @throws AccessFailure if the file can't be read or has a wrong line */
    public static Organisations read(Path file) {
        try {
            return new Organisations(pairs(file, Files.readAllLines(file)));
        } catch (IOException e) {
            throw new AccessFailure(
                    "cannot read the table of organisations " + file + " ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    private static Map<String, Set<MunicipalityCode>> pairs(Path file, List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new AccessFailure("table of organisations " + file + ", line 1: the header must be " + HEADER);
        }
        Map<String, Set<MunicipalityCode>> pairs = new HashMap<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.matches("\\d{9},\\d{4}")) {
                throw new AccessFailure(
                        "table of organisations " + file + ", line " + number
                                + ": a line is an organisation's number of nine digits, a comma, a municipality's code of four");
            }
            pairs.computeIfAbsent(line.substring(0, 9), unused -> new HashSet<>())
                    .add(MunicipalityCode.of(line.substring(10)));
        }
        return pairs;
    }

    /** Empty for an organisation that isn't listed. */
    Set<MunicipalityCode> municipalitiesOf(String organisation) {
        return byNumber.getOrDefault(organisation, Set.of());
    }
}
