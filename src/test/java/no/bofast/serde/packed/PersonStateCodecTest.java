package no.bofast.serde.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.person.EventSet;
import no.bofast.reference.ReferenceTables;
import no.bofast.testkit.Golden;
import no.bofast.testkit.Histories;
import no.bofast.testkit.Life;
import org.junit.jupiter.api.Test;

class PersonStateCodecTest {

    private static final PersonState ERASED = PersonState.erased(Instant.parse("2026-01-02T03:04:05Z"));
    private static final MunicipalityDivision DIVISION = ReferenceTables.division();

    /** Every code stands for itself. */
    private static final MunicipalityDivision CODES_AS_TOLD = new MunicipalityDivision(
            DIVISION.currentByCode().keySet().stream().collect(Collectors.toMap(code -> code, code -> code)));

    private final PersonStateCodec codec = new PersonStateCodec();

    @Property(seed = "1", tries = 500)
    void aPersonWithAnyEventsIsReadAsWritten(
            @ForAll(supplier = Histories.class) List<RegisterEvent> events, @ForAll @IntRange(max = 40_000) int day) {
        PersonState state = PersonState.of(EventSet.of(events), LocalDate.ofEpochDay(day));

        assertThat(codec.fromBytes(codec.toBytes(state), DIVISION)).isEqualTo(state);
    }

    @Test
    void aNewAndAnErasedPersonAreReadAsWritten() {
        assertThat(codec.fromBytes(codec.toBytes(PersonState.NEW), DIVISION)).isEqualTo(PersonState.NEW);
        assertThat(codec.fromBytes(codec.toBytes(ERASED), DIVISION)).isEqualTo(ERASED);
    }

    @Test
    void registerTimesAreKeptToTheMicrosecond() {
        PersonState state = PersonState.of(
                Life.of("p1")
                        .settled("1950-03-01", "5601")
                        .with(fact -> fact.setBirthYear(1930))
                        .registered("1950-03-02T23:59:59.999999Z")
                        .eventSet(),
                LocalDate.of(1950, 3, 3));

        assertThat(codec.fromBytes(codec.toBytes(state), DIVISION)).isEqualTo(state);
    }

    @Test
    void anEventThatReplacesTheOneWithTheEmptyIdIsReadAsWritten() {
        RegisterEvent annulment = Life.of("p1")
                .moved("2016-05-01", "0301")
                .withId("")
                .annulled("", "2016-06-01")
                .events()
                .get(1);
        PersonState state = PersonState.of(EventSet.of(List.of(annulment)), LocalDate.of(2016, 6, 1));

        assertThat(codec.fromBytes(codec.toBytes(state), DIVISION)).isEqualTo(state);
    }

    @Test
    void theStoredLayoutIsThatOfVersionThree() {
        assertThat(codec.toBytes(everythingOfAFamily())).isEqualTo(Golden.bytes("person-state-3"));
        assertThat(codec.fromBytes(Golden.bytes("person-state-3"), DIVISION)).isEqualTo(everythingOfAFamily());
    }

    @Test
    void whatIsToldBesideTheResidenceIsStoredInTheSameLayout() {
        PersonState state = PersonState.of(
                Life.of("p1")
                        .settled("2015-03-01", "5601")
                        .earned(2016, 300_000)
                        .worked("2017-08-01", "2018-07-31", "0301")
                        .worked("2019-01-01", null, null)
                        .with(fact -> fact.setPercent(50))
                        .eventSet(),
                LocalDate.of(2020, 1, 1));

        assertThat(codec.toBytes(state)).isEqualTo(Golden.bytes("person-state-side-3"));
        assertThat(codec.fromBytes(Golden.bytes("person-state-side-3"), DIVISION))
                .isEqualTo(state);
    }

    @Test
    void casesAreStoredInTheSameLayout() {
        PersonState state = PersonState.of(
                Life.of("p1")
                        .settled("2015-03-01", "5601")
                        .asked("2016-03-01", "2012", "1507", "REFUSED", "2016-04-01")
                        .with(fact -> fact.setReason("WORK"))
                        .eventSet(),
                LocalDate.of(2020, 1, 1));

        assertThat(codec.toBytes(state)).isEqualTo(Golden.bytes("person-state-cases-3"));
        assertThat(codec.fromBytes(Golden.bytes("person-state-cases-3"), DIVISION))
                .isEqualTo(state);
    }

    @Test
    void programmesAreStoredInTheSameLayout() {
        PersonState state = PersonState.of(
                Life.of("p1")
                        .settled("2015-03-01", "5601")
                        .inProgramme("2015-06-01", null, null)
                        .inProgramme("2015-06-02", "2015-06-03", true)
                        .inProgramme("2015-06-04", "2015-06-05", false)
                        .inProgramme("2015-06-06", "2015-06-07", null)
                        .eventSet(),
                LocalDate.of(2020, 1, 1));

        assertThat(codec.toBytes(state)).isEqualTo(Golden.bytes("person-state-programme-3"));
        assertThat(codec.fromBytes(Golden.bytes("person-state-programme-3"), DIVISION))
                .isEqualTo(state);
    }

