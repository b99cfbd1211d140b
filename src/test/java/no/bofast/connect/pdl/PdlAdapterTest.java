package no.bofast.connect.pdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.bofast.connect.Fate;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.Step;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.schema.PopulationEvent;
import no.bofast.simulator.pdl.PdlRecords;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What PDL's habits become. */
class PdlAdapterTest {

    private static final String AKTOR = "1000000000001";
    private static final String OTHER_AKTOR = "1000000000002";
    private static final String FNR = "01017012345";
    private static final String ADDRESS = "BOSTEDSADRESSE_V1";
    private static final String PROTECTION = "ADRESSEBESKYTTELSE_V1";
    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");

    private final PdlAdapter adapter = new PdlAdapter(KEYED);
    private final PersonMemory memory = PersonMemory.ofHeap();
    private final Set<PersonId> settled = new HashSet<>();
    private final List<PopulationEvent> told = new ArrayList<>();

    @BeforeEach
    void aSettledPerson() {
        settled.add(person(AKTOR));
    }

    @Test
    void aMoveIsTheNewAddressInWhateverOrderItsTwoEventsCome() {
        assertThat(take(ended("e0", "2022-01-05T10:00:00Z"))).isEqualTo(Fate.END_OF_VALIDITY);
        assertThat(take(address("e1", "2022-01-05T10:00:00Z", "0301", "2022-01-01")))
                .isEqualTo(Fate.TOLD);

        assertThat(stories()).containsExactly("CREATED 2022-01-01 AddressChange 0301 true");
    }

    @Test
    void theSameEventAndTheSameFactAreToldOnce() {
        take(address("e1", "2022-01-05T10:00:00Z", "0301", "2022-01-01"));

        assertThat(take(address("e1", "2022-01-05T10:00:00Z", "0301", "2022-01-01")))
                .isEqualTo(Fate.DUPLICATE);
        assertThat(take(address("p1", "2022-01-05T10:00:09Z", "0301", "2022-01-01")))
                .isEqualTo(Fate.SAME_FACT);
        assertThat(take(annulled("x1", "2022-02-01T00:00:00Z", ADDRESS)
                        .previous("p1")
                        .record()))
                .isEqualTo(Fate.ANNULLED);
        assertThat(stories()).hasSize(2).last().asString().startsWith("ANNULLED");
        assertThat(told.get(1).getReplacesEventId()).isEqualTo(told.get(0).getEventId());
    }

    @Test
    void aCorrectionReplacesWhatItNamesAlsoWhenItComesFirst() {
        GenericRecord correction = PdlRecords.of("k1", AKTOR, "2022-03-01T00:00:00Z", ADDRESS, "KORRIGERT")
                .previous("e1")
                .address("4601", "2022-01-01", "2022-01-01")
                .record();

        assertThat(take(correction)).isEqualTo(Fate.UNKNOWN_PREDECESSOR);
        assertThat(take(address("e1", "2022-01-05T10:00:00Z", "0301", "2022-01-01")))
                .isEqualTo(Fate.REPLACED_ALREADY);

        assertThat(stories()).containsExactly("CORRECTED 2022-01-01 AddressChange 4601 true");
    }

    @Test
    void aCorrectionAsAnnulmentAndLaterCreationIsAMoveAgainInAnyOrder() {
        GenericRecord annulment =
                annulled("x1", "2022-02-01T10:00:00Z", ADDRESS).previous("e1").record();

        take(address("e1", "2022-01-05T10:00:00Z", "0301", "2022-01-01"));
        take(address("e2", "2022-02-01T11:30:00Z", "4601", "2022-01-01"));
        take(annulment);

        PopulationEvent last = told.get(told.size() - 1);
        assertThat(stories().get(2)).startsWith("ANNULLED");
        assertThat(last.getChange()).hasToString("CORRECTED");
        assertThat(last.getFact().getMoved()).isTrue();
        assertThat(last.getOccurredOn()).hasToString("2022-01-01");
        assertThat(last.getReplacesEventId()).isEqualTo(told.get(1).getEventId());
    }

    @Test
    void anAddressWithTheDateOfTheOneBeforeIsARecoding() {
        take(address("e1", "2022-01-05T10:00:00Z", "1507", "2022-01-01"));
        take(PdlRecords.of("r1", AKTOR, "2024-01-01T01:00:00Z", ADDRESS, "OPPRETTET")
                .address("1580", "2022-01-01", "2024-01-01")
                .record());

        assertThat(stories().get(1)).isEqualTo("CREATED 2024-01-01 AddressChange 1580 false");
    }

