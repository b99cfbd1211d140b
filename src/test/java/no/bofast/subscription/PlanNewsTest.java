package no.bofast.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bofast.disclosure.Audience;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.Test;

/** Who planned by a forecast is told when it fits no more, once, and when it does again. */
class PlanNewsTest {

    private static final YearMonth BUDGET = YearMonth.of(2024, 1);
    private static final Interest PLANNED = ExamplePlans.PLANNED;
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 30);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);

    private final ExamplePlans known = new ExamplePlans();
    private final PlanNews plans = new PlanNews(known, code -> "56");
    private final Outbox outbox = new Outbox(new Decider(code -> "56", owner -> Audience.NATION), new History());

    @Test
    void whoSetABudgetIsToldOnce() {
        known.happened(ChangeKind.RAISED, APRIL);

        assertThat(taken(PLANNED)).hasSize(1);
        assertThat(taken(PLANNED)).isEmpty();
    }

    @Test
    void whoSetNoneOrAnotherOneOrIsElsewhereIsNot() {
        known.happened(ChangeKind.RAISED, APRIL);

        assertThat(taken(Interest.EVERYTHING)).isEmpty();
        assertThat(taken(new Interest(
                        Coverage.WHOLE_COUNTRY, Set.of(), Severity.WATCH, Optional.of(BUDGET.minusYears(1)))))
                .isEmpty();
        assertThat(taken(new Interest(
                        new Coverage(Set.of(MunicipalityCode.of("0301")), Set.of()),
                        Set.of(),
                        Severity.WATCH,
                        Optional.of(BUDGET))))
                .isEmpty();
    }

    @Test
    void whoWasToldIsToldTheEnd() {
        known.happened(ChangeKind.RAISED, APRIL);
        taken(PLANNED);
        known.happened(ChangeKind.RESOLVED, JUNE);

        assertThat(taken(PLANNED))
                .singleElement()
                .satisfies(message -> assertThat(message.told())
                        .extracting(Told::registerDate)
                        .containsExactly(JUNE));
    }

    @Test
    void whoComesAfterTheEndHearsOfNothing() {
        known.happened(ChangeKind.RAISED, APRIL);
        known.happened(ChangeKind.RESOLVED, JUNE);

        assertThat(taken(PLANNED)).isEmpty();
    }

    @Test
    void thePublicIsNotTold() {
        Outbox ofThePublic = new Outbox(new Decider(code -> "56", owner -> Audience.EVERYONE), new History());
        known.happened(ChangeKind.RAISED, APRIL);

        Subscription subscription = subscription(PLANNED);
        assertThat(ofThePublic.take(subscription, plans.of(subscription), Examples.NOW))
                .isEmpty();
    }

    @Test
    void whatAMessageToldIsFoundAgain() {
        AlertChange raised = known.happened(ChangeKind.RAISED, APRIL);
        Told told = taken(PLANNED).get(0).told().get(0);

        assertThat(plans.find(told).map(AlertNews::change)).contains(raised);
        assertThat(plans.find(new Told("other", "SURGE-5601-2024-04-30", APRIL, false, 0)))
                .isEmpty();
    }

    @Test
    void anAlertGoesOnUntilItsEndOrUntilItsForecastIsGone() {
        assertThat(plans.isOver("DRIFT-5601-2024-01-2024-04-30")).isTrue();

        String alert = known.happened(ChangeKind.RAISED, APRIL).alertId();
        assertThat(plans.isOver(alert)).isFalse();
        known.happened(ChangeKind.RESOLVED, JUNE);
        assertThat(plans.isOver(alert)).isTrue();
    }

    @Test
    void aBudgetAndTheRuleBelongTogether() {
        assertThatThrownBy(() -> new Interest(Coverage.WHOLE_COUNTRY, Set.of(Rule.DRIFT), Severity.WATCH))
                .hasMessage("to be told of DRIFT takes a budget, the month that it begins with");
        assertThatThrownBy(() ->
                        new Interest(Coverage.WHOLE_COUNTRY, Set.of(Rule.SURGE), Severity.WATCH, Optional.of(BUDGET)))
                .hasMessage("a budget is for DRIFT, which the rules leave out");
    }

    private List<Delivery> taken(Interest interest) {
        Subscription subscription = subscription(interest);
        return outbox.take(subscription, plans.of(subscription), Examples.NOW);
    }

    private static Subscription subscription(Interest interest) {
        return Examples.subscription(new Channel.Email("someone@example.org"), interest, Examples.every(Duration.ZERO));
    }
}
