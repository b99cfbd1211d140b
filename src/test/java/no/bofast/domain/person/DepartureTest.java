package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.testkit.Life;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When a person has left the municipality of settlement, and when follow-up is lost before that. */
class DepartureTest {

    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final MunicipalityCode BERGEN = MunicipalityCode.of("4601");

    @Nested
    class FromAYearAfterSettlementOn {

        @Test
        void aMoveOnTheDayIsADepartureAtOnce() {
            assertThat(departure(settled().moved("2016-03-01", "0301"))).isEqualTo(certain("2016-03-01", OSLO));
        }

        @Test
        void aMoveTheDayBeforeIsProvisional() {
            assertThat(departure(settled().moved("2016-02-29", "0301")))
                    .isEqualTo(new Departure(LocalDate.of(2016, 2, 29), OSLO, LocalDate.of(2017, 2, 28)));
        }

        @Test
        void aYearAfterALeapDayIsTheTwentyEighth() {
            Life life = Life.of("p1").settled("2016-02-29", "5601");

            assertThat(departure(life.moved("2017-02-28", "0301"))).isEqualTo(certain("2017-02-28", OSLO));
        }

        @Test
        void aYearAfterALeapDayIsNotTheTwentySeventh() {
            Life life = Life.of("p1").settled("2016-02-29", "5601");

            assertThat(departure(life.moved("2017-02-27", "0301")))
                    .isEqualTo(new Departure(LocalDate.of(2017, 2, 27), OSLO, LocalDate.of(2018, 2, 27)));
        }

        @Test
        void aReturnDoesNotUndoIt() {
            Life life = settled().moved("2016-05-01", "0301").moved("2016-05-02", "5601");

            assertThat(departure(life)).isEqualTo(certain("2016-05-01", OSLO));
        }

        @Test
        void thereIsOnlyOne() {
            Life life = settled()
                    .moved("2016-05-01", "0301")
                    .moved("2017-05-01", "5601")
                    .moved("2018-05-01", "4601");

            assertThat(departure(life)).isEqualTo(certain("2016-05-01", OSLO));
        }

        @Test
        void whoeverHasDepartedIsNotLost() {
            Life life = settled()
                    .moved("2016-05-01", "0301")
                    .emigrated("2017-05-01")
                    .died("2018-05-01");

            assertThat(walk(life).loss()).isEmpty();
        }
    }

    @Nested
    class InTheFirstYear {

        @Test
        void aReturnWithinAYearVoidsTheDeparture() {
            assertThat(walk(left().moved("2016-05-31", "5601")).departure()).isEmpty();
        }

        @Test
        void aReturnWhenTheYearHasPassedComesTooLate() {
            assertThat(departure(left().moved("2016-06-01", "5601"))).isEqualTo(certain("2015-06-01", OSLO));
        }

        @Test
        void aYearAfterALeapDayHasPassedOnTheTwentyEighth() {
            Life left = Life.of("p1").settled("2015-09-01", "5601").moved("2016-02-29", "0301");

            assertThat(departure(left.moved("2017-02-28", "5601"))).isEqualTo(certain("2016-02-29", OSLO));
        }

        @Test
        void aYearAfterALeapDayHasNotPassedOnTheTwentySeventh() {
            Life left = Life.of("p1").settled("2015-09-01", "5601").moved("2016-02-29", "0301");

            assertThat(walk(left.moved("2017-02-27", "5601")).departure()).isEmpty();
        }

        @Test
        void theDestinationIsTheMunicipalityFirstMovedTo() {
            assertThat(departure(left().moved("2015-07-01", "4601")).destination())
                    .isEqualTo(OSLO);
        }

        @Test
        void aReturnByAnotherMunicipalityVoidsTheDepartureToo() {
            assertThat(walk(left().moved("2015-07-01", "4601").moved("2015-08-01", "5601"))
                            .departure())
                    .isEmpty();
        }

        @Test
        void afterAReturnALaterMoveIsJudgedAfresh() {
            Life back = left().moved("2015-07-01", "5601");

            assertThat(departure(back.moved("2016-03-01", "4601"))).isEqualTo(certain("2016-03-01", BERGEN));
        }

        @Test
        void afterAReturnALaterMoveInTheFirstYearIsProvisionalAgain() {
            Life back = left().moved("2015-07-01", "5601");

            assertThat(departure(back.moved("2015-08-01", "4601")))
                    .isEqualTo(new Departure(LocalDate.of(2015, 8, 1), BERGEN, LocalDate.of(2016, 8, 1)));
        }

