package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.bofast.domain.RegisterEvent;
import no.bofast.testkit.Histories;
import no.bofast.testkit.Life;

/** Whatever waits together, whatever the clock shows meanwhile, and however often the work starts again, what people change adds up to their ledgers. */
class PeopleTest extends CountedPeople {

    @Property(tries = 300)
    void eventsThatWaitTogetherChangeWhatTheyWouldOneByOne(
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOne,
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOther,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Runnable> arrivals = arrivals(ofOne, ofOther, random);

        arrive(arrivals, random);

        assertThat(cells()).isEqualTo(cells(ledger(ofOne), ledger(ofOther)));
        assertThat(applied() + ignored("duplicate")).isEqualTo(arrivals.size());
    }

    @Example
    void noMoreEventsWaitThanAreCountedWithinATransactionHoweverLargeTheHeap() {
        long small = 512L << 20;
        long large = 64L << 30;

        assertThat(HeapShare.mostWaiting(small, 4)).isEqualTo((int) (small / 8 / 400 / 4));
        assertThat(HeapShare.mostWaiting(large, 1)).isEqualTo(500_000);
        assertThat(HeapShare.mostWaiting(large, 4) * 4).isEqualTo(500_000);
        assertThat(HeapShare.mostWaiting(large, 100) * 100).isEqualTo(500_000);
    }

    @Example
    void aStopCutsOffWhoIsCountedForLongAndNobodyElse() {
        Life life = Life.of("p1").settled("2010-01-01", "5601");
        for (int day = 1; day < 700; day++) {
            String on = LocalDate.of(2011, 1, 1).plusDays(day).toString();
            life.moved(on, day % 2 == 0 ? "5601" : "0301").registered("2014-01-01");
            String later = LocalDate.of(2015, 1, 1).plusDays(day).toString();
            life.protection(later, day % 2 == 0 ? "NONE" : "CONFIDENTIAL");
        }
        people.add(OTHER, life.events().get(0));
        stopping.ask();

        count();
        life.events().forEach(event -> arrive(ONE, event));

        assertThatThrownBy(this::count).isInstanceOf(Stopping.CutOff.class);
    }
}
