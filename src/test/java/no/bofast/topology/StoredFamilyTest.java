package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.FamilyId;
import no.bofast.domain.HouseholdRef;
import no.bofast.domain.municipality.Family;
import no.bofast.domain.municipality.FamilyKey;
import no.bofast.testkit.Cells;
import no.bofast.testkit.Golden;
import org.junit.jupiter.api.Test;

class StoredFamilyTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 3);
    private static final FamilyKey KEY = new FamilyKey(Cells.ALTA, FamilyId.of(new HouseholdRef("the family")));
    private static final FamilyCell.Member MOTHER = new FamilyCell.Member(
            Cells.ALTA,
            KEY.family(),
            2015,
            Cells.TRAITS,
            OptionalInt.of(1985),
            LocalDate.of(2015, 3, 1),
            Optional.of(LocalDate.of(2016, 5, 1)),
            Optional.of(Cells.OSLO),
            Optional.of(LocalDate.of(2017, 5, 1)),
            1);

    private final StoredFamily codec = new StoredFamily();

    @Test
    void aFamilyIsReadAsItWasStored() {
        Family family = new Family(KEY);
        Cells.members(20).forEach(member -> family.add(ofTheFamily(member), DAY, 2));
        family.add(MOTHER, DAY.plusDays(1), -1);

        Family read = codec.valueFromBytes(KEY, codec.valueToBytes(family));

        assertThat(lines(read)).hasSize(21).containsExactlyInAnyOrderElementsOf(lines(family));
        assertThat(codec.keyFromBytes(codec.keyToBytes(KEY))).isEqualTo(KEY);
    }

    @Test
    void theLayoutIsThatOfVersionOne() {
        Family family = new Family(KEY);
        family.add(MOTHER, DAY, 1);

        assertThat(codec.valueToBytes(family)).isEqualTo(Golden.bytes("family-1"));
        assertThat(codec.keyToBytes(KEY)).isEqualTo(Golden.bytes("family-key"));
    }

    @Test
    void aLaterLayoutIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.valueFromBytes(KEY, new byte[] {9}))
                .withMessageStartingWith("cannot read a stored family of layout 9");
    }

    private static FamilyCell.Member ofTheFamily(FamilyCell.Member member) {
        return new FamilyCell.Member(
                Cells.ALTA,
                KEY.family(),
                member.settlementYear(),
                member.traits(),
                member.birthYear(),
                member.from(),
                member.until(),
                member.destination(),
                member.cameBack(),
                member.movesAsChild());
    }

    private static List<String> lines(Family family) {
        List<String> lines = new ArrayList<>();
        family.forEach((member, registeredOn, change) -> lines.add(registeredOn + " " + change + " " + member));
        return lines;
    }
}
