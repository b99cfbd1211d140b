package no.bofast.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.NetCount;
import no.bofast.domain.RightsRules;

/**
 * Makes a forecast of each month at its beginning, out of what was registered before, and keeps those of the last {@value #PAST} months up to what is known.
 *
 * <p>A change that comes after the clock has passed its register date has the forecasts made anew that should have known of it. So the kept
 * forecasts are a function of the register events and the register clock: in whatever order and pieces these come. As many are assumed
 * to be settled as in the twelve months before each. Mutable, for one thread.
 */
public final class ForecastBook {

    /** How far ahead is forecast. */
    public static final int MONTHS = 24;
    /** So long ago the oldest forecast was made that is kept: its last month is just over. */
    public static final int PAST = MONTHS;

    private final PlacesHistory history;
    private final RightsRules rights;
    /** What may have to be taken back, or is yet to be added to the history, by month of registration. */
    private final NavigableMap<Integer, Map<Cell, Integer>> changes = new TreeMap<>();
    /** The history knows of what was registered before this month. */
    private int position = Integer.MIN_VALUE;

    /** The first month whose forecast isn't made of what is known by now. */
    private int outdated = Integer.MIN_VALUE;

    /** That of the clock. */
    private int last;

    public ForecastBook(SortedMap<MunicipalityCode, Municipality> municipalities, RightsRules rights) {
        this.history = new PlacesHistory(municipalities);
        this.rights = rights;
    }

    /** The oldest forecast that is kept when the clock shows a date. */
    public static int oldest(LocalDate clock) {
        return MonthNumber.of(clock) - PAST;
    }

    /** The clock shows a date, not before the one it showed last: what was registered long ago needn't be kept apart. */
    public void turnTo(LocalDate clock) {
        last = MonthNumber.of(clock);
        moveTo(Math.max(position, oldest(clock)));
        changes.headMap(oldest(clock)).clear();
    }

    /** Takes note of a change that became known on a register date; cells that forecasts don't rest on are passed by. */
    public void add(Cell cell, LocalDate registeredOn, int change) {
        if (!PlacesHistory.isMadeOf(cell)) {
            return;
        }
        int month = MonthNumber.of(registeredOn);
        if (month < position) {
            history.add(cell, change);
        }
        if (month >= last - PAST) {
            changes.computeIfAbsent(month, m -> new HashMap<>()).merge(cell, change, NetCount::sumOrNothing);
        }
        outdated = Math.min(outdated, month + 1);
    }

    /**
     * Those of the kept forecasts that are new or other than before, the oldest first; none for months before which too little is known.
     *
     * @param goesOn asked before each; those that aren't made then are made the next time
     */
    public List<Made> made(BooleanSupplier goesOn) {
        List<Made> made = new ArrayList<>();
        for (outdated = Math.max(outdated, last - PAST); outdated <= last && goesOn.getAsBoolean(); outdated++) {
            moveTo(outdated);
            if (hasEnough(history, outdated)) {
                made.add(new Made(outdated, prospects(outdated)));
            }
        }
        return made;
    }

    /** Whether all were made of what is known. */
    public boolean isUpToDate() {
        return outdated > last;
    }

    /** Rates are learnt over years, all of which must be there. */
    public static boolean hasEnough(PlacesHistory history, int origin) {
        OptionalInt first = history.firstSettlement();
        return first.isPresent()
                && first.getAsInt() <= LearningMonths.before(origin).from();
    }

    private List<Prospect> prospects(int origin) {
        SettlementAssumption assumption = SettlementAssumption.asLastYear(history, origin);
        List<Forecast> forecasts = Forecaster.of(history, origin, MONTHS, assumption, rights);
        Map<MunicipalityCode, List<Forecast>> byPlace = new TreeMap<>();
        forecasts.forEach(forecast -> byPlace.computeIfAbsent(forecast.municipality(), m -> new ArrayList<>())
                .add(forecast));
        List<Prospect> prospects = new ArrayList<>();
        byPlace.forEach((municipality, all) -> prospects.add(Prospect.of(municipality, origin, all)));
        return prospects;
    }

    private void moveTo(int month) {
        if (month > position) {
            changes.subMap(position, month).values().forEach(known -> known.forEach(history::add));
        } else {
            changes.subMap(month, position)
                    .values()
                    .forEach(known -> known.forEach((cell, change) -> history.add(cell, -change)));
        }
        position = month;
    }

    /**
     * The forecasts made at the beginning of a month.
     *
     * @param prospects by municipality
     */
    public record Made(int origin, List<Prospect> prospects) {}
}
