package no.bofast.serde.packed;

import no.bofast.domain.municipality.CellCount;

/**
 * Reads counts as release 0.1.0 stored them: each register date (as the step from the one before) with its change, then the
 * part known only as a total.
 */
final class CellCountCodec {

    private CellCountCodec() {}

    static CellCount read(PackedReader in) {
        int size = in.wholeInt();
        int[] days = new int[size];
        int[] changes = new int[size];
        int day = 0;
        for (int i = 0; i < size; i++) {
            day += in.signedInt();
            days[i] = day;
            changes[i] = in.signedInt();
        }
        return CellCount.of(days, changes, in.signedInt());
    }
}
