package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import no.bofast.domain.RegisterEvent;
import no.bofast.testkit.Countings;
import no.bofast.testkit.Life;
import org.junit.jupiter.api.Test;

/** How much memory counting an event takes: the number is the same on every machine, and collecting it is a part of the time. */
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TIMES = 20_000;

    @Test
    void anAddressInTheSameMunicipalityTakesLittle() {
        assertThat(bytes(settled().moved("2017-03-01", "5601"))).isLessThan(2_450);
    }

    @Test
    void aDepartureTakesWhatItsTwoDozenChangesTake() {
        assertThat(bytes(settled().moved("2017-03-01", "0301"))).isLessThan(7_000);
    }

    private static Life settled() {
        return Life.of("p1").settled("2015-03-01", "5601").household("2016-03-01", "COUPLE");
    }

    /** Of adding the last event to the set of the others, and counting it. */
    private static long bytes(Life life) {
        EventSet all = life.eventSet();
        RegisterEvent last = all.events().get(all.events().size() - 1);
        EventSet others =
                new EventSet(List.copyOf(all.events().subList(0, all.events().size() - 1)));
        count(others, last);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int time = 0; time < TIMES; time++) {
            count(others, last);
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / TIMES;
    }

    private static void count(EventSet others, RegisterEvent event) {
        LocalDate clock = LocalDate.of(2018, 1, 1);
        Ledger ledger = new Ledger(others.with(event).orElseThrow(), clock, Countings.USUAL);
        ledger.since(new Ledger(others, clock, Countings.USUAL), (cell, registeredOn, change) -> {});
    }
}
