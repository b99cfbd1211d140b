package no.bofast.serde.packed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import no.bofast.domain.Areas;
import no.bofast.domain.BoundaryAdjustment;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.SplitCode;

/**
 * A division as bytes: codes with what they stand for, codes that were split, boundary adjustments, areas. The same division makes
 * the same bytes.
 */
public final class DivisionCodec {

    private final PackedWriter out;

    private DivisionCodec(PackedWriter out) {
        this.out = out;
    }

    public static void write(MunicipalityDivision division, PackedWriter out) {
        new DivisionCodec(out).write(division);
    }

    private void write(MunicipalityDivision division) {
        Map<MunicipalityCode, MunicipalityCode> codes = new TreeMap<>(division.currentByCode());
        all(codes.entrySet(), entry -> code(entry.getKey()).code(entry.getValue()));
        Map<MunicipalityCode, SplitCode> splits = new TreeMap<>();
        division.splits().forEach(split -> splits.put(split.code(), split));
        all(splits.values(), this::split);
        all(division.adjustments().stream().sorted(BoundaryAdjustment.IN_ORDER).toList(), this::adjustment);
        all(new TreeMap<>(division.areas().municipalitiesByArea()).entrySet(), entry -> {
            out.text(entry.getKey());
            all(entry.getValue(), this::code);
        });
    }

    private <T> void all(Collection<T> values, Consumer<T> writer) {
        out.whole(values.size());
        values.forEach(writer);
    }

    private void split(SplitCode split) {
        code(split.code());
        all(split.splitOn().stream().sorted().toList(), this::date);
        all(split.successors(), this::code);
    }

    private void adjustment(BoundaryAdjustment adjustment) {
        date(adjustment.on());
        code(adjustment.from()).code(adjustment.to());
    }

    private DivisionCodec code(MunicipalityCode code) {
        out.whole(code.number());
        return this;
    }

    private void date(LocalDate date) {
        out.signed(date.toEpochDay());
    }

    public static MunicipalityDivision read(PackedReader in) {
        Map<MunicipalityCode, MunicipalityCode> codes = new HashMap<>();
        repeat(in, () -> codes.put(readCode(in), readCode(in)));
        List<SplitCode> splits = readAll(
                in,
                () -> new SplitCode(
                        readCode(in), Set.copyOf(readAll(in, () -> readDate(in))), readAll(in, () -> readCode(in))));
        List<BoundaryAdjustment> adjustments =
                readAll(in, () -> new BoundaryAdjustment(readDate(in), readCode(in), readCode(in)));
        Map<String, List<MunicipalityCode>> areas = new HashMap<>();
        repeat(in, () -> areas.put(in.text(), readAll(in, () -> readCode(in))));
        return new MunicipalityDivision(codes, splits, adjustments, new Areas(areas));
    }

    private static void repeat(PackedReader in, Runnable read) {
        for (int left = in.wholeInt(); left > 0; left--) {
            read.run();
        }
    }

    private static <T> List<T> readAll(PackedReader in, Supplier<T> read) {
        List<T> values = new ArrayList<>();
        repeat(in, () -> values.add(read.get()));
        return values;
    }

    private static MunicipalityCode readCode(PackedReader in) {
        return new MunicipalityCode(in.wholeInt());
    }

    private static LocalDate readDate(PackedReader in) {
        return LocalDate.ofEpochDay(in.signed());
    }
}
