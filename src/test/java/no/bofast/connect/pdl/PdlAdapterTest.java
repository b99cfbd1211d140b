package no.bofast.connect.pdl;

import static org.assertj.core.api.Assertions.assertThat;

import no.bofast.connect.Fate;
import no.bofast.schema.PopulationEvent;
import no.bofast.simulator.pdl.PdlRecords;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

/** What PDL's habits become. */
class PdlAdapterTest extends PdlEvents {

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
}