    @Test
    void applicationsAreStoredInTheSameLayout() {
        PersonState state = PersonState.of(
                Life.of("p1")
                        .settled("2015-03-01", "5601")
                        .applied("2016-03-01", "REFUSED", "2016-04-01")
                        .eventSet(),
                LocalDate.of(2020, 1, 1));

        assertThat(codec.toBytes(state)).isEqualTo(Golden.bytes("person-state-assistance-3"));
        assertThat(codec.fromBytes(Golden.bytes("person-state-assistance-3"), DIVISION))
                .isEqualTo(state);
    }

    @Test
    void reasonsAreStoredInTheSameLayout() {
        PersonState state = PersonState.of(
                Life.of("p1")
                        .settled("2015-03-01", "5601")
                        .because("WORK", "2016-03-01")
                        .eventSet(),
                LocalDate.of(2020, 1, 1));

        assertThat(codec.toBytes(state)).isEqualTo(Golden.bytes("person-state-reason-3"));
        assertThat(codec.fromBytes(Golden.bytes("person-state-reason-3"), DIVISION))
                .isEqualTo(state);
    }

    @Test
    void leavesToStayAreStoredInTheSameLayout() {
        PersonState state = PersonState.of(
                Life.of("p1")
                        .settled("2015-03-01", "5601")
                        .permitted("2014-12-21")
                        .eventSet(),
                LocalDate.of(2020, 1, 1));

        assertThat(codec.toBytes(state)).isEqualTo(Golden.bytes("person-state-permit-3"));
        assertThat(codec.fromBytes(Golden.bytes("person-state-permit-3"), DIVISION))
                .isEqualTo(state);
    }

    @Test
    void theStoredLayoutOfVersionTwoIsReadOn() {
        assertThat(codec.fromBytes(Golden.bytes("person-state-2"), DIVISION)).isEqualTo(everythingInCodesOfToday());
        assertThat(codec.fromBytes(Golden.bytes("person-state-erased-2"), DIVISION))
                .isEqualTo(PersonState.erased(Instant.EPOCH));
    }

    @Test
    void theSameBytesAreToldByEveryDivision() {
        byte[] stored = codec.toBytes(everythingOfAFamily());

        assertThat(places(codec.fromBytes(stored, DIVISION))).contains("5601").doesNotContain("2012");
        assertThat(places(codec.fromBytes(stored, CODES_AS_TOLD))).contains("2012");
    }

    private static Stream<String> places(PersonState state) {
        return state.events().events().stream()
                .flatMap(event -> event.fact().stream())
                .map(fact -> fact.place().code().toString());
    }

    @Test
    void theStoredLayoutOfVersionOneIsReadOn() {
        assertThat(codec.fromBytes(Golden.bytes("person-state-1"), DIVISION)).isEqualTo(everything());
        assertThat(codec.fromBytes(Golden.bytes("person-state-erased-1"), DIVISION))
                .isEqualTo(PersonState.erased(Instant.EPOCH));
    }

    @Test
    void theStoredLayoutOfAnErasedPersonIsThatOfVersionThree() {
        assertThat(codec.toBytes(ERASED)).isEqualTo(Golden.bytes("person-state-erased-at-3"));
        assertThat(codec.fromBytes(Golden.bytes("person-state-erased-at-3"), DIVISION))
                .isEqualTo(ERASED);
    }

    @Test
    void anErasureThatWasStoredWithoutItsTimeWasLongAgo() {
        assertThat(codec.fromBytes(Golden.bytes("person-state-erased-3"), DIVISION))
                .isEqualTo(PersonState.erased(Instant.EPOCH));
    }

    /** Every type of fact, an annulment, ids of both forms, and an event before 1970. */
    private static PersonState everything() {
        return PersonState.of(life().eventSet(), LocalDate.of(2020, 1, 2));
    }

    /** The same, and what facts may have since: codes of their day, basic units, districts, families. */
    private static PersonState everythingOfAFamily() {
        return PersonState.of(family("2012", "15340101", "Søvik"), LocalDate.of(2020, 1, 2));
    }

    /** What layout 2 kept of it: codes of today, and of a basic unit under a split code the municipality that it told. */
    private static PersonState everythingInCodesOfToday() {
        return PersonState.of(family("5601", "15800000", null), LocalDate.of(2020, 1, 2));
    }

    private static EventSet family(String alta, String basicUnit, String district) {
        return life().settled("2015-04-01", alta)
                .with(fact -> fact.setGround("COLLECTIVE_PROTECTION").setHouseholdRef("family-ø"))
                .moved("2018-02-01", "1507")
                .recoded("2018-02-01", "1507")
                .with(fact -> fact.setBasicUnit(basicUnit).setDistrict(district))
                .household("2018-02-02", "COUPLE")
                .with(fact -> fact.setHouseholdRef("f2"))
                .eventSet();
    }

    private static Life life() {
        return Life.of("p1")
                .settled("1969-12-31", "5601")
                .with(fact -> fact.setBirthYear(1930))
                .withId("123e4567-e89b-12d3-a456-426614174000")
                .settled("2015-03-01", "0301")
                .with(fact -> fact.setBirthYear(null))
                .correcting("e0")
                .moved("2016-05-01", "0301")
                .recoded("2016-06-01", "4601")
                .emigrated("2017-01-01")
                .immigrated("2018-01-01", "5001")
                .household("2018-02-01", "PARENT")
                .protection("2018-03-01", "STRICTLY_CONFIDENTIAL")
                .died("2019-01-01")
                .registered("2019-01-02T03:04:05.678901Z")
                .annulled("e9", "2019-02-01");
    }
}
