package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.FamilyId;
import no.bofast.domain.HouseholdRef;
import no.bofast.domain.LedgerEntry;
import no.bofast.testkit.Life;
import org.junit.jupiter.api.Test;

/** With which families a ledger says that a person lived. */
class MembershipsTest {

    @Test
    void whoseFamilyIsUnknownIsCountedAsEver() {
        assertThat(told(settled().moved("2017-08-01", "0301"))).isEmpty();
    }

    @Test
    void theFamilyOfTheSettlementIsThatOfTheDeparture() {
        assertThat(told(inFamily("a").moved("2017-08-01", "0301")))
                .containsExactlyInAnyOrder(
                        "2015-03-03 a from 2015-03-01: 1",
                        "2017-08-03 a from 2015-03-01: -1",
                        "2017-08-03 a from 2015-03-01 until 2017-08-01 to 0301: 1");
    }

    @Test
    void anotherFamilyIsLivedWithFromTheDayThatItIsToldOf() {
        assertThat(inTheEnd(inFamily("a").household("2016-01-01", "COUPLE").with(fact -> fact.setHouseholdRef("b"))))
                .containsExactly("a from 2015-03-01 until 2016-01-01", "b from 2016-01-01");
    }

    @Test
    void aChangeThatTellsNoFamilyLeavesTheOneThatIsKnown() {
        assertThat(inTheEnd(inFamily("a").household("2016-01-01", "COUPLE"))).containsExactly("a from 2015-03-01");
    }

    @Test
    void whoLeavesAloneLeavesAFamilyAlsoIfTheRegisterTellsAnotherOnThatDay() {
        assertThat(inTheEnd(inFamily("a")
                        .moved("2017-08-01", "0301")
                        .household("2017-08-01", "SINGLE")
                        .with(fact -> fact.setHouseholdRef("b"))))
                .containsExactly("a from 2015-03-01 until 2017-08-01 to 0301");
    }

    @Test
    void whoCameBackIsToldWithTheFamilyThatWasLeft() {
        assertThat(inTheEnd(inFamily("a").moved("2017-08-01", "0301").moved("2018-01-01", "5601")))
                .containsExactly("a from 2015-03-01 until 2017-08-01 to 0301 back 2018-01-01");
    }

    @Test
    void aDepartureOfTheFirstYearThatCameToNothingIsNone() {
        assertThat(inTheEnd(inFamily("a").moved("2015-08-01", "0301").moved("2015-09-01", "5601")))
                .containsExactly("a from 2015-03-01");
    }

    @Test
    void whoDiesLivesWithNobody() {
        assertThat(inTheEnd(inFamily("a").died("2016-08-01"))).containsExactly("a from 2015-03-01 until 2016-08-01");
    }

    @Test
    void aFamilyThatIsAnnulledIsForgotten() {
        assertThat(inTheEnd(settled()
                        .household("2016-01-01", "COUPLE")
                        .with(fact -> fact.setHouseholdRef("b"))
                        .annulled("e2", "2016-05-01")))
                .isEmpty();
    }

    @Test
    void movesOfAChildAreToldWithTheLastFamily() {
        Life child = inFamily("a")
                .with(fact -> fact.setBirthYear(2000))
                .moved("2016-08-01", "0301")
                .moved("2017-08-01", "4601")
                .moved("2018-08-01", "5001");

        assertThat(counts(child).keySet())
                .extracting(entry -> ((FamilyCell.Member) entry.cell()).movesAsChild())
                .contains(2)
                .doesNotContain(3);
    }

    private static Life settled() {
        return Life.of("p1").settled("2015-03-01", "5601");
    }

    private static Life inFamily(String family) {
        return settled().with(fact -> fact.setHouseholdRef(family));
    }

    private static Map<LedgerEntry, Integer> counts(Life life) {
        Map<LedgerEntry, Integer> counts = life.ledgerOn("2020-01-01").counts();
        counts.keySet().removeIf(entry -> !(entry.cell() instanceof FamilyCell.Member));
        return counts;
    }

    private static List<String> told(Life life) {
        return counts(life).entrySet().stream()
                .map(count -> count.getKey().registeredOn() + " "
                        + text((FamilyCell.Member) count.getKey().cell()) + ": " + count.getValue())
                .sorted()
                .toList();
    }

    private static List<String> inTheEnd(Life life) {
        Map<String, Integer> sums = new java.util.TreeMap<>();
        counts(life).forEach((entry, count) -> sums.merge(text((FamilyCell.Member) entry.cell()), count, Integer::sum));
        sums.values().removeIf(count -> count == 0);
        return List.copyOf(sums.keySet());
    }

    private static String text(FamilyCell.Member member) {
        String family = member.family().equals(FamilyId.of(new HouseholdRef("a"))) ? "a" : "b";
        return family + " from " + member.from()
                + member.until().map(day -> " until " + day).orElse("")
                + member.destination().map(to -> " to " + to).orElse("")
                + member.cameBack().map(day -> " back " + day).orElse("");
    }
}
