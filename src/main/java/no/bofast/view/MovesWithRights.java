package no.bofast.view;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.NetCount;
import no.bofast.domain.RightsPeriod;

/**
 * Secondary moves while programme or grant followed the person, by month, under both municipalities. Follows each change, so that whoever
 * asks of one municipality needn't go through all moves of the country.
 *
 * <p>Written by one thread, read by many.
 */
public final class MovesWithRights {

    private final Map<MunicipalityCode, Map<Side, Integer>> byMunicipality = new ConcurrentHashMap<>();

    /** @param isDestination whether the moves are those to the municipality */
    public record Side(boolean isDestination, YearMonth month) {}

    void add(Cell.Arrival cell, int change) {
        if (cell.rights() != RightsPeriod.NONE && change != 0) {
            add(cell.origin(), new Side(false, cell.month()), change);
            add(cell.municipality(), new Side(true, cell.month()), change);
        }
    }

    private void add(MunicipalityCode where, Side side, int change) {
        byMunicipality
                .computeIfAbsent(where, none -> new ConcurrentHashMap<>())
                .merge(side, change, NetCount::sumOrNothing);
    }

    /** Those of a municipality. */
    public Map<Side, Integer> of(MunicipalityCode where) {
        return Collections.unmodifiableMap(byMunicipality.getOrDefault(where, Map.of()));
    }

    public void forEach(BiConsumer<MunicipalityCode, Map<Side, Integer>> visitor) {
        byMunicipality.forEach((where, moves) -> visitor.accept(where, Collections.unmodifiableMap(moves)));
    }
}
