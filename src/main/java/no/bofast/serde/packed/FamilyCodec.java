package no.bofast.serde.packed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.FamilyId;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.Family;
import no.bofast.domain.municipality.FamilyKey;

/** Families as bytes: each change of members with its register date, in no order. Days are counted from that on which they began. */
public final class FamilyCodec {

    private static final int UNTIL = 1;
    private static final int DESTINATION = 2;
    private static final int CAME_BACK = 4;
    private static final int BIRTH_YEAR = 8;
    private static final int MOVES = 16;

    private FamilyCodec() {}

    public static void writeKey(FamilyKey key, PackedWriter out) {
        out.whole(key.municipality().number()).fixedLong(key.family().number());
    }

    public static FamilyKey readKey(PackedReader in) {
        return new FamilyKey(new MunicipalityCode(in.wholeInt()), new FamilyId(in.fixedLong()));
    }

    public static void write(Family family, PackedWriter out) {
        List<Change> changes = new ArrayList<>();
        family.forEach((member, registeredOn, change) -> changes.add(new Change(member, registeredOn, change)));
        out.whole(changes.size());
        changes.forEach(change -> write(change, out));
    }

    private static void write(Change change, PackedWriter out) {
        FamilyCell.Member member = change.member();
        long from = member.from().toEpochDay();
        out.signed(change.registeredOn().toEpochDay()).signed(change.change());
        out.octet(parts(member)).whole(member.settlementYear()).whole(Values.number(member.traits()));
        out.signed(from);
        member.birthYear().ifPresent(out::whole);
        member.until().ifPresent(day -> out.signed(day.toEpochDay() - from));
        member.destination().ifPresent(municipality -> out.whole(municipality.number()));
        member.cameBack().ifPresent(day -> out.signed(day.toEpochDay() - from));
        if (member.movesAsChild() > 0) {
            out.whole(member.movesAsChild());
        }
    }

    private static int parts(FamilyCell.Member member) {
        return (member.until().isPresent() ? UNTIL : 0)
                | (member.destination().isPresent() ? DESTINATION : 0)
                | (member.cameBack().isPresent() ? CAME_BACK : 0)
                | (member.birthYear().isPresent() ? BIRTH_YEAR : 0)
                | (member.movesAsChild() > 0 ? MOVES : 0);
    }

    public static Family read(FamilyKey key, PackedReader in) {
        Family family = new Family(key);
        for (int left = in.wholeInt(); left > 0; left--) {
            LocalDate registeredOn = LocalDate.ofEpochDay(in.signed());
            int change = in.signedInt();
            family.add(readMember(key, in), registeredOn, change);
        }
        return family;
    }

    private static FamilyCell.Member readMember(FamilyKey key, PackedReader in) {
        int parts = in.octet();
        int settlementYear = in.wholeInt();
        int traits = in.wholeInt();
        long from = in.signed();
        OptionalInt birthYear = has(parts, BIRTH_YEAR) ? OptionalInt.of(in.wholeInt()) : OptionalInt.empty();
        Optional<LocalDate> until = readDay(has(parts, UNTIL), from, in);
        Optional<MunicipalityCode> destination =
                has(parts, DESTINATION) ? Optional.of(new MunicipalityCode(in.wholeInt())) : Optional.empty();
        Optional<LocalDate> cameBack = readDay(has(parts, CAME_BACK), from, in);
        return new FamilyCell.Member(
                key.municipality(),
                key.family(),
                settlementYear,
                Values.traits(traits),
                birthYear,
                LocalDate.ofEpochDay(from),
                until,
                destination,
                cameBack,
                has(parts, MOVES) ? in.wholeInt() : 0);
    }

    private static Optional<LocalDate> readDay(boolean has, long from, PackedReader in) {
        return has ? Optional.of(LocalDate.ofEpochDay(from + in.signed())) : Optional.empty();
    }

    private static boolean has(int parts, int part) {
        return (parts & part) != 0;
    }

    private record Change(FamilyCell.Member member, LocalDate registeredOn, int change) {}
}