        @Test
        void aReturnAndALeaveOnOneDayMakeADepartureAfresh() {
            Life life = left().moved("2015-07-01", "5601")
                    .registered("2015-07-02")
                    .moved("2015-07-01", "4601")
                    .registered("2015-07-03");

            assertThat(departure(life))
                    .isEqualTo(new Departure(LocalDate.of(2015, 7, 1), BERGEN, LocalDate.of(2016, 7, 1)));
        }

        @Test
        void emigrationWithinAYearOfTheMoveVoidsTheDepartureAndLosesThePerson() {
            Residence residence = walk(left().emigrated("2016-05-31"));

            assertThat(residence.departure()).isEmpty();
            assertThat(residence.loss()).contains(loss(CohortMeasure.EMIGRATED, "2016-05-31"));
        }

        @Test
        void deathWithinAYearOfTheMoveVoidsTheDepartureAndLosesThePerson() {
            Residence residence = walk(left().died("2016-05-31"));

            assertThat(residence.departure()).isEmpty();
            assertThat(residence.loss()).contains(loss(CohortMeasure.DIED, "2016-05-31"));
        }

        @Test
        void emigrationWhenTheYearHasPassedComesTooLate() {
            Residence residence = walk(left().emigrated("2016-06-01"));

            assertThat(residence.departure()).contains(certain("2015-06-01", OSLO));
            assertThat(residence.loss()).isEmpty();
        }

        @Test
        void anyFactOfTheWalkFromTheDayOnShowsThatTheYearHasPassed() {
            Departure confirmed = certain("2015-06-01", OSLO);

            assertThat(departure(left().household("2016-06-01", "COUPLE"))).isEqualTo(confirmed);
            assertThat(departure(left().moved("2016-06-01", "0301"))).isEqualTo(confirmed);
            assertThat(departure(left().recoded("2016-06-01", "5601"))).isEqualTo(confirmed);
            assertThat(departure(left().immigrated("2016-06-01", "4601"))).isEqualTo(confirmed);
        }

        @Test
        void aFactTheDayBeforeDoesNot() {
            assertThat(departure(left().household("2016-05-31", "COUPLE")).isConfirmedOn(LocalDate.of(2016, 5, 31)))
                    .isFalse();
        }

        @Test
        void whatIsNoPartOfTheWalkDoesNotShowIt() {
            Departure provisional = departure(left());

            assertThat(departure(left().settled("2016-06-01", "0301"))).isEqualTo(provisional);
            assertThat(departure(left().protection("2016-06-01", "CONFIDENTIAL")))
                    .isEqualTo(provisional);
        }

        private Life left() {
            return settled().moved("2015-06-01", "0301");
        }
    }

    @Nested
    class LossToFollowUp {

        @Test
        void emigrationAtRiskLosesThePersonOnce() {
            Life life = settled()
                    .emigrated("2016-05-01")
                    .immigrated("2017-05-01", "5601")
                    .died("2018-05-01");

            assertThat(walk(life).loss()).contains(loss(CohortMeasure.EMIGRATED, "2016-05-01"));
        }

        @Test
        void deathAtRiskLosesThePerson() {
            assertThat(walk(settled().died("2016-05-01")).loss()).contains(loss(CohortMeasure.DIED, "2016-05-01"));
        }

        @Test
        void whoWasLostIsNotAtRiskAgain() {
            Walked walked = Walked.through(settled()
                    .emigrated("2016-05-01")
                    .immigrated("2017-05-01", "5601")
                    .moved("2018-05-01", "0301"));

            assertThat(walked.residence().departure()).isEmpty();
            assertThat(walked.steps()).hasSize(4);
        }
    }

    private static Life settled() {
        return Life.of("p1").settled("2015-03-01", "5601");
    }

    private static Residence walk(Life life) {
        return Walked.through(life).residence();
    }

    private static Departure departure(Life life) {
        return walk(life).departure().orElseThrow();
    }

    private static Departure certain(String on, MunicipalityCode destination) {
        return Departure.certain(LocalDate.parse(on), destination);
    }

    private static Residence.Loss loss(CohortMeasure how, String on) {
        return new Residence.Loss(how, LocalDate.parse(on));
    }
}
