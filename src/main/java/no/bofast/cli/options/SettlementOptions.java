package no.bofast.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bofast.console.CommandFailure;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.settling.SettlingBook;
import no.bofast.forecast.PlacesHistory;
import no.bofast.forecast.SettlementAssumption;
import no.bofast.reference.PlannedSettlements;
import picocli.CommandLine.Option;

/** How many are assumed to be settled in the months of a forecast. */
public final class SettlementOptions {

    private static final String AS_LAST_YEAR = "last-year";
    private static final String NONE = "none";
    private static final String DECIDED = "decided";

    @Option(
            names = "--settlements",
            paramLabel = "last-year|none|decided|FILE",
            defaultValue = AS_LAST_YEAR,
            description =
                    "How many are settled in the months to come: as many as in the last twelve months, nobody, what"
                            + " municipalities have decided (as in the last twelve months where a year isn't decided), or"
                            + " what a file says (CSV: municipality,year,people) (default: ${DEFAULT-VALUE}).")
    private String settlements;

    private Optional<Map<MunicipalityCode, Map<Integer, Integer>>> planned = Optional.empty();

    /** Reads the file, if there is one; throws {@link CommandFailure} if it is no plan. */
    public void requireReadable(Set<MunicipalityCode> known) {
        if (!Set.of(AS_LAST_YEAR, NONE, DECIDED).contains(settlements)) {
            planned = Optional.of(read(Path.of(settlements), known));
        }
    }

    private static Map<MunicipalityCode, Map<Integer, Integer>> read(Path file, Set<MunicipalityCode> known) {
        try {
            return PlannedSettlements.read(file, known);
        } catch (IOException e) {
            throw new CommandFailure(
                    "cannot read --settlements " + file + ": expected last-year, none, decided or a file");
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("--settlements " + file + " is no plan: " + e.getMessage());
        }
    }

    /**
     * The assumption, for a forecast whose first month is one.
     *
     * @param told what municipalities decided, of which that counts which was registered before that month
     */
    public SettlementAssumption assumption(PlacesHistory history, int origin, SettlingBook told) {
        SettlementAssumption asLastYear = SettlementAssumption.asLastYear(history, origin);
        return planned.map(SettlementAssumption::planned).orElseGet(() -> switch (settlements) {
            case NONE -> SettlementAssumption.none();
            case DECIDED -> SettlementAssumption.planned(decidedBefore(origin, told), asLastYear);
            default -> asLastYear;
        });
    }

    private static Map<MunicipalityCode, Map<Integer, Integer>> decidedBefore(int origin, SettlingBook told) {
        Map<MunicipalityCode, Map<Integer, Integer>> decided = told.decidedAt(
                RegisterTime.startOf(MonthNumber.month(origin).atDay(1)).minusNanos(1));
        if (decided.isEmpty()) {
            throw new CommandFailure("--settlements decided: nothing was registered of any decision before "
                    + MonthNumber.month(origin) + "; expected last-year, none or a file");
        }
        return decided;
    }

    /** What is assumed, in words. */
    public String words() {
        return switch (settlements) {
            case AS_LAST_YEAR -> "that as many are settled as in the last twelve months";
            case NONE -> "that nobody is settled";
            case DECIDED -> "that people are settled as municipalities have decided, else as in the last twelve months";
            default -> "that people are settled as " + settlements + " says";
        };
    }
}
