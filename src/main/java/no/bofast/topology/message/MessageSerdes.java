package no.bofast.topology.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.Cell;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.serde.packed.CellCodec;
import no.bofast.serde.packed.CountBlockCodec;
import no.bofast.serde.packed.PackedReader;
import no.bofast.serde.packed.PackedWriter;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Writes what travels between the steps: a version and a kind, then the content. */
public final class MessageSerdes {

    private static final int LAYOUT = 1;
    private static final int MARK = 0;
    private static final int CONTENT = 1;

    private MessageSerdes() {}

    public static Serde<LedgerMessage> ledger() {
        return Serdes.serdeFrom((topic, message) -> write(message), (topic, bytes) -> readLedger(bytes));
    }

    public static Serde<SeriesMessage> series() {
        return Serdes.serdeFrom((topic, message) -> write(message), (topic, bytes) -> readSeries(bytes));
    }

    private static byte[] write(LedgerMessage message) {
        PackedWriter out = new PackedWriter().octet(LAYOUT);
        if (message instanceof LedgerMessage.Changes changes) {
            out.octet(CONTENT).whole(changes.municipality().number());
            changes.counts().forEach(change -> write(change.entry(), change.count(), out));
        } else if (message instanceof LedgerMessage.Mark mark) {
            write(mark.mark(), out.octet(MARK));
        }
        return out.toBytes();
    }

    private static void write(LedgerEntry entry, int count, PackedWriter out) {
        CellCodec.write(entry.cell(), out);
        if (entry.cell().isDated()) {
            out.signed(entry.registeredOn().toEpochDay());
        }
        out.signed(count);
    }

    private static LedgerMessage readLedger(byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        in.expectVersion(LAYOUT, "ledger message");
        if (in.octet() == MARK) {
            return new LedgerMessage.Mark(readMark(in));
        }
        MunicipalityCode municipality = new MunicipalityCode(in.wholeInt());
        List<LedgerMessage.Change> counts = new ArrayList<>();
        while (in.hasMore()) {
            counts.add(new LedgerMessage.Change(readEntry(in), in.signedInt()));
        }
        return new LedgerMessage.Changes(municipality, counts);
    }

    private static LedgerEntry readEntry(PackedReader in) {
        Cell cell = CellCodec.read(in);
        return new LedgerEntry(cell, cell.isDated() ? LocalDate.ofEpochDay(in.signed()) : LedgerEntry.UNDATED);
    }

    private static byte[] write(SeriesMessage message) {
        PackedWriter out = new PackedWriter().octet(LAYOUT);
        if (message instanceof SeriesMessage.Month month) {
            CountBlockCodec.writeKey(month.block().key(), out.octet(CONTENT));
            CountBlockCodec.write(month.block(), out);
        } else if (message instanceof SeriesMessage.Mark mark) {
            write(mark.mark(), out.octet(MARK));
        }
        return out.toBytes();
    }

    private static SeriesMessage readSeries(byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        in.expectVersion(LAYOUT, "series message");
        if (in.octet() == MARK) {
            return new SeriesMessage.Mark(readMark(in));
        }
        BlockKey key = CountBlockCodec.readKey(in);
        return new SeriesMessage.Month(CountBlockCodec.read(key, in));
    }

    static void write(ClockMark mark, PackedWriter out) {
        out.whole(mark.source()).whole(mark.sources());
        out.instant(mark.clock()).whole(mark.positions().size());
        mark.positions().forEach(out::signed);
    }

    static ClockMark readMark(PackedReader in) {
        int source = in.wholeInt();
        int sources = in.wholeInt();
        Instant clock = in.instant();
        int size = in.wholeInt();
        List<Long> positions = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            positions.add(in.signed());
        }
        return new ClockMark(source, sources, clock, positions);
    }
}
