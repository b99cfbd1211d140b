package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bofast.cluster.Stores;
import no.bofast.domain.Areas;
import no.bofast.domain.BasicAmounts;
import no.bofast.domain.BoundaryAdjustment;
import no.bofast.domain.GrantFollowing;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.RightsRules;
import no.bofast.domain.SplitCode;
import no.bofast.domain.person.Counting;
import no.bofast.reference.ReferenceTables;
import no.bofast.testkit.Countings;
import no.bofast.testkit.Golden;
import no.bofast.topology.store.HeapStore;
import no.bofast.topology.store.HeapStoreBuilder;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class RecountsTest {

    private static final byte[] ONE = "one".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "other".getBytes(StandardCharsets.UTF_8);

    private static final MunicipalityDivision SHIPPED = ReferenceTables.division();
    private static final Counting OF_0_1_0 = Counting.OF_0_1_0.in(SHIPPED);

    private static final Counting WITHOUT =
            Counting.by(new RightsRules(List.of(), List.of()), SHIPPED, ReferenceTables.basicAmounts());
    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode HARAM = MunicipalityCode.of("1580");
    private static final MunicipalityCode ALESUND = MunicipalityCode.of("1508");
    private static final LocalDate REFORM = LocalDate.of(2024, 1, 1);
    /** A few codes, one that was split, an adjustment and a basic unit. */
    private static final MunicipalityDivision REFORMED = new MunicipalityDivision(
            Map.of(ALTA, ALTA, MunicipalityCode.of("2012"), ALTA, MunicipalityCode.of("1507"), ALESUND),
            List.of(new SplitCode(MunicipalityCode.of("1507"), Set.of(REFORM), List.of(ALESUND, HARAM))),
            List.of(new BoundaryAdjustment(REFORM, HARAM, ALESUND)),
            new Areas(Map.of("15070101", List.of(HARAM))));

    private final RecountCodec codec = new RecountCodec(SHIPPED);
    private final HeapStore<Integer, Recount> countings = new HeapStoreBuilder<>(Stores.COUNTING, () -> codec).build();

    @Test
    void untilSomeoneIsCountedAnewEverythingGoesOnAsBefore() {
        countings.put(0, new Recount(OF_0_1_0, Countings.USUAL, Optional.of(Bytes.wrap(ONE))));
        Recounts recounts = new Recounts(countings, Countings.USUAL, SHIPPED);
        recounts.begin(false);

        assertThat(recounts.of(Bytes.wrap(ONE))).isEqualTo(Countings.USUAL);
        assertThat(recounts.of(Bytes.wrap(OTHER))).isEqualTo(OF_0_1_0);
    }

    @Test
    void whatIsUnderWayIsStoredAndEndedBeforeAnotherWayBegins() {
        Recount underWay = new Recount(Countings.USUAL, WITHOUT, Optional.of(Bytes.wrap(ONE)));
        countings.put(0, codec.valueFromBytes(0, codec.valueToBytes(underWay)));
        Recounts recounts = new Recounts(countings, Countings.USUAL, SHIPPED);

        recounts.begin(false);
        assertThat(recounts.next()).isEqualTo(WITHOUT);
        assertThat(recounts.of(Bytes.wrap(ONE))).isEqualTo(WITHOUT);
        recounts.done();

        assertThat(recounts.next()).isEqualTo(Countings.USUAL);
        assertThat(recounts.isUnderWay()).isTrue();
        recounts.done();
        assertThat(recounts.isUnderWay()).isFalse();
    }

    @Test
    void newPeopleAreCountedAsAskedAtOnce() {
        Recounts recounts = new Recounts(countings, Countings.USUAL, SHIPPED);

        recounts.begin(true);

        assertThat(recounts.isUnderWay()).isFalse();
        assertThat(recounts.of(Bytes.wrap(ONE))).isEqualTo(Countings.USUAL);
    }

    @Test
    void peopleOfRelease010WereCountedByTheDivisionThatBofastComesWith() {
        Recounts recounts = new Recounts(countings, Countings.USUAL.in(REFORMED), SHIPPED);

        recounts.begin(false);

        assertThat(recounts.of(Bytes.wrap(ONE))).isEqualTo(OF_0_1_0);
        assertThat(recounts.next()).isEqualTo(Countings.USUAL.in(REFORMED));
    }

    @Test
    void anotherDivisionIsAnotherWayOfCounting() {
        countings.put(0, Recount.done(Countings.USUAL));
        Recounts recounts = new Recounts(countings, Countings.USUAL.in(REFORMED), SHIPPED);

        recounts.begin(false);

        assertThat(recounts.isUnderWay()).isTrue();
    }

    @Test
    void theFirstRatesOfTheGrantAreAnotherWayOfCounting() {
        countings.put(0, codec.valueFromBytes(0, codec.valueToBytes(Recount.done(Countings.USUAL))));
        Recounts recounts = new Recounts(countings, Countings.USUAL.with(GrantFollowing.TOGETHER), SHIPPED);

        recounts.begin(false);

        assertThat(recounts.isUnderWay()).isTrue();
    }

    @Test
    void theSameDivisionReadFromTheStoreIsNone() {
        Recount stored = codec.valueFromBytes(0, codec.valueToBytes(Recount.done(Countings.USUAL)));
        countings.put(0, stored);
        Recounts recounts = new Recounts(countings, Countings.USUAL, SHIPPED);

        recounts.begin(false);

        assertThat(recounts.isUnderWay()).isFalse();
        assertThat(recounts.of(Bytes.wrap(ONE)).division()).isSameAs(Countings.USUAL.division());
    }

    @Test
    void theStoredLayoutIsThatOfVersionThree() {
        Counting whenStored = new Counting(Counting.Scope.SIDE, WITHOUT.rights(), REFORMED, WITHOUT.amounts());
        Recount recount = new Recount(OF_0_1_0.in(REFORMED), whenStored, Optional.of(Bytes.wrap(ONE)));

        assertThat(codec.valueToBytes(recount)).isEqualTo(Golden.bytes("recount-3"));
        assertThat(codec.valueFromBytes(0, Golden.bytes("recount-3"))).isEqualTo(recount);
    }

    @Test
    void theStoredLayoutOfVersionTwoIsReadOnAsOfNoBasicAmounts() {
        Counting whenStored = new Counting(Counting.Scope.COURSES, WITHOUT.rights(), REFORMED, BasicAmounts.NONE);
        Recount recount = new Recount(OF_0_1_0.in(REFORMED), whenStored, Optional.of(Bytes.wrap(ONE)));

        assertThat(codec.valueFromBytes(0, Golden.bytes("recount-2"))).isEqualTo(recount);
    }

    @Test
    void theStoredLayoutOfVersionOneIsReadOnAsOfTheDivisionThatBofastComesWith() {
        Counting whenStored = new Counting(Counting.Scope.SECTION_3, Countings.RIGHTS, SHIPPED, BasicAmounts.NONE);
        Recount recount = new Recount(OF_0_1_0, whenStored, Optional.of(Bytes.wrap(ONE)));

        assertThat(codec.valueFromBytes(0, Golden.bytes("recount-1"))).isEqualTo(recount);
    }
}
