package no.bofast.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bofast.disclosure.Audience;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import no.bofast.warning.Window;
import org.junit.jupiter.api.Test;

/** Who planned by a forecast is told when it fits no more, once, and when it does again. */
class PlanNewsTest {

    private static final YearMonth BUDGET = YearMonth.of(2024, 1);
    private static final Interest PLANNED =
            new Interest(new Coverage(Set.of(Examples.ALTA), Set.of()), Set.of(), Severity.WATCH, Optional.of(BUDGET));
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 30);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);

    private final List<AlertChange> life = new ArrayList<>();
    private final PlanNews plans = new PlanNews(plans(), code -> "56");
    private final Outbox outbox = new Outbox(new Decider(code -> "56", owner -> Audience.NATION), new History());

    @Test
    void whoSetABudgetIsToldOnce() {
        life.add(change(ChangeKind.RAISED, APRIL));

        assertThat(taken(PLANNED)).hasSize(1);
        assertThat(taken(PLANNED)).isEmpty();
    }

    @Test
    void whoSetNoneOrAnotherOneOrIsElsewhereIsNot() {
        life.add(change(ChangeKind.RAISED, APRIL));

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
        life.add(change(ChangeKind.RAISED, APRIL));
        taken(PLANNED);
        life.add(change(ChangeKind.RESOLVED, JUNE));

        assertThat(taken(PLANNED))
                .singleElement()
                .satisfies(message -> assertThat(message.told())
                        .extracting(Told::registerDate)
                        .containsExactly(JUNE));
    }

    @Test
    void whoComesAfterTheEndHearsOfNothing() {
        life.add(change(ChangeKind.RAISED, APRIL));
        life.add(change(ChangeKind.RESOLVED, JUNE));

        assertThat(taken(PLANNED)).isEmpty();
    }

    @Test
    void thePublicIsNotTold() {
        Outbox ofThePublic = new Outbox(new Decider(code -> "56", owner -> Audience.EVERYONE), new History());
        life.add(change(ChangeKind.RAISED, APRIL));

        Subscription subscription = subscription(PLANNED);
        assertThat(ofThePublic.take(subscription, plans.of(subscription), Examples.NOW))
                .isEmpty();
    }

    @Test
    void whatAMessageToldIsFoundAgain() {
        life.add(change(ChangeKind.RAISED, APRIL));
        Told told = taken(PLANNED).get(0).told().get(0);

        assertThat(plans.find(told).map(AlertNews::change)).contains(life.get(0));
        assertThat(plans.find(new Told("other", "SURGE-5601-2024-04-30", APRIL, false, 0)))
                .isEmpty();
    }

    @Test
    void anAlertGoesOnUntilItsEndOrUntilItsForecastIsGone() {
        String alert = change(ChangeKind.RAISED, APRIL).alertId();
        assertThat(plans.isOver(alert)).isTrue();

        life.add(change(ChangeKind.RAISED, APRIL));
        assertThat(plans.isOver(alert)).isFalse();
        life.add(change(ChangeKind.RESOLVED, JUNE));
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

    private static AlertChange change(ChangeKind kind, LocalDate on) {
        return new AlertChange(
                "DRIFT-5601-2024-01-2024-04-30",
                Rule.DRIFT,
                Examples.ALTA,
                kind,
                Severity.WATCH,
                on,
                false,
                new Evidence(new Window(BUDGET, BUDGET.plusMonths(1)), 40, 20, 2, 0.7, 1.3, 1, 0, 0, 0, 0),
                Circumstances.ofFigures(List.of(new Circumstances.Driver(Circumstances.FIGURE, "departures", 40, 20))),
                Optional.empty(),
                "1");
    }

    private Plans plans() {
        return new Plans() {
            @Override
            public Optional<YearMonth> asOf() {
                return Optional.of(YearMonth.of(2024, 7));
            }

            @Override
            public List<MunicipalityCode> municipalities() {
                return List.of(MunicipalityCode.of("0301"), Examples.ALTA);
            }

            @Override
            public List<AlertChange> life(MunicipalityCode municipality, YearMonth budget) {
                return municipality.equals(Examples.ALTA) && budget.equals(BUDGET) ? List.copyOf(life) : List.of();
            }
        };
    }
}
