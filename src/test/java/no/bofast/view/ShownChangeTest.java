package no.bofast.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bofast.disclosure.Audience;
import no.bofast.disclosure.Disclosure;
import no.bofast.disclosure.Rounding;
import no.bofast.domain.Dimension;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.AlertChange;
import no.bofast.warning.AlertCourse;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import no.bofast.warning.Explanation;
import no.bofast.warning.Measured;
import no.bofast.warning.Moment;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import no.bofast.warning.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be told of an alert. */
class ShownChangeTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final Window WINDOW = new Window(YearMonth.of(2023, 3), YearMonth.of(2024, 2));

    @Test
    void theMunicipalityAndTheNationAreToldExactly() {
        AlertChange exact = change(Rule.SURGE, 28, 9.84, 95);

        assertThat(ShownChange.of(exact, Disclosure.EXACT)).isEqualTo(exact);
        assertThat(ShownChange.of(exact, disclosureFor(ALTA))).isEqualTo(exact);
        assertThat(ShownChange.of(exact, disclosureFor(OSLO)))
                .isEqualTo(ShownChange.of(exact, Disclosure.FOR_EVERYONE))
                .isNotEqualTo(exact);
    }

    @ParameterizedTest
    @EnumSource
    void everyCountThatThePublicIsToldIsRounded(Rule rule) {
        AlertChange shown = ShownChange.of(change(rule, 28, 9.84, 95), Disclosure.FOR_EVERYONE);

        assertThat(List.of(
                        shown.evidence().observed(),
                        shown.evidence().population(),
                        shown.circumstances().withinGrant(),
                        shown.circumstances().withinIntroduction(),
                        shown.circumstances().drivers().get(0).observed(),
                        shown.circumstances().destinations().get(0).departures()))
                .allMatch(count -> count % Rounding.BASE == 0);
        assertThat(shown.evidence().statistic()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(ints = {94, 95, 97, 98, 100})
    void whatIsExpectedAtALevelDoesNotTellHowManyWereSettled(int settled) {
        AlertChange shown = ShownChange.of(change(Rule.LEVEL, 70, 0.57 * settled, settled), Disclosure.FOR_EVERYONE);

        assertThat(shown.evidence().expected() / 0.57 / Rounding.BASE)
                .isCloseTo(shown.evidence().population() / 3.0, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void arrivalsThatAreMeasuredAgainstThoseSettledTellNoMoreOfThem() {
        AlertChange shown = ShownChange.of(change(Rule.INFLUX, 50, 31, 31), Disclosure.FOR_EVERYONE);

        assertThat(shown.evidence().expected()).isEqualTo(shown.evidence().population());
        assertThat(shown.evidence().population() % Rounding.BASE).isZero();
    }

    @Test
    void aDestinationOfWhichNobodyIsShownIsNotNamed() {
        AlertChange shown = ShownChange.of(change(Rule.SURGE, 28, 9.84, 95), Disclosure.FOR_EVERYONE);

        assertThat(shown.circumstances().destinations())
                .isNotEmpty()
                .allMatch(to -> to.departures() > 0)
                .hasSizeLessThan(7);
    }

    @Test
    void theSentenceForThePublicHoldsNoExactNumber() {
        AlertChange exact = change(Rule.SURGE, 28, 9.84, 95);
        Explanation english = Explanation.inEnglish(MunicipalityCode::toString);

        assertThat(english.of(exact).text()).contains("28 moved away", "against 9.8");
        assertThat(english.of(ShownChange.of(exact, Disclosure.FOR_EVERYONE)).text())
                .doesNotContain("28 moved", "(17 against", "16 moved", "NaN");
    }

    @Test
    void theRatioIsMadeOfWhatIsShown() {
        Evidence shown = ShownChange.of(change(Rule.SURGE, 28, 9.84, 95), Disclosure.FOR_EVERYONE)
                .evidence();

        assertThat(new ShownRatio(shown.ratio(), shown.lower(), shown.upper()))
                .isEqualTo(ShownRatio.of(shown.observed(), shown.expected()));
    }

    private static Disclosure disclosureFor(MunicipalityCode code) {
        return new Disclosure(new Audience.Municipality(Set.of(code)), Rounding.UNKEYED);
    }

    private static AlertChange change(Rule rule, int observed, double expected, int population) {
        Evidence evidence = new Evidence(WINDOW, observed, expected, 2.6, 1.8, 3.9, 1.1, population, 60, 0.0004, 0.01);
        Circumstances around = new Circumstances(
                List.of(new Circumstances.Driver(Dimension.HOUSEHOLD, "SINGLE", 17, 6.4)),
                7,
                16,
                List.of(
                        to("0301", 13),
                        to("4601", 1),
                        to("5001", 1),
                        to("1103", 1),
                        to("5501", 1),
                        to("3301", 1),
                        to("1508", 1)),
                1.04,
                1.0,
                List.of());
        return new AlertChange(
                "a",
                rule,
                ALTA,
                ChangeKind.RAISED,
                Severity.WARNING,
                LocalDate.of(2024, 3, 1),
                false,
                evidence,
                around,
                Optional.of(course(rule, evidence)),
                "1");
    }

    private static AlertCourse course(Rule rule, Evidence evidence) {
        Moment moment = new Moment(LocalDate.of(2024, 3, 1), rule, Severity.WARNING, evidence);
        return new AlertCourse(moment, moment, new Measured(WINDOW, 28, 28, 9.84, 2.6, 1.8, 3.9), Optional.empty());
    }

    private static Circumstances.Destination to(String code, int departures) {
        return new Circumstances.Destination(MunicipalityCode.of(code), departures);
    }
}
