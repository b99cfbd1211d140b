package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.bofast.domain.RegisterEvent;
import no.bofast.testkit.Histories;
import no.bofast.testkit.Life;
import org.apache.kafka.common.utils.Bytes;

/** Of an erased person nothing is left, whatever waited and whatever comes later. */
class ErasedPeopleTest extends CountedPeople {

    private static final Instant ERASED_AT = Instant.parse("2020-01-01T12:00:00Z");

    @Property(tries = 300)
    void nothingIsLeftOfAnErasedPersonWhateverWaitedAndWhateverComesLater(
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOne,
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOther,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Runnable> arrivals = arrivals(ofOne, ofOther, random);
        arrivals.add(random.nextInt(arrivals.size() + 1), () -> people.erase(ONE, ERASED_AT, clock));

        arrive(arrivals, random);

        assertThat(cells()).isEqualTo(cells(ledger(ofOther)));
        assertThat(applied() + ignored("duplicate") + ignored("erased")).isEqualTo(arrivals.size() - 1);
    }

    @Example
    void ofAnErasedPersonNothingIsLeftWhenTheErasureIsRememberedNoMore() {
        clock = LocalDate.of(2020, 1, 1);
        agenda.put(
                Bytes.wrap(
                        ByteBuffer.allocate(4 + ONE.length).putInt(7).put(ONE).array()),
                new byte[0]);
        people.passed(ERASED_AT);
        people.erase(ONE, ERASED_AT, clock);
        count();
        assertThat(entries(agenda)).as("the day on which to look again").hasSize(1);

        clock = clock.plusDays(1);
        count();
        assertThat(entries(stored)).as("it is remembered").hasSize(1);
        people.passed(ERASED_AT.plus(TERMS.remembered()));
        clock = clock.plusDays(1);
        count();

        assertThat(entries(stored)).isEmpty();
        assertThat(entries(agenda)).isEmpty();
    }

    /** What a producer sends again after that is of a new person, as nobody can know better; who is erased again. */
    @Example
    void whoeverComesAgainAfterThatIsCountedAndLeavesNothingOnceErasedAgain() {
        Life life = Life.of("p1").settled("2018-03-01", "5601").moved("2019-05-01", "0301");
        clock = LocalDate.of(2020, 1, 1);
        life.events().forEach(event -> arrive(ONE, event));
        count();
        eraseAndForget(ERASED_AT);
        assertThat(cells()).isEmpty();
        assertThat(entries(stored)).isEmpty();

        life.events().forEach(event -> arrive(ONE, event));
        count();
        assertThat(cells()).isEqualTo(cells(ledger(life.events())));

        eraseAndForget(ERASED_AT.plus(TERMS.remembered()).plusSeconds(60));
        assertThat(cells()).isEmpty();
        assertThat(entries(stored)).isEmpty();
        assertThat(entries(agenda)).isEmpty();
        assertThat(entries(parts)).isEmpty();
    }

    private void eraseAndForget(Instant erasedAt) {
        people.passed(erasedAt);
        people.erase(ONE, erasedAt, clock);
        count();
        people.passed(erasedAt.plus(TERMS.remembered()));
        clock = clock.plusDays(1);
        count();
    }
}
