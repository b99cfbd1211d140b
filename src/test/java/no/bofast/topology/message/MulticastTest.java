package no.bofast.topology.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MulticastTest {

    private final Multicast<String> multicast = new Multicast<>("mark"::equals);

    @Test
    void aMarkGoesToEveryPartition() {
        assertThat(multicast.partitions("topic", 0, "mark", 4)).contains(Set.of(0, 1, 2, 3));
    }

    @Test
    void contentGoesToThePartitionOfItsMunicipality() {
        assertThat(multicast.partitions("topic", 5601, "content", 4))
                .isEqualTo(multicast.partitions("other", 5601, "more", 4))
                .hasValueSatisfying(partitions -> assertThat(partitions).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8, 12})
    void municipalitiesAreSpreadEvenly(int partitions) {
        int[] municipalities = new int[partitions];

        for (MunicipalityCode code : ReferenceTables.municipalities().keySet()) {
            municipalities[partitionOf(code, partitions)]++;
        }

        int even = 357 / partitions;
        assertThat(Arrays.stream(municipalities).boxed()).allMatch(count -> count > even / 2 && count < even * 2);
    }

    private int partitionOf(MunicipalityCode code, int partitions) {
        return multicast
                .partitions("topic", code.number(), "content", partitions)
                .orElseThrow()
                .iterator()
                .next();
    }
}