    @Test
    void aProtectionEndsInFourForms() {
        assertThat(levelAfter(PdlRecords.of("x", AKTOR, "2022-06-01T00:00:00Z", PROTECTION, "OPPHOERT")))
                .isEqualTo("NONE");
        assertThat(levelAfter(PdlRecords.of("x", AKTOR, "2022-06-01T00:00:00Z", PROTECTION, "KORRIGERT")
                        .previous("b")
                        .protection("UGRADERT")))
                .isEqualTo("NONE");
        assertThat(levelAfter(PdlRecords.of("x", AKTOR, "2022-06-01T00:00:00Z", PROTECTION, "OPPRETTET")
                        .protection("UGRADERT")))
                .isEqualTo("NONE");
        assertThat(levelAfter(annulled("x", "2022-06-01T00:00:00Z", PROTECTION)))
                .isEqualTo("annulled");
    }

    @Test
    void theEndOfOneProtectionNeverEndsTheNext() {
        take(protection("b1", "2022-01-01T00:00:00Z", "FORTROLIG"));
        take(PdlRecords.of("x1", AKTOR, "2022-06-01T10:00:02Z", PROTECTION, "OPPHOERT")
                .previous("b1")
                .record());
        take(protection("b2", "2022-06-01T10:00:01Z", "STRENGT_FORTROLIG"));
        take(PdlRecords.of("x1", AKTOR, "2022-06-01T10:00:02Z", PROTECTION, "OPPHOERT")
                .previous("b1")
                .record());

        assertThat(standing()).contains("STRICTLY_CONFIDENTIAL").doesNotContain("NONE");
    }

    @Test
    void anAnnulmentThatNamesNothingMeansOnlyWhatCanBeOneThing() {
        take(address("e1", "2022-01-05T10:00:00Z", "0301", "2022-01-01"));
        take(PdlRecords.of("d1", AKTOR, "2022-02-01T00:00:00Z", "DOEDSFALL_V1", "OPPRETTET")
                .death("2022-01-31")
                .record());

        assertThat(take(annulled("x1", "2022-03-01T00:00:00Z", ADDRESS).record()))
                .isEqualTo(Fate.UNNAMED_PREDECESSOR);
        assertThat(take(annulled("x2", "2022-03-01T00:00:00Z", "DOEDSFALL_V1").record()))
                .isEqualTo(Fate.ANNULLED);
        assertThat(stories()).hasSize(3);
    }

    @Test
    void whatCannotBeUsedHasAName() {
        assertThat(take(PdlRecords.of("e1", FNR, "2022-01-05T10:00:00Z", ADDRESS, "OPPRETTET")
                        .address("0301", "2022-01-01", null)
                        .record()))
                .isEqualTo(Fate.NO_PERSON);
        assertThat(take(PdlRecords.of("e2", AKTOR, "2022-01-05T10:00:00Z", ADDRESS, "OPPRETTET")
                        .record()))
                .isEqualTo(Fate.NO_PAYLOAD);
        assertThat(take(PdlRecords.of("e3", AKTOR, "2022-01-05T10:00:00Z", "NYTT_V7", "OPPRETTET")
                        .record()))
                .isEqualTo(Fate.UNKNOWN_TYPE);
        assertThat(take(PdlRecords.of("e4", AKTOR, "2022-01-05T10:00:00Z", "SIVILSTAND_V1", "OPPRETTET")
                        .record()))
                .isEqualTo(Fate.OTHER_TYPE);
        assertThat(take(PdlRecords.of("e5", AKTOR, "2022-01-05T10:00:00Z", "INNFLYTTING_TIL_NORGE", "OPPRETTET")
                        .immigration("SYR")
                        .record()))
                .isEqualTo(Fate.TOLD_BY_ADDRESS);
        assertThat(take(PdlRecords.of("e6", AKTOR, "2022-01-05T10:00:00Z", ADDRESS, "OPPRETTET")
                        .address(null, "2022-01-01", null)
                        .record()))
                .isEqualTo(Fate.NO_MUNICIPALITY);
        assertThat(told).isEmpty();
    }

    @Test
    void anEmigrationSaysWhenAndWhere() {
        take(PdlRecords.of("e1", AKTOR, "2022-01-05T10:00:00Z", "UTFLYTTING_FRA_NORGE", "OPPRETTET")
                .emigration("2021-12-20", "SWE")
                .record());

        assertThat(stories()).containsExactly("CREATED 2021-12-20 Emigration null true");
        assertThat(told.get(0).getFact().getCountry()).isEqualTo("SWE");
    }

    @Test
    void factsWaitForASettlementInSixtyFourBytes() {
        settled.clear();
        for (int year = 2000; year < 2024; year++) {
            String at = year + "-01-05T10:00:00Z";
            assertThat(take(address("e" + year, at, year % 2 == 0 ? "0301" : "4601", year + "-01-01")))
                    .isEqualTo(Fate.WAITING);
        }
        assertThat(told).isEmpty();
        assertThat(memory.of(person(AKTOR)).orElseThrow().length).isLessThanOrEqualTo(64);
        assertThat(adapter.takeForgotten()).isPositive();
        assertThat(adapter.takeForgotten()).isZero();

        settled.add(person(AKTOR));
        adapter.settled(person(AKTOR), memory).forEach(this::remember);

        assertThat(stories())
                .hasSizeGreaterThanOrEqualTo(3)
                .last()
                .isEqualTo("CREATED 2023-01-01 AddressChange 4601 true");
    }

