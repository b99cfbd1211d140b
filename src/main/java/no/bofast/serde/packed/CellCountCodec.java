package no.bofast.serde.packed;

import no.bofast.domain.municipality.CellCount;

/** Counts as bytes: the part known only as a total, then each register date (as the step from the one before) and its change. */
public final class CellCountCodec {

    private CellCountCodec() {}

    public static void write(CellCount count, PackedWriter out) {
        DatedPart dated = new DatedPart();
        out.whole(count.size());
        count.forEachDay((day, change) -> dated.write(day, change, out));
        out.signed(count.undated());
    }

    public static CellCount read(PackedReader in) {
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

    private static final class DatedPart {
        private int day;

        void write(int next, int change, PackedWriter out) {
            out.signed((long) next - day).signed(change);
            day = next;
        }
    }
}
