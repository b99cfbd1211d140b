package no.bofast.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bofast.console.CommandFailure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.PlacesHistory;
import no.bofast.forecast.SettlementAssumption;
import no.bofast.reference.PlannedSettlements;
import picocli.CommandLine.Option;

/** How many are assumed to be settled in the months of a forecast. */
public final class SettlementOptions {

    private static final String AS_LAST_YEAR = "last-year";
    private static final String NONE = "none";

    @Option(
            names = "--settlements",
            paramLabel = "last-year|none|FILE",
            defaultValue = AS_LAST_YEAR,
            description =
                    "How many are settled in the months to come: as many as in the last twelve months, nobody, or what"
                            + " a file says (CSV: municipality,year,people) (default: ${DEFAULT-VALUE}).")
    private String settlements;

    private Optional<Map<MunicipalityCode, Map<Integer, Integer>>> planned = Optional.empty();

    /** Reads the file, if there is one; throws {@link CommandFailure} if it is no plan. */
    public void requireReadable(Set<MunicipalityCode> known) {
        if (!settlements.equals(AS_LAST_YEAR) && !settlements.equals(NONE)) {
            planned = Optional.of(read(Path.of(settlements), known));
        }
    }

    private static Map<MunicipalityCode, Map<Integer, Integer>> read(Path file, Set<MunicipalityCode> known) {
        try {
            return PlannedSettlements.read(file, known);
        } catch (IOException e) {
            throw new CommandFailure("cannot read --settlements " + file + ": expected last-year, none or a file");
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("--settlements " + file + " is no plan: " + e.getMessage());
        }
    }

    /** The assumption, for a forecast whose first month is one. */
    public SettlementAssumption assumption(PlacesHistory history, int origin) {
        return planned.map(SettlementAssumption::planned)
                .orElseGet(() -> settlements.equals(NONE)
                        ? SettlementAssumption.none()
                        : SettlementAssumption.asLastYear(history, origin));
    }

    /** What is assumed, in words. */
    public String words() {
        return switch (settlements) {
            case AS_LAST_YEAR -> "that as many are settled as in the last twelve months";
            case NONE -> "that nobody is settled";
            default -> "that people are settled as " + settlements + " says";
        };
    }
}
