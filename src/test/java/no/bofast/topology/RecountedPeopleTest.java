package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.bofast.cluster.Stores;
import no.bofast.domain.Areas;
import no.bofast.domain.BasicAmounts;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.SplitCode;
import no.bofast.domain.person.Counting;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.packed.PersonStateCodec;
import no.bofast.testkit.Countings;
import no.bofast.testkit.Histories;
import no.bofast.topology.store.HeapStoreBuilder;

/** Who was counted otherwise before is counted anew, and what this changes adds up to their ledgers as they are asked for. */
class RecountedPeopleTest extends CountedPeople {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final MunicipalityCode BERGEN = MunicipalityCode.of("4601");
    private static final MunicipalityCode NORTH = MunicipalityCode.of("5698");
    /** Alta was split, a part of it came to Oslo, and so did all of Bergen. */
    private static final MunicipalityDivision REFORMED = new MunicipalityDivision(
            Map.of(ALTA, NORTH, OSLO, OSLO, BERGEN, OSLO, NORTH, NORTH),
            List.of(new SplitCode(ALTA, Set.of(LocalDate.of(2016, 3, 1)), List.of(NORTH, OSLO))),
            List.of(),
            Areas.NONE);

    @Property(tries = 100)
    void peopleWhoAreCountedOtherwiseThanBeforeAddUpToTheirLedgersAsAsked(
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOne,
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOther,
            @ForAll(supplier = Histories.class) List<RegisterEvent> more) {
        counting = Counting.OF_0_1_0.in(ReferenceTables.division());
        restart();
        ofOne.forEach(event -> arrive(ONE, event));
        ofOther.forEach(event -> arrive(OTHER, event));
        count();

        countings = new HeapStoreBuilder<>(Stores.COUNTING, () -> new RecountCodec(ReferenceTables.division())).build();
        counting = Countings.USUAL;
        restart();
        more.forEach(event -> arrive(ONE, event));
        count();
        count();

        List<RegisterEvent> allOfOne = new ArrayList<>(ofOne);
        allOfOne.addAll(more);
        assertThat(people.isRecounting()).isFalse();
        assertThat(cells()).isEqualTo(cells(ledger(allOfOne), ledger(ofOther)));
    }

    @Property(tries = 50)
    void peopleWhoseDaysOfResidenceWereNotCountedAreCountedAnew(
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOne,
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOther) {
        counting =
                new Counting(Counting.Scope.SECTION_3, Countings.RIGHTS, ReferenceTables.division(), BasicAmounts.NONE);
        restart();
        ofOne.forEach(event -> arrive(ONE, event));
        ofOther.forEach(event -> arrive(OTHER, event));
        count();

        counting = Countings.USUAL;
        restart();
        count();
        count();

        assertThat(people.isRecounting()).isFalse();
        assertThat(cells()).isEqualTo(cells(ledger(ofOne), ledger(ofOther)));
    }

    @Property(tries = 100)
    void peopleWhoAreCountedByAnotherDivisionAddUpToTheirLedgersByIt(
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOne,
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOther,
            @ForAll(supplier = Histories.class) List<RegisterEvent> more) {
        ofOne.forEach(event -> arrive(ONE, event));
        ofOther.forEach(event -> arrive(OTHER, event));
        count();

        counting = Countings.USUAL.in(REFORMED);
        restart();
        more.forEach(event -> arrive(ONE, event));
        count();
        count();

        List<RegisterEvent> allOfOne = new ArrayList<>(ofOne);
        allOfOne.addAll(more);
        assertThat(people.isRecounting()).isFalse();
        assertThat(cells()).isEqualTo(cells(ledger(toldByReformed(allOfOne)), ledger(toldByReformed(ofOther))));
    }

    private static List<RegisterEvent> toldByReformed(List<RegisterEvent> events) {
        PersonStateCodec codec = new PersonStateCodec();
        return events.stream()
                .flatMap(event -> codec.events(codec.eventBytes(event), REFORMED).stream())
                .toList();
    }
}
