package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.bofast.domain.EventCheck.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which reported events are good, and what is wrong with the others. */
class EventCheckTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final Instant REGISTERED_AT = Instant.parse("2015-03-05T12:00:00Z");
    private static final LocalDate OCCURRED_ON = LocalDate.of(2015, 3, 1);

    private static final MunicipalityCode ALTA_BEFORE_2020 = MunicipalityCode.of("2012");
    private static final MunicipalityDivision DIVISION =
            new MunicipalityDivision(Map.of(ALTA, ALTA, ALTA_BEFORE_2020, ALTA));

    private final EventCheck check = new EventCheck(DIVISION);

    @Test
    void aGoodEventIsAcceptedWithTheMunicipalityOfToday() {
        ReportedEvent event = event(Change.CREATED, null, fact("AddressChange").municipality("2012"));

        Place place = DIVISION.known(Address.in(ALTA_BEFORE_2020));
        assertThat(place.code()).isEqualTo(ALTA);
        assertThat(check.check(event))
                .isEqualTo(accepted(Optional.empty(), Optional.of(new Fact.AddressChange(place, true))));
    }

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
    void aCorrectionReplacesAnEvent() {
        ReportedEvent event = event(Change.CORRECTED, "e0", fact("Death"));

        assertThat(check.check(event)).isEqualTo(accepted(Optional.of("e0"), Optional.of(new Fact.Death())));
    }

    @Test
    void aCreatedEventReplacesNothing() {
        ReportedEvent event = event(Change.CREATED, "e0", fact("Death"));

        assertThat(check.check(event)).isEqualTo(accepted(Optional.empty(), Optional.of(new Fact.Death())));
    }

    @Test
    void theFactOfAnAnnulmentIsIgnoredHoweverWrong() {
        ReportedEvent event = event(Change.ANNULLED, "e0", fact("Settlement").municipality("nowhere"));

        assertThat(check.check(event)).isEqualTo(accepted(Optional.of("e0"), Optional.empty()));
    }

    @Test
    void anEventThatIsNoAnnulmentNeedsAFact() {
        assertThat(check.check(event(Change.CREATED, null, (ReportedFact) null)))
                .isEqualTo(rejected(RejectionReason.MISSING_FACT));
        assertThat(check.check(event(Change.CORRECTED, "e0", (ReportedFact) null)))
                .isEqualTo(rejected(RejectionReason.MISSING_FACT));
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01", "2016-03-05"})
    void theFirstAndTheLastPossibleDateAreGood(LocalDate occurredOn) {
        assertThat(check.check(on(occurredOn, REGISTERED_AT))).isInstanceOf(Checked.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31", "2016-03-06"})
    void aDateBefore1900OrMoreThanAYearAfterRegistrationIsInvalid(LocalDate occurredOn) {
        assertThat(check.check(on(occurredOn, REGISTERED_AT))).isEqualTo(rejected(RejectionReason.INVALID_DATE));
    }

    @Test
    void theYearIsCountedFromTheRegisterDateInOslo() {
        Instant midnight = Instant.parse("2015-03-04T23:00:00Z");
        LocalDate latest = LocalDate.of(2016, 3, 5);

        assertThat(check.check(on(latest, midnight))).isInstanceOf(Checked.Accepted.class);
        assertThat(check.check(on(latest, midnight.minusNanos(1_000))))
                .isEqualTo(rejected(RejectionReason.INVALID_DATE));
    }

    @Test
    void aYearAfterALeapDayIsTheTwentyEighth() {
        Instant leapDay = Instant.parse("2016-02-29T12:00:00Z");

        assertThat(check.check(on(LocalDate.of(2017, 2, 28), leapDay))).isInstanceOf(Checked.Accepted.class);
        assertThat(check.check(on(LocalDate.of(2017, 3, 1), leapDay)))
                .isEqualTo(rejected(RejectionReason.INVALID_DATE));
    }

    @Test
    void theDateOfAnAnnulmentIsCheckedToo() {
        ReportedEvent event = new ReportedEvent(
                "e1", Change.ANNULLED, Optional.of("e0"), LocalDate.of(1899, 1, 1), REGISTERED_AT, Optional.empty());

        assertThat(check.check(event)).isEqualTo(rejected(RejectionReason.INVALID_DATE));
    }

    @Test
    void aMunicipalityThatNoDivisionKnewIsUnknown() {
        for (String code : new String[] {"9999", "", "0000", "560", "Alta"}) {
            assertThat(reasonFor(fact("AddressChange").municipality(code)))
                    .isEqualTo(RejectionReason.UNKNOWN_MUNICIPALITY);
            assertThat(reasonFor(fact("Immigration").municipality(code)))
                    .isEqualTo(RejectionReason.UNKNOWN_MUNICIPALITY);
            assertThat(reasonFor(settlement().municipality(code))).isEqualTo(RejectionReason.UNKNOWN_MUNICIPALITY);
        }
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

    @Test
    void ofSeveralReasonsTheFirstIsTold() {
        ReportedFact wrong = settlement().municipality("9999").sex("?").build();
        ReportedEvent late = new ReportedEvent(
                "e1", Change.CREATED, Optional.empty(), LocalDate.of(2020, 1, 1), REGISTERED_AT, Optional.empty());

        assertThat(check.check(late)).isEqualTo(rejected(RejectionReason.INVALID_DATE));
        assertThat(check.check(event(Change.CREATED, null, wrong))).isEqualTo(rejected(RejectionReason.INVALID_FACT));
    }

    @Test
    void reasonsAreWrittenInSmallLettersWithHyphens() {
        assertThat(RejectionReason.values())
                .extracting(RejectionReason::label)
                .containsExactly(
                        "undecodable",
                        "missing-person",
                        "missing-fact",
                        "unknown-municipality",
                        "invalid-date",
                        "future-register-time",
                        "wrong-partition",
                        "invalid-fact");
    }

    private RejectionReason reasonFor(ReportedFacts fact) {
        return ((Checked.Rejected) check.check(created(fact))).reason();
    }

    private Fact factOf(ReportedFacts fact) {
        return ((Checked.Accepted) check.check(created(fact))).event().fact().orElseThrow();
    }

    private static ReportedFacts fact(String type) {
        return new ReportedFacts(type);
    }

    private static ReportedFacts settlement() {
        return fact("Settlement")
                .municipality("5601")
                .birthYear(1990)
                .sex("MALE")
                .country("SYR")
                .ground("ASYLUM")
                .household("SINGLE");
    }

    private static ReportedEvent created(ReportedFacts fact) {
        return event(Change.CREATED, null, fact);
    }

    private static ReportedEvent event(Change change, String replaces, ReportedFacts fact) {
        return event(change, replaces, fact.build());
    }

    private static ReportedEvent event(Change change, String replaces, ReportedFact fact) {
        return new ReportedEvent(
                "e1", change, Optional.ofNullable(replaces), OCCURRED_ON, REGISTERED_AT, Optional.ofNullable(fact));
    }

    private static ReportedEvent on(LocalDate occurredOn, Instant registeredAt) {
        Optional<ReportedFact> death = Optional.of(fact("Death").build());
        return new ReportedEvent("e1", Change.CREATED, Optional.empty(), occurredOn, registeredAt, death);
    }

    private static Checked accepted(Optional<String> replaces, Optional<Fact> fact) {
        return new Checked.Accepted(new RegisterEvent("e1", replaces, OCCURRED_ON, REGISTERED_AT, fact));
    }

    private static Checked rejected(RejectionReason reason) {
        return new Checked.Rejected(reason);
    }
}
