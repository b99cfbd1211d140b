package no.bofast.topology.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.domain.municipality.Family;
import no.bofast.domain.municipality.Tally;
import no.bofast.serde.packed.PackedBlock;
import no.bofast.testkit.Cells;
import no.bofast.testkit.Golden;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageSerdesTest {

    private static final ClockMark MARK =
            new ClockMark(1, 4, Instant.parse("2016-05-03T12:00:00.000001Z"), List.of(0L, 12_345_678_901L, -1L));
    private static final Cell MOVES =
            new Cell.Month(Cells.OSLO, YearMonth.of(2016, 5), MonthMeasure.IN_MOVES, Cell.NO_YEAR);
    private static final LocalDate DAY = LocalDate.of(2016, 5, 3);

    private static final BlockKey KEY = BlockKey.of(MOVES);
    private static final LedgerMessage LEDGER_MARK = new StepMark(MARK, true);
    private static final LedgerMessage CHANGES =
            new LedgerMessage.Changes(List.of(block(CellCount.NONE.plus(DAY, -1))));
    private static final SeriesMessage SERIES_MARK = new StepMark(MARK, true);
    private static final SeriesMessage COUNTS = month(block(CellCount.NONE.plus(DAY, 300)));

    private static final ClockMark WITH_STRAYS = new ClockMark(
            1, 4, MARK.clock(), List.of(7L), new Strays(Map.of(0, 300L, 3, 1L), Map.of(2, 12_345_678_901L)));

    static Stream<LedgerMessage> ledgerMessages() {
        return Stream.of(
                new StepMark(WITH_STRAYS, false),
                LEDGER_MARK,
                CHANGES,
                new StepMark(MARK, false),
                new LedgerMessage.Changes(List.of()),
                new LedgerMessage.Changes(blocksOfEveryCell()),
                new LedgerMessage.Families(families()));
    }

    private static List<Family> families() {
        Tally tally = new Tally();
        Cells.members(20).forEach(member -> tally.add(member, DAY, member.settlementYear() - 2000));
        return tally.takeFamilies();
    }

    static Stream<SeriesMessage> seriesMessages() {
        return Stream.of(SERIES_MARK, new StepMark(MARK, false), COUNTS, month(new CountBlock(KEY)));
    }

    private static SeriesMessage month(CountBlock block) {
        return new SeriesMessage.Counts(PackedBlock.of(block));
    }

    @ParameterizedTest
    @MethodSource("ledgerMessages")
    void aLedgerMessageIsReadAsWritten(LedgerMessage message) {
        assertThat(readAgain(MessageSerdes.ledger(), message))
                .usingRecursiveComparison()
                .withEqualsForType(MessageSerdesTest::tellTheSame, CountBlock.class)
                .isEqualTo(message);
    }

    /** However much room their tables have. */
    private static boolean tellTheSame(CountBlock one, CountBlock other) {
        return one.key().equals(other.key()) && one.counts().equals(other.counts());
    }

    @ParameterizedTest
    @MethodSource("seriesMessages")
    void aSeriesMessageIsReadAsWritten(SeriesMessage message) {
        assertThat(readAgain(MessageSerdes.series(), message))
                .usingRecursiveComparison()
                .isEqualTo(message);
    }

    @Test
    void everyKindOfMessageIsTried() {
        assertThat(ledgerMessages().map(Object::getClass)).contains(LedgerMessage.class.getPermittedSubclasses());
        assertThat(seriesMessages().map(Object::getClass)).contains(SeriesMessage.class.getPermittedSubclasses());
    }

    @Test
    void theLayoutOfMessagesIsThatOfVersionTwo() {
        assertThat(bytes(MessageSerdes.ledger(), LEDGER_MARK)).isEqualTo(Golden.bytes("ledger-mark-2"));
        assertThat(bytes(MessageSerdes.ledger(), CHANGES)).isEqualTo(Golden.bytes("ledger-changes-2"));
        assertThat(bytes(MessageSerdes.series(), SERIES_MARK)).isEqualTo(Golden.bytes("series-mark-2"));
        assertThat(bytes(MessageSerdes.series(), COUNTS)).isEqualTo(Golden.bytes("series-counts-2"));
    }

    @Test
    void messagesOfVersionOneAreRead() {
        assertThat(read(MessageSerdes.ledger(), "ledger-mark-1")).isEqualTo(new StepMark(MARK, false));
        assertThat(read(MessageSerdes.ledger(), "ledger-changes-1"))
                .usingRecursiveComparison()
                .withEqualsForType(MessageSerdesTest::tellTheSame, CountBlock.class)
                .isEqualTo(CHANGES);
        assertThat(read(MessageSerdes.series(), "series-mark-1")).isEqualTo(new StepMark(MARK, false));
        assertThat(read(MessageSerdes.series(), "series-counts-1"))
                .usingRecursiveComparison()
                .isEqualTo(COUNTS);
    }

    @Test
    void aMessageOfALayoutUnknownToThisVersionIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MessageSerdes.ledger().deserializer().deserialize("", new byte[] {9}))
                .withMessageStartingWith("cannot read a stored ledger message of layout 9");
    }

    @Test
    void aStoredMarkIsReadAsWritten() {
        MarkCodec codec = new MarkCodec();

        assertThat(codec.valueFromBytes(1, codec.valueToBytes(MARK))).isEqualTo(MARK);
        assertThat(codec.valueFromBytes(1, codec.valueToBytes(WITH_STRAYS))).isEqualTo(WITH_STRAYS);
        assertThat(codec.keyFromBytes(codec.keyToBytes(300))).isEqualTo(300);
    }

    @Test
    void aStrayIsReadAsWritten() {
        Stray event = new Stray(3, 12_345_678_901L, new byte[] {0, 1, 2});
        Stray erasure = new Stray(0, 0, null);
        Stray empty = new Stray(1, 2, new byte[0]);

        for (Stray stray : List.of(event, erasure, empty)) {
            assertThat(readAgain(Stray.serde(), stray))
                    .usingRecursiveComparison()
                    .isEqualTo(stray);
            assertThat(bytes(Stray.serde(), stray)).hasSizeLessThanOrEqualTo(3 + Stray.OVERHEAD);
        }
    }

    @Test
    void aClockOfAnyYearIsReadAsWritten() {
        MarkCodec codec = new MarkCodec();

        for (String clock :
                List.of("0001-01-01T00:00:00Z", "1600-02-03T04:05:06.789Z", "9999-12-31T23:59:59.999999Z")) {
            ClockMark mark = new ClockMark(0, 1, Instant.parse(clock), List.of(0L));
            assertThat(codec.valueFromBytes(0, codec.valueToBytes(mark))).isEqualTo(mark);
        }
    }

    @Test
    void theStoredLayoutOfAMarkIsThatOfVersionOne() {
        assertThat(new MarkCodec().valueToBytes(MARK)).isEqualTo(Golden.bytes("clock-mark-1"));
    }

    private static CountBlock block(CellCount count) {
        CountBlock block = new CountBlock(KEY);
        block.add(MOVES, count);
        return block;
    }

    private static List<CountBlock> blocksOfEveryCell() {
        Tally tally = new Tally();
        Cells.any(10).forEach(cell -> tally.add(cell, cell.isDated() ? DAY : LedgerEntry.UNDATED, cell.hashCode()));
        return tally.take();
    }

    private static <T> T read(Serde<T> serde, String golden) {
        return serde.deserializer().deserialize("", Golden.bytes(golden));
    }

    private static <T> byte[] bytes(Serde<T> serde, T message) {
        return serde.serializer().serialize("", message);
    }

    private static <T> T readAgain(Serde<T> serde, T message) {
        return serde.deserializer().deserialize("", bytes(serde, message));
    }
}
