package no.bofast.serde.packed;

import java.time.LocalDate;
import no.bofast.domain.municipality.CellCount;

/** Counts as bytes: the part known only as a total, then each register date (as the step from the one before) and its change. */
public final class CellCountCodec {

    private CellCountCodec() {}

    public static void write(CellCount count, PackedWriter out) {
        DatedPart dated = new DatedPart();
        out.whole(count.size());
        count.forEachChange((date, change) -> dated.write(date, change, out));
        out.signed((long) count.total() - dated.sum);
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
        private long day;
        private int sum;

        void write(LocalDate date, int change, PackedWriter out) {
            out.signed(date.toEpochDay() - day).signed(change);
            day = date.toEpochDay();
            sum += change;
        }
    }
}