    @Test
    void historicIdsAreOnePerson() {
        settled.clear();
        take(of("e1", OTHER_AKTOR + " " + FNR, "2022-01-05T10:00:00Z", "0301", "2022-01-01"));
        take(of("e2", FNR + " " + AKTOR + " " + OTHER_AKTOR, "2022-05-05T10:00:00Z", "4601", "2022-05-01"));

        settled.add(person(AKTOR));
        adapter.settled(person(AKTOR), memory).forEach(this::remember);
        take(of("e3", OTHER_AKTOR, "2022-06-05T10:00:00Z", "1103", "2022-06-01"));

        assertThat(stories()).hasSize(3);
    }

    @Test
    void aSettlementThatNamesItsPersonByANationalIdIsOfThatPerson() {
        settled.clear();
        take(of("e1", AKTOR + " " + FNR, "2022-01-05T10:00:00Z", "0301", "2022-01-01"));
        settled.add(person(FNR));
        adapter.settled(person(FNR), memory).forEach(this::remember);
        take(of("e2", FNR + " " + AKTOR, "2022-03-05T10:00:00Z", "4601", "2022-03-01"));
        take(of("e3", AKTOR, "2022-04-05T10:00:00Z", "1103", "2022-04-01"));

        assertThat(stories())
                .containsExactly(
                        "CREATED 2022-01-01 AddressChange 0301 true",
                        "CREATED 2022-03-01 AddressChange 4601 true",
                        "CREATED 2022-04-01 AddressChange 1103 true");
    }

    @Test
    void theStateOfASettledPersonComesBackAsItWas() {
        take(address("e1", "2022-01-05T10:00:00Z", "0301", "2022-01-01"));
        take(address("p1", "2022-01-05T10:00:00Z", "0301", "2022-01-01"));
        take(protection("b1", "2022-01-01T00:00:00Z", "FORTROLIG"));
        byte[] bytes = memory.of(person(AKTOR)).orElseThrow();

        assertThat(KnownPerson.of(bytes).bytes()).isEqualTo(bytes);
    }

    private String levelAfter(PdlRecords end) {
        told.clear();
        memory.forget(person(AKTOR));
        take(protection("b", "2022-01-01T00:00:00Z", "FORTROLIG"));
        take(end.record());
        PopulationEvent last = told.get(told.size() - 1);
        return last.getFact() == null ? "annulled" : last.getFact().getLevel();
    }

    private List<String> standing() {
        Set<String> gone = new HashSet<>();
        told.stream()
                .filter(event -> event.getReplacesEventId() != null)
                .forEach(event -> gone.add(event.getReplacesEventId()));
        return told.stream()
                .filter(event -> event.getFact() != null && !gone.contains(event.getEventId()))
                .map(event -> event.getFact().getLevel())
                .toList();
    }

    private Fate take(GenericRecord record) {
        Step step = adapter.take(record, memory, settled::contains);
        step.events().forEach(this::remember);
        return step.fate();
    }

    private void remember(Submission submission) {
        Submission.Event event = (Submission.Event) submission;
        assertThat(new NdjsonWriter().line(event)).doesNotContain(AKTOR, OTHER_AKTOR, FNR);
        told.add(event.event());
    }

    private List<String> stories() {
        return told.stream().map(PdlAdapterTest::story).toList();
    }

    private static String story(PopulationEvent event) {
        String fact = event.getFact() == null
                ? ""
                : " " + event.getFact().getType() + " " + event.getFact().getMunicipality() + " "
                        + event.getFact().getMoved();
        return event.getChange() + " " + event.getOccurredOn() + fact;
    }

    private static GenericRecord address(String id, String at, String municipality, String moved) {
        return of(id, AKTOR, at, municipality, moved);
    }

    private static GenericRecord of(String id, String person, String at, String municipality, String moved) {
        return PdlRecords.of(id, person, at, ADDRESS, "OPPRETTET")
                .address(municipality, moved, moved)
                .record();
    }

    private static GenericRecord protection(String id, String at, String level) {
        return PdlRecords.of(id, AKTOR, at, PROTECTION, "OPPRETTET")
                .protection(level)
                .record();
    }

    private static GenericRecord ended(String id, String at) {
        return PdlRecords.of(id, AKTOR, at, ADDRESS, "OPPHOERT").record();
    }

    private static PdlRecords annulled(String id, String at, String type) {
        return PdlRecords.of(id, AKTOR, at, type, "ANNULLERT");
    }

    private static PersonId person(String aktor) {
        return KEYED.of(aktor).orElseThrow();
    }
}
