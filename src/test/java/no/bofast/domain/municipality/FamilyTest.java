package no.bofast.domain.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.FamilyId;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.HouseholdRef;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.testkit.Cells;
import org.junit.jupiter.api.Test;

/** What a family counts for, of members of whom one by one becomes known. */
class FamilyTest {

    private static final FamilyId ID = FamilyId.of(new HouseholdRef("the family"));
    private static final FamilyKey KEY = new FamilyKey(Cells.ALTA, ID);
    private static final MunicipalityCode BERGEN = MunicipalityCode.of("4601");
    private static final LocalDate SETTLED = LocalDate.of(2015, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2017, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2017, 6, 3);

    /** Counts by cell, as lines. */
    private final Map<String, Integer> counts = new TreeMap<>();

    private final Family family = new Family(KEY);

    @Test
    void thoseWhoLeaveForTheSamePlaceWithinThirtyDaysAreOneDecision() {
        know(MAY, left(MAY, Cells.OSLO), left(MAY.plusDays(30), Cells.OSLO), left(MAY.plusDays(31), Cells.OSLO));

        assertThat(accompanied()).containsExactly("2017-05-01 2017-05/2015: 1");
        assertThat(moves()).containsExactly("joined 1: 1", "moves 1 of 1: 1", "moves 2 of 3: 1");
    }

    @Test
    void thoseWhoLeaveForTwoPlacesAreTwoDecisions() {
        know(MAY, left(MAY, Cells.OSLO), left(MAY, BERGEN));

        assertThat(accompanied()).isEmpty();
        assertThat(moves()).containsExactly("moves 1 of 1: 2");
    }

    @Test
    void anAdultDecidesRatherThanAChildWhoLeavesOnTheSameDay() {
        know(MAY, child(MAY, 2010), left(MAY, Cells.OSLO));

        assertThat(counts).containsEntry("2017-05-01 child of 2015 accompanied", 1);
        assertThat(moves()).containsExactly("children 7: 1", "children_moves 1: 1", "moves 2 of 2: 1");
    }

    @Test
    void whoDecidedHangsOnWhatIsKnown() {
        know(JUNE, left(JUNE, Cells.OSLO));
        know(JUNE.plusDays(40), left(MAY.plusDays(20), Cells.OSLO));

        assertThat(accompanied()).containsExactly("2017-07-13 2017-06/2015: 1");
    }

    @Test
    void whatIsTakenBackHasNeverBeenKnownFromThenOn() {
        know(MAY, left(MAY, Cells.OSLO), left(MAY, Cells.OSLO));
        forget(JUNE, left(MAY, Cells.OSLO));

        assertThat(accompanied()).containsExactly("2017-05-01 2017-05/2015: 1", "2017-06-03 2017-05/2015: -1");
        assertThat(moves()).containsExactly("moves 1 of 1: 1");
    }

    @Test
    void aFamilyIsSplitUntilTheOthersFollowOrThoseWhoLeftComeBack() {
        know(MAY, left(MAY, Cells.OSLO), stays());
        assertThat(moves()).containsExactly("apart 0: 1", "moves 1 of 2: 1");

        forget(JUNE, stays());
        know(JUNE, left(LocalDate.of(2018, 2, 1), Cells.OSLO));
        assertThat(moves()).containsExactly("joined 9: 1", "moves 1 of 1: 1", "moves 1 of 2: 1");
    }

    @Test
    void whoComesBackToThoseWhoStayedIsWithThemAgain() {
        FamilyCell.Member back = member(MAY, Cells.OSLO, Optional.of(LocalDate.of(2017, 12, 24)), OptionalInt.empty());

        know(MAY, back, stays());

        assertThat(moves()).containsExactly("came_back 7: 1", "moves 1 of 2: 1");
    }

    @Test
    void whatMoreThanThirtyPeopleHaveInCommonIsNoFamily() {
        List<FamilyCell.Member> many = Collections.nCopies(Family.MOST, left(MAY, Cells.OSLO));
        many.forEach(member -> know(MAY, member));
        assertThat(accompanied()).containsExactly("2017-05-01 2017-05/2015: 29");

        know(JUNE, left(JUNE, Cells.OSLO));
        assertThat(accompanied()).containsExactly("2017-05-01 2017-05/2015: 29", "2017-06-03 2017-05/2015: -29");
        assertThat(moves()).isEmpty();
    }

