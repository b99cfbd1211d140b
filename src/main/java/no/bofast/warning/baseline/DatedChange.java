package no.bofast.warning.baseline;

import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.Cell;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;

/** Which count of the nation a dated cell is, packed into one number: kind, place of the municipality, month, and a key. */
final class DatedChange {

    /** Stands for a cell that the nation has no use for. */
    static final long NONE = -1;

    static final int SETTLED = 0;
    static final int DEPARTED = 1;
    static final int LOST = 2;
    static final int ARRIVED = 3;
    // Groups, from here to the mix, are what blocks stored by earlier versions hold; later ones hold the traced.
    static final int GROUP_SETTLED = 4;
    static final int GROUP_DEPARTED = 5;
    static final int GROUP_LOST = 6;
    static final int RIGHTS = 7;
    static final int DESTINATION = 8;
    static final int MIX_SETTLED = 9;
    static final int MIX_DEPARTED = 10;
    static final int TRACED_SETTLED = 11;
    static final int TRACED_DEPARTED = 12;
    static final int TRACED_LOST = 13;
    static final int LEFT = 14;
    /** First arrivals by where from and with which rights. */
    static final int ARRIVED_FROM = 15;
    /** First arrivals by who arrived. */
    static final int ARRIVER = 16;
    /** Departures that only accompanied others of their family. */
    static final int ACCOMPANIED = 17;

    static final int MIX_ACCOMPANIED = 18;
    static final int TRACED_ACCOMPANIED = TRACED_SETTLED + ACCOMPANIED;

    /** Of a key of {@link #LEFT} and {@link #ARRIVED_FROM}: the rights period; the rest is the other municipality. */
    private static final int RIGHTS_BITS = 2;

    private static final int KEY_BITS = 16;
    private static final int MONTH_BITS = 20;
    private static final int PLACE_BITS = 14;

    private DatedChange() {}

    static long of(Cell cell, Country country) {
        if (cell instanceof Cell.Month month) {
            int kind = monthKind(month.measure());
            return pack(kind, country, cell, MonthNumber.of(month.month()), month.settlementYear());
        }
        if (cell instanceof Cell.Traced traced) {
            int kind = monthKind(traced.measure()) + TRACED_SETTLED;
            return pack(
                    kind,
                    country,
                    cell,
                    MonthNumber.of(traced.month()),
                    traced.traits().place());
        }
        if (cell instanceof Cell.Departed departed) {
            return pack(
                    LEFT,
                    country,
                    cell,
                    MonthNumber.of(departed.month()),
                    withRights(departed.destination(), departed.rights()));
        }
        if (cell instanceof Cell.Group group) {
            return pack(groupKind(group), country, cell, MonthNumber.of(group.month()), groupKey(group));
        }
        return ofArrival(cell, country);
    }

    private static long ofArrival(Cell cell, Country country) {
        if (cell instanceof Cell.Arrival arrival && arrival.order() == ArrivalOrder.FIRST) {
            int key = withRights(arrival.origin(), arrival.rights());
            return pack(ARRIVED_FROM, country, cell, MonthNumber.of(arrival.month()), key);
        }
        if (cell instanceof Cell.Arrived arrived && arrived.order() == ArrivalOrder.FIRST) {
            int key = Arrivers.number(arrived.arriver());
            return pack(ARRIVER, country, cell, MonthNumber.of(arrived.month()), key);
        }
        return NONE;
    }

    private static int withRights(MunicipalityCode other, RightsPeriod rights) {
        return other.number() << RIGHTS_BITS | rights.ordinal();
    }

    static int kind(long packed) {
        return (int) (packed >>> (KEY_BITS + MONTH_BITS + PLACE_BITS));
    }

    /** Whether the count is one that a {@link Course} is made of. */
    static boolean movesCourse(long packed) {
        return kind(packed) <= LOST || kind(packed) == ACCOMPANIED;
    }

    static int place(long packed) {
        return (int) (packed >>> (KEY_BITS + MONTH_BITS)) & ((1 << PLACE_BITS) - 1);
    }

    static int month(long packed) {
        return (int) (packed >>> KEY_BITS) & ((1 << MONTH_BITS) - 1);
    }

    static int key(long packed) {
        return (int) packed & ((1 << KEY_BITS) - 1);
    }

    /** The other municipality of a {@link #LEFT} or {@link #ARRIVED_FROM}: where they went, or came from. */
    static int other(long packed) {
        return key(packed) >> RIGHTS_BITS;
    }

    /** The place of the rights period of a {@link #LEFT} or {@link #ARRIVED_FROM}. */
    static int rights(long packed) {
        return key(packed) & (1 << RIGHTS_BITS) - 1;
    }

    private static long pack(int kind, Country country, Cell cell, int month, int key) {
        if (kind < 0) {
            return NONE;
        }
        long kindAndPlace = ((long) kind << PLACE_BITS) | country.place(cell.municipality());
        return (((kindAndPlace << MONTH_BITS) | month) << KEY_BITS) | key;
    }

    private static int monthKind(MonthMeasure measure) {
        return switch (measure) {
            case SETTLED -> SETTLED;
            case DEPARTURES -> DEPARTED;
            case LOST -> LOST;
            case FIRST_ARRIVALS -> ARRIVED;
            case ACCOMPANIED -> ACCOMPANIED;
            case OUT_MOVES, IN_MOVES, EMIGRATED, DIED, IMMIGRATED, RECODED_OUT, RECODED_IN -> (int) NONE;
        };
    }

    private static int groupKind(Cell.Group group) {
        if (group.dimension() == GroupDimension.RIGHTS) {
            return RIGHTS;
        }
        if (group.dimension() == GroupDimension.DESTINATION) {
            return DESTINATION;
        }
        int kind = monthKind(group.measure());
        if (group.dimension() == GroupDimension.HOUSEHOLD_AGE && kind == ACCOMPANIED) {
            return MIX_ACCOMPANIED;
        }
        if (group.dimension() == GroupDimension.HOUSEHOLD_AGE) {
            return kind == SETTLED || kind == DEPARTED ? kind + MIX_SETTLED : (int) NONE;
        }
        return kind >= SETTLED && kind <= LOST ? kind + GROUP_SETTLED : (int) NONE;
    }

    private static int groupKey(Cell.Group group) {
        return group.dimension().isTrait()
                ? GroupSeries.place(
                        no.bofast.domain.Dimension.values()[group.dimension().ordinal()], group.category())
                : group.category();
    }
}
