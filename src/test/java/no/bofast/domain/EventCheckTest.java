package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.bofast.domain.EventCheck.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which events are good, whatever their fact; and which reason is told of those that are not. */
class EventCheckTest extends CheckedEvents {

    @Test
    void aGoodEventIsAcceptedWithTheMunicipalityOfToday() {
        ReportedEvent event = event(Change.CREATED, null, fact("AddressChange").municipality("2012"));

        Place place = DIVISION.known(Address.in(ALTA_BEFORE_2020));
        assertThat(place.code()).isEqualTo(ALTA);
        assertThat(check.check(event))
                .isEqualTo(accepted(Optional.empty(), Optional.of(new Fact.AddressChange(place, true))));
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
}
