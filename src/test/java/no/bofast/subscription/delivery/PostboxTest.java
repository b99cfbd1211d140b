package no.bofast.subscription.delivery;

import static no.bofast.subscription.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.bofast.disclosure.Audience;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Decider;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.ExamplePlans;
import no.bofast.subscription.Examples;
import no.bofast.subscription.MemoryStore;
import no.bofast.subscription.Subscription;
import no.bofast.warning.ChangeKind;
import org.junit.jupiter.api.Test;

/** One who planned by a forecast: is looked after once a month, also after a restart. */
class PostboxTest {

    private static final Decider DECIDER = new Decider(code -> "56", owner -> Audience.NATION);

    private final ExamplePlans plans = new ExamplePlans();
    private final MemoryStore store = new MemoryStore();
    private final Subscription planner = Examples.subscription(
            new Channel.Email("someone@example.org"), ExamplePlans.PLANNED, Examples.every(Duration.ZERO));
    private Postbox box;

    PostboxTest() {
        store.know(plans);
        restart();
    }

    private void restart() {
        box = new Postbox(DECIDER, planner, store);
    }

    private List<Delivery> look() {
        List<Delivery> changed = box.look(planner, store, NOW);
        store.keep(changed);
        return changed;
    }

    @Test
    void aMonthThatBeginsIsLookedAtOnce() {
        assertThat(look()).isEmpty();
        plans.happened(ChangeKind.RAISED, LocalDate.of(2024, 7, 31));
        assertThat(look()).as("the month is the same").isEmpty();

        plans.enter(Optional.of(YearMonth.of(2024, 8)));

        assertThat(look()).hasSize(1);
        assertThat(look()).isEmpty();
    }

    @Test
    void afterARestartNothingIsToldAgain() {
        plans.happened(ChangeKind.RAISED, LocalDate.of(2024, 6, 30));
        assertThat(look()).hasSize(1);

        restart();

        assertThat(look()).isEmpty();
    }

    @Test
    void beforeAllIsKnownNothingIsTold() {
        plans.happened(ChangeKind.RAISED, LocalDate.of(2024, 6, 30));
        plans.enter(Optional.empty());

        assertThat(look()).isEmpty();
        plans.enter(Optional.of(YearMonth.of(2024, 7)));
        assertThat(look()).hasSize(1);
    }

    @Test
    void aMessageFindsWhatItTells() {
        plans.happened(ChangeKind.RAISED, LocalDate.of(2024, 6, 30));

        Delivery message = look().get(0);

        assertThat(store.news(message.told().get(0))).isPresent();
        assertThat(store.isOver(message.told().get(0).alertId())).isFalse();
        plans.enter(Optional.empty());
        assertThat(store.isOver(message.told().get(0).alertId()))
                .as("not as long as nothing is known")
                .isFalse();
    }
}
