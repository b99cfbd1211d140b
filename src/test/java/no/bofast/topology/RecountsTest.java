package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.bofast.cluster.Stores;
import no.bofast.domain.RightsRules;
import no.bofast.domain.person.Counting;
import no.bofast.testkit.Countings;
import no.bofast.testkit.Golden;
import no.bofast.topology.store.HeapStore;
import no.bofast.topology.store.HeapStoreBuilder;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class RecountsTest {

    private static final byte[] ONE = "one".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "other".getBytes(StandardCharsets.UTF_8);

    private final HeapStore<Integer, Recount> countings =
            new HeapStoreBuilder<>(Stores.COUNTING, RecountCodec::new).build();
    private final RecountCodec codec = new RecountCodec();

    @Test
    void untilSomeoneIsCountedAnewEverythingGoesOnAsBefore() {
        countings.put(0, new Recount(Counting.OF_0_1_0, Countings.USUAL, Optional.of(Bytes.wrap(ONE))));
        Recounts recounts = new Recounts(countings, Countings.USUAL);
        recounts.begin(false);

        assertThat(recounts.of(Bytes.wrap(ONE))).isEqualTo(Countings.USUAL);
        assertThat(recounts.of(Bytes.wrap(OTHER))).isEqualTo(Counting.OF_0_1_0);
    }

    @Test
    void whatIsUnderWayIsStoredAndEndedBeforeAnotherWayBegins() {
        Counting without = Counting.by(new RightsRules(List.of(), List.of()));
        Recount underWay = new Recount(Countings.USUAL, without, Optional.of(Bytes.wrap(ONE)));
        countings.put(0, codec.valueFromBytes(0, codec.valueToBytes(underWay)));
        Recounts recounts = new Recounts(countings, Countings.USUAL);

        recounts.begin(false);
        assertThat(recounts.next()).isEqualTo(without);
        assertThat(recounts.of(Bytes.wrap(ONE))).isEqualTo(without);
        recounts.done();

        assertThat(recounts.next()).isEqualTo(Countings.USUAL);
        assertThat(recounts.isUnderWay()).isTrue();
        recounts.done();
        assertThat(recounts.isUnderWay()).isFalse();
    }

    @Test
    void newPeopleAreCountedAsAskedAtOnce() {
        Recounts recounts = new Recounts(countings, Countings.USUAL);

        recounts.begin(true);

        assertThat(recounts.isUnderWay()).isFalse();
        assertThat(recounts.of(Bytes.wrap(ONE))).isEqualTo(Countings.USUAL);
    }

    @Test
    void theStoredLayoutIsThatOfVersionOne() {
        Counting whenStored = new Counting(Counting.Scope.SECTION_3, Countings.RIGHTS);
        Recount recount = new Recount(Counting.OF_0_1_0, whenStored, Optional.of(Bytes.wrap(ONE)));

        assertThat(codec.valueToBytes(recount)).isEqualTo(Golden.bytes("recount-1"));
        assertThat(codec.valueFromBytes(0, Golden.bytes("recount-1"))).isEqualTo(recount);
    }
}
