package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import no.bofast.domain.EventCheck.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which facts are good, and what is kept of them. */
class ReportedFactsTest extends CheckedEvents {

    @Test
    void aSettlementKeepsWhatIsCounted() {
        Fact settlement = new Fact.Settlement(
                ALTA, OptionalInt.of(1990), Sex.MALE, CountryGroup.SYR, Ground.ASYLUM, Household.SINGLE);

        assertThat(check.check(created(settlement()))).isEqualTo(accepted(Optional.empty(), Optional.of(settlement)));
    }

    @Test
    void everyTypeOfFactIsKnown() {
        assertThat(factOf(fact("Emigration"))).isEqualTo(new Fact.Emigration());
        assertThat(factOf(fact("Immigration").municipality("5601"))).isEqualTo(new Fact.Immigration(ALTA));
        assertThat(factOf(fact("Death"))).isEqualTo(new Fact.Death());
        assertThat(factOf(fact("HouseholdChange").household("MULTI_FAMILY")))
                .isEqualTo(new Fact.HouseholdChange(Household.MULTI_FAMILY));
        assertThat(factOf(fact("AddressProtection").level("CLIENT")))
                .isEqualTo(new Fact.AddressProtection(ProtectionLevel.CLIENT));
        assertThat(factOf(fact("AddressChange").municipality("5601").notMoved()))
                .isEqualTo(new Fact.AddressChange(ALTA, false));
    }

    @Test
    void theFamilysPseudonymIsKeptAndMasked() {
        Fact settlement = factOf(settlement().householdRef("secret-family"));
        Fact change = factOf(fact("HouseholdChange").household("COUPLE").householdRef("secret-family"));

        assertThat(settlement.householdRef()).contains(new HouseholdRef("secret-family"));
        assertThat(change.householdRef()).contains(new HouseholdRef("secret-family"));
        assertThat(settlement + " " + change).contains("household ***").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aBlankBasicUnitOrPseudonymIsAbsent(String blank) {
        assertThat(factOf(settlement().basicUnit(blank).householdRef(blank))).isEqualTo(factOf(settlement()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1507010", "150701011", "1507010a", "١٥٠٧٠١٠١"})
    void aBasicUnitHasEightDigits(String unit) {
        for (String type : new String[] {"AddressChange", "Immigration"}) {
            assertThat(reasonFor(fact(type).municipality("5601").basicUnit(unit)))
                    .isEqualTo(RejectionReason.INVALID_FACT);
        }
        assertThat(reasonFor(settlement().basicUnit(unit))).isEqualTo(RejectionReason.INVALID_FACT);
    }

    @Test
    void aBasicUnitThatNobodyKnowsDoesNoHarm() {
        Place place = factOf(settlement().basicUnit("99990000")).place();

        assertThat(place.code()).isEqualTo(ALTA);
        assertThat(place.address().basicUnit()).contains("99990000");
    }

    @Test
    void collectiveProtectionIsAGroundOfItsOwnWhichTheReportCountsUnderOther() {
        Fact.Settlement settlement = (Fact.Settlement) factOf(settlement().ground("COLLECTIVE_PROTECTION"));

        assertThat(settlement.ground()).isEqualTo(Ground.COLLECTIVE_PROTECTION);
        assertThat(settlement.ground().ofReport()).isEqualTo(Ground.OTHER);
        assertThat(Ground.ASYLUM.ofReport()).isEqualTo(Ground.ASYLUM);
    }

    @Test
    void aFactOfAnUnknownTypeIsInvalid() {
        assertThat(reasonFor(fact("Birth"))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(fact(""))).isEqualTo(RejectionReason.INVALID_FACT);
    }

    @Test
    void aFactThatLacksWhatItsTypeNeedsIsInvalid() {
        assertThat(reasonFor(fact("AddressChange"))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(fact("Immigration"))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(fact("HouseholdChange"))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(fact("AddressProtection"))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(settlement().municipality(null))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(settlement().sex(null))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(settlement().country(null))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(settlement().ground(null))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(settlement().household(null))).isEqualTo(RejectionReason.INVALID_FACT);
    }

    @Test
    void aSettlementMayLackTheBirthYear() {
        assertThat(check.check(created(settlement().birthYear(null)))).isInstanceOf(Checked.Accepted.class);
    }

    @Test
    void aValueOutsideItsListIsInvalid() {
        assertThat(reasonFor(settlement().sex("male"))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(settlement().ground("WORK"))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(settlement().household("FAMILY"))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(fact("AddressProtection").level("SECRET"))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(fact("HouseholdChange").household(""))).isEqualTo(RejectionReason.INVALID_FACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SY", "syr", "SYRI", "SY1"})
    void aCountryIsThreeCapitalLettersWhereverItIsSaid(String country) {
        assertThat(reasonFor(settlement().country(country))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(fact("Emigration").country(country))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(fact("Immigration").municipality("5601").country(country)))
                .isEqualTo(RejectionReason.INVALID_FACT);
    }

    @Test
    void aBirthYearIsFrom1850ToTheRegisterYear() {
        assertThat(check.check(created(settlement().birthYear(1850)))).isInstanceOf(Checked.Accepted.class);
        assertThat(check.check(created(settlement().birthYear(2015)))).isInstanceOf(Checked.Accepted.class);
        assertThat(reasonFor(settlement().birthYear(1849))).isEqualTo(RejectionReason.INVALID_FACT);
        assertThat(reasonFor(settlement().birthYear(2016))).isEqualTo(RejectionReason.INVALID_FACT);
    }
}
