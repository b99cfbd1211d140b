package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Fact;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.Sex;
import no.bofast.testkit.Countings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One person with very many events, as a test account in a register or a loop in a sender makes them. */
class ManyEventsTest {

    private static final LocalDate CLOCK = LocalDate.of(2030, 1, 1);
    private static final Instant FIRST = Instant.parse("2010-01-01T10:00:00Z");
    private static final List<MunicipalityCode> PLACES =
            List.of(MunicipalityCode.of("0301"), MunicipalityCode.of("4601"), MunicipalityCode.of("5601"));

    /** In which order the register recorded what happened. */
    enum Registration {
        IN_ORDER,
        BACKWARDS,
        ANY_ORDER
    }

    @ParameterizedTest
    @EnumSource
    void fourTimesTheEventsMakeAboutFourTimesTheChanges(Registration order) {
        long few = changes(1_250, order);
        long many = changes(5_000, order);

        assertThat(many).isLessThan(6 * few);
        assertThat(many).isLessThan(40 * 5_000);
    }

    @ParameterizedTest
    @EnumSource
    void theChangesAddUpToWhatTheEventsCountTogether(Registration order) {
        List<RegisterEvent> events = events(400, order);
        Ledger whole = new Ledger(EventSet.of(events), CLOCK, Countings.USUAL);
        Ledger part = new Ledger(EventSet.of(events.subList(0, 200)), CLOCK, Countings.USUAL);
        Map<LedgerEntry, Integer> sums = new HashMap<>(part.counts());

        whole.since(part).forEach((entry, change) -> sums.merge(entry, change, Integer::sum));

        sums.values().removeIf(count -> count == 0);
        assertThat(sums).isEqualTo(whole.counts());
    }

    /** Allocation stands for work: walking through all facts at every register date would be sixteen times as much. */
    @ParameterizedTest
    @EnumSource
    void fourTimesTheEventsTakeAboutFourTimesTheWork(Registration order) {
        long few = allocated(() -> changes(5_000, order));
        long many = allocated(() -> changes(20_000, order));

        assertThat(many).isLessThan(6 * few);
    }

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static long changes(int number, Registration order) {
        long[] changes = {0};
        new Ledger(EventSet.of(events(number, order)), CLOCK, Countings.USUAL)
                .since(Ledger.EMPTY, (cell, registeredOn, change) -> changes[0]++);
        return changes[0];
    }

    /** A settlement, then four moves a day. */
    private static List<RegisterEvent> events(int number, Registration order) {
        List<Instant> registered = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            registered.add(FIRST.plusSeconds(i * 21_600L));
        }
        if (order == Registration.BACKWARDS) {
            Collections.reverse(registered);
        } else if (order == Registration.ANY_ORDER) {
            Collections.shuffle(registered, new Random(1));
        }
        List<RegisterEvent> events = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            LocalDate on = LocalDate.of(2010, 1, 1).plusDays(i / 4);
            Fact fact = i == 0
                    ? new Fact.Settlement(
                            PLACES.get(0),
                            OptionalInt.of(1990),
                            Sex.MALE,
                            CountryGroup.SYR,
                            Ground.ASYLUM,
                            Household.SINGLE)
                    : new Fact.AddressChange(PLACES.get(i % 3), true);
            events.add(new RegisterEvent("e" + i, Optional.empty(), on, registered.get(i), Optional.of(fact)));
        }
        return events;
    }
}