    @Test
    void theOrderInWhichMembersBecomeKnownLeavesNoTrace() {
        List<Runnable> changes = new ArrayList<>();
        for (int day = 0; day < 60; day += 4) {
            LocalDate left = MAY.plusDays(day);
            changes.add(() -> know(JUNE.minusDays(left.getDayOfMonth()), left(left, Cells.OSLO)));
            changes.add(() -> forget(JUNE.plusDays(left.getDayOfMonth()), left(left, Cells.OSLO)));
            changes.add(() -> know(JUNE.plusDays(left.getDayOfMonth()), child(left, 2010)));
        }
        changes.forEach(Runnable::run);
        Map<String, Integer> inOrder = new TreeMap<>(counts);

        for (int seed = 1; seed <= 20; seed++) {
            Family other = new Family(KEY);
            Map<String, Integer> before = new TreeMap<>(counts);
            counts.clear();
            Collections.shuffle(changes, new Random(seed));
            shuffled = other;
            changes.forEach(Runnable::run);
            assertThat(counts).as("seed %d", seed).isEqualTo(inOrder).isEqualTo(before);
        }
    }

    @Test
    void itsPseudonymIsInNoText() {
        assertThat(left(MAY, Cells.OSLO).toString() + KEY)
                .doesNotContain("the family", Long.toString(ID.number()))
                .contains("family ***");
    }

    /** The family that changes are added to, if it isn't the first. */
    private Family shuffled = family;

    private void know(LocalDate registeredOn, FamilyCell.Member... members) {
        change(registeredOn, 1, members);
    }

    private void forget(LocalDate registeredOn, FamilyCell.Member... members) {
        change(registeredOn, -1, members);
    }

    private void change(LocalDate registeredOn, int change, FamilyCell.Member... members) {
        Family changes = new Family(KEY);
        for (FamilyCell.Member member : members) {
            changes.add(member, registeredOn, change);
        }
        shuffled.add(changes, (cell, on, count) -> {
            String line = (on.equals(LedgerEntry.UNDATED) ? "" : on + " ") + text(cell);
            counts.merge(line, count, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
        });
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Month month) {
            return month.month() + "/" + month.settlementYear();
        } else if (cell instanceof Cell.Traced traced) {
            String who = traced.traits().ageBand() == AgeBand.AGE_0_17 ? "child" : "adult";
            return who + " of 2015 " + traced.measure().label();
        }
        FamilyCell.Told told = (FamilyCell.Told) cell;
        return told.measure().label() + " " + told.number() + (told.measure().isOfMany() ? " of " + told.of() : "");
    }

    private List<String> accompanied() {
        return lines(line -> line.contains("/2015"));
    }

    private List<String> moves() {
        return lines(line -> !line.contains("2015") && !line.startsWith("families"));
    }

    private List<String> lines(java.util.function.Predicate<String> which) {
        return counts.entrySet().stream()
                .filter(count -> which.test(count.getKey()))
                .map(count -> count.getKey() + ": " + count.getValue())
                .toList();
    }

    private static FamilyCell.Member left(LocalDate on, MunicipalityCode destination) {
        return member(on, destination, Optional.empty(), OptionalInt.empty());
    }

    private static FamilyCell.Member child(LocalDate on, int born) {
        return member(on, Cells.OSLO, Optional.empty(), OptionalInt.of(born));
    }

    private static FamilyCell.Member stays() {
        return new FamilyCell.Member(
                Cells.ALTA,
                ID,
                2015,
                traits(AgeBand.AGE_30_39),
                OptionalInt.empty(),
                SETTLED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static FamilyCell.Member member(
            LocalDate on, MunicipalityCode destination, Optional<LocalDate> back, OptionalInt born) {
        return new FamilyCell.Member(
                Cells.ALTA,
                ID,
                2015,
                traits(born.isPresent() ? AgeBand.AGE_0_17 : AgeBand.AGE_30_39),
                born,
                SETTLED,
                Optional.of(on),
                Optional.of(destination),
                back,
                born.isPresent() ? 1 : 0);
    }

    private static Traits traits(AgeBand age) {
        return new Traits(Sex.FEMALE, age, Household.PARENT, CountryGroup.SYR, Ground.ASYLUM);
    }
}
