package no.bofast.topology;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.BasicAmounts;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.RightsRules;
import no.bofast.domain.person.Counting;
import no.bofast.serde.packed.DivisionCodec;
import no.bofast.serde.packed.PackedReader;
import no.bofast.serde.packed.PackedWriter;
import no.bofast.topology.store.StoreCodec;
import org.apache.kafka.common.utils.Bytes;

/** Stores a {@link Recount}: layout, both countings, the person's key. Layout 1 had no divisions, layout 2 no basic amounts. */
final class RecountCodec implements StoreCodec<Integer, Recount> {

    private static final int LAYOUT = 3;
    private static final int MONTHS_IN_YEAR = 12;
    private static final Counting.Scope[] SCOPES = Counting.Scope.values();

    private final PackedWriter out = new PackedWriter();
    private final MunicipalityDivision ofLayoutOne;

    /** @param ofLayoutOne the division by which every installation counted when layout 1 was stored */
    RecountCodec(MunicipalityDivision ofLayoutOne) {
        this.ofLayoutOne = ofLayoutOne;
    }

    @Override
    public byte[] keyToBytes(Integer key) {
        return out.whole(key).toBytes();
    }

    @Override
    public Integer keyFromBytes(byte[] bytes) {
        return new PackedReader(bytes).wholeInt();
    }

    @Override
    public byte[] valueToBytes(Recount recount) {
        out.octet(LAYOUT);
        write(recount.from());
        write(recount.to());
        recount.through().ifPresent(person -> out.raw(person.get()));
        return out.toBytes();
    }

    @Override
    public Recount valueFromBytes(Integer key, byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        int layout = in.version(LAYOUT, "way of counting");
        Counting from = readCounting(in, layout);
        Counting to = readCounting(in, layout);
        Optional<Bytes> through = in.hasMore() ? Optional.of(Bytes.wrap(in.rest())) : Optional.empty();
        return new Recount(from, to, through);
    }

    private void write(Counting counting) {
        out.octet(counting.scope().ordinal());
        out.whole(counting.rights().programmes().size());
        counting.rights().programmes().forEach(rule -> {
            write(rule.settled());
            out.whole(rule.ageFrom()).whole(rule.ageTo()).whole(rule.months());
        });
        out.whole(counting.rights().grants().size());
        counting.rights().grants().forEach(rule -> {
            write(rule.settled());
            out.whole(rule.yearsAfter());
        });
        DivisionCodec.write(counting.division(), out);
        out.whole(counting.amounts().byYear().size());
        counting.amounts().inOrder().forEach((year, amount) -> out.whole(year).whole(amount));
    }

    private void write(RightsRules.Settled settled) {
        out.signed(number(settled.from())).signed(number(settled.through()));
    }

    private static long number(YearMonth month) {
        return (long) month.getYear() * MONTHS_IN_YEAR + month.getMonthValue() - 1;
    }

    private Counting readCounting(PackedReader in, int layout) {
        Counting.Scope scope = SCOPES[in.octet()];
        List<RightsRules.Programme> programmes = new ArrayList<>();
        for (int left = in.wholeInt(); left > 0; left--) {
            programmes.add(new RightsRules.Programme(readSettled(in), in.wholeInt(), in.wholeInt(), in.wholeInt()));
        }
        List<RightsRules.Grant> grants = new ArrayList<>();
        for (int left = in.wholeInt(); left > 0; left--) {
            grants.add(new RightsRules.Grant(readSettled(in), in.wholeInt()));
        }
        MunicipalityDivision division = layout > 1 ? DivisionCodec.read(in) : ofLayoutOne;
        BasicAmounts amounts = layout > 2 ? readAmounts(in) : BasicAmounts.NONE;
        return new Counting(scope, new RightsRules(programmes, grants), division, amounts);
    }

    private static BasicAmounts readAmounts(PackedReader in) {
        Map<Integer, Integer> byYear = new HashMap<>();
        for (int left = in.wholeInt(); left > 0; left--) {
            byYear.put(in.wholeInt(), in.wholeInt());
        }
        return new BasicAmounts(byYear);
    }

    private static RightsRules.Settled readSettled(PackedReader in) {
        return new RightsRules.Settled(month(in.signed()), month(in.signed()));
    }

    private static YearMonth month(long number) {
        int year = Math.toIntExact(Math.floorDiv(number, MONTHS_IN_YEAR));
        return YearMonth.of(year, Math.floorMod(number, MONTHS_IN_YEAR) + 1);
    }
}
