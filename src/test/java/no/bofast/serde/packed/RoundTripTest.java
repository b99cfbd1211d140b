package no.bofast.serde.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Fact;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.Sex;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.testkit.AnyRecord;
import no.bofast.testkit.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again, for every kind there is. */
class RoundTripTest {

    private static final int EACH = 50;
    /** Every code there may be, each for itself. */
    private static final MunicipalityDivision DIVISION = new MunicipalityDivision(IntStream.range(0, 10_000)
            .mapToObj(MunicipalityCode::new)
            .collect(Collectors.toMap(Function.identity(), Function.identity())));

    private static final LocalDate DAY = LocalDate.of(2016, 5, 3);

    @ParameterizedTest
    @MethodSource("cells")
    void everyKindOfCell(Cell cell) {
        CountBlock block = new CountBlock(BlockKey.of(cell));
        block.add(cell, cell.isDated() ? DAY : LedgerEntry.UNDATED, -3);
        PackedWriter out = new PackedWriter();
        CountBlockCodec.writeKey(block.key(), out);
        CountBlockCodec.write(block, out);

        PackedReader in = new PackedReader(out.toBytes());
        CountBlock read = CountBlockCodec.read(CountBlockCodec.readKey(in), in);

        assertThat(read.counts()).isEqualTo(block.counts()).containsOnlyKeys(cell);
        assertThat(in.hasMore()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyTypeOfFact(Fact fact) {
        PackedWriter out = new PackedWriter();
        FactCodec.write(fact, out);

        PackedReader in = new PackedReader(out.toBytes());

        assertThat(FactCodec.read(in, DIVISION)).contains(fact);
        assertThat(in.hasMore()).isFalse();
    }

    @Test
    void aSettlementWithoutABirthYear() {
        Fact settlement = new Fact.Settlement(
                Cells.ALTA, OptionalInt.empty(), Sex.UNKNOWN, CountryGroup.OTHER, Ground.OTHER, Household.OTHER);
        PackedWriter out = new PackedWriter();

        FactCodec.write(settlement, out);

        assertThat(FactCodec.read(new PackedReader(out.toBytes()), DIVISION)).contains(settlement);
    }

    @Test
    void noFact() {
        assertThat(FactCodec.read(new PackedReader(new byte[] {FactCodec.NO_FACT}), DIVISION))
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                -1,
                63,
                64,
                -64,
                -65,
                127,
                128,
                16_383,
                16_384,
                Integer.MAX_VALUE,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void aNumberOfAnySize(long number) {
        byte[] bytes = new PackedWriter()
                .signed(number)
                .whole(number)
                .fixedLong(number)
                .toBytes();

        PackedReader in = new PackedReader(bytes);

        assertThat(List.of(in.signed(), in.whole(), in.fixedLong())).containsOnly(number);
        assertThat(in.hasMore()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tromsø", "a", "\uD83C\uDFD4"})
    void aText(String text) {
        PackedReader in =
                new PackedReader(new PackedWriter().text(text).octet(7).toBytes());

        assertThat(in.text()).isEqualTo(text);
        assertThat(in.octet()).isEqualTo(7);
    }

    @Test
    void moreThanTheWriterHasRoomForAtFirst() {
        byte[] many = new byte[10_000];
        many[9_999] = 1;

        byte[] written = new PackedWriter().octet(200).raw(many).octet(201).toBytes();

        assertThat(written).hasSize(10_002).startsWith((byte) 200, (byte) 0).endsWith((byte) 1, (byte) 201);
    }

    @Test
    void aWriterStartsAnewOnceItsBytesAreTaken() {
        PackedWriter out = new PackedWriter().octet(1);

        byte[] first = out.toBytes();
        byte[] second = out.octet(2).toBytes();

        assertThat(first).containsExactly(1);
        assertThat(second).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e1",
                "hendelse-ø",
                "123e4567-e89b-12d3-a456-426614174000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "123E4567-E89B-12D3-A456-426614174000",
                "123e4567-e89b-12d3-a456-42661417400g",
                "123e4567-e89b-12d3-a456-42661417400",
                "123e4567+e89b+12d3+a456+426614174000",
                "1-23e4567-e89b-12d3-a456-42661417400"
            })
    void anEventIdOfAnyForm(String id) {
        PackedWriter out = new PackedWriter();
        EventIdCodec.write(id, out);

        PackedReader in = new PackedReader(out.toBytes());

        assertThat(EventIdCodec.read(in)).isEqualTo(id);
        assertThat(in.hasMore()).isFalse();
    }

    @Test
    void aUuidNeedsSeventeenBytes() {
        PackedWriter out = new PackedWriter();

        EventIdCodec.write("123e4567-e89b-12d3-a456-426614174000", out);

        assertThat(out.toBytes()).hasSize(17);
    }

    @Test
    void whatDiffersFromAUuidInOneCharacterStaysAsItIs() {
        StringBuilder id = new StringBuilder("ffffffff-ffff-ffff-ffff-ffffffffffff");
        for (int place = 0; place < id.length(); place++) {
            char usual = id.charAt(place);
            for (char other : List.of('0', 'g', 'F', '-', '/', 'é')) {
                id.setCharAt(place, other);
                PackedWriter out = new PackedWriter();
                EventIdCodec.write(id.toString(), out);
                assertThat(EventIdCodec.read(new PackedReader(out.toBytes()))).isEqualTo(id.toString());
            }
            id.setCharAt(place, usual);
        }
    }

    @Test
    void aLayoutThatThisVersionDoesNotKnowIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new PackedReader(new byte[] {2}).expectVersion(1, "person"))
                .withMessage("cannot read a stored person of layout 2, this version of Bofast knows layout 1: "
                        + "run the version that wrote it, or reset the state");
    }

    static Stream<Cell> cells() {
        return Cells.any(EACH);
    }

    static Stream<Fact> facts() {
        return AnyRecord.ofEveryKind(Fact.class, EACH);
    }
}
