package no.bofast.topology.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.domain.Cell;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.domain.municipality.Family;
import no.bofast.domain.municipality.Tally;
import no.bofast.serde.packed.CellCodec;
import no.bofast.serde.packed.CountBlockCodec;
import no.bofast.serde.packed.FamilyCodec;
import no.bofast.serde.packed.PackedBlock;
import no.bofast.serde.packed.PackedReader;
import no.bofast.serde.packed.PackedWriter;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Writes what travels between the steps: a version and a kind, then the content. */
public final class MessageSerdes {

    /** In the first, changes and blocks were written cell by cell, and marks said nothing of the load. */
    private static final int LAYOUT = 2;

    private static final int MARK = 0;
    private static final int CONTENT = 1;
    private static final int FAMILIES = 2;

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
            out.octet(CONTENT);
            changes.blocks().forEach(block -> write(block, out));
        } else if (message instanceof LedgerMessage.Families changes) {
            out.octet(FAMILIES);
            changes.families().forEach(family -> write(family, out));
        } else if (message instanceof StepMark mark) {
            write(mark, out.octet(MARK));
        }
        return out.toBytes();
    }

    private static void write(CountBlock block, PackedWriter out) {
        CountBlockCodec.writeKey(block.key(), out);
        CountBlockCodec.write(block, out);
    }

    private static void write(Family family, PackedWriter out) {
        FamilyCodec.writeKey(family.key(), out);
        FamilyCodec.write(family, out);
    }

    private static LedgerMessage readLedger(byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        int layout = in.version(LAYOUT, "ledger message");
        return switch (in.octet()) {
            case MARK -> readStepMark(in);
            case FAMILIES -> new LedgerMessage.Families(readFamilies(in));
            default -> new LedgerMessage.Changes(layout == LAYOUT ? readBlocks(in) : readEntries(in));
        };
    }

    private static List<Family> readFamilies(PackedReader in) {
        List<Family> families = new ArrayList<>();
        while (in.hasMore()) {
            families.add(FamilyCodec.read(FamilyCodec.readKey(in), in));
        }
        return families;
    }

    private static List<CountBlock> readBlocks(PackedReader in) {
        List<CountBlock> blocks = new ArrayList<>();
        while (in.hasMore()) {
            blocks.add(CountBlockCodec.read(CountBlockCodec.readKey(in), in));
        }
        return blocks;
    }

    /** What release 0.1.0 sent: the municipality, and single changes. */
    private static List<CountBlock> readEntries(PackedReader in) {
        in.wholeInt();
        Tally tally = new Tally();
        while (in.hasMore()) {
            Cell cell = CellCodec.read(in);
            LocalDate registeredOn = cell.isDated() ? LocalDate.ofEpochDay(in.signed()) : LedgerEntry.UNDATED;
            tally.add(cell, registeredOn, in.signedInt());
        }
        return tally.take();
    }

    private static byte[] write(SeriesMessage message) {
        PackedWriter out = new PackedWriter().octet(LAYOUT);
        if (message instanceof SeriesMessage.Counts counts) {
            CountBlockCodec.writeKey(counts.block().key(), out.octet(CONTENT));
            counts.block().write(out);
        } else if (message instanceof StepMark mark) {
            write(mark, out.octet(MARK));
        }
        return out.toBytes();
    }

    private static SeriesMessage readSeries(byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        int layout = in.version(LAYOUT, "series message");
        if (in.octet() == MARK) {
            return readStepMark(in);
        }
        BlockKey key = CountBlockCodec.readKey(in);
        return new SeriesMessage.Counts(
                layout == LAYOUT
                        ? PackedBlock.read(key, in)
                        : PackedBlock.of(CountBlockCodec.readFirstLayout(key, in)));
    }

    private static void write(StepMark mark, PackedWriter out) {
        write(mark.mark(), out);
        writeIfAny(mark.mark().strays(), out.octet(mark.isUnderLoad() ? 1 : 0));
    }

    private static StepMark readStepMark(PackedReader in) {
        ClockMark mark = readMark(in);
        boolean isUnderLoad = in.hasMore() && in.octet() == 1;
        return new StepMark(withStrays(mark, in), isUnderLoad);
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

    /** Behind everything else, and hardly ever there, so that a mark looks as it did before there were strays. */
    static void writeIfAny(Strays strays, PackedWriter out) {
        if (!strays.isNone()) {
            write(strays.sent(), out);
            write(strays.counted(), out);
        }
    }

    private static void write(Map<Integer, Long> byPartition, PackedWriter out) {
        out.whole(byPartition.size());
        new TreeMap<>(byPartition)
                .forEach((partition, number) -> out.whole(partition).whole(number));
    }

    static ClockMark withStrays(ClockMark mark, PackedReader in) {
        return in.hasMore()
                ? new ClockMark(
                        mark.source(),
                        mark.sources(),
                        mark.clock(),
                        mark.positions(),
                        new Strays(readByPartition(in), readByPartition(in)))
                : mark;
    }

    private static Map<Integer, Long> readByPartition(PackedReader in) {
        Map<Integer, Long> byPartition = new HashMap<>();
        for (int left = in.wholeInt(); left > 0; left--) {
            byPartition.put(in.wholeInt(), in.whole());
        }
        return byPartition;
    }
}
