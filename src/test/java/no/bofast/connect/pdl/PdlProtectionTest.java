package no.bofast.connect.pdl;

import static org.assertj.core.api.Assertions.assertThat;

import no.bofast.schema.PopulationEvent;
import no.bofast.simulator.pdl.PdlRecords;
import org.junit.jupiter.api.Test;

/** How protection of an address ends in PDL. */
class PdlProtectionTest extends PdlEvents {

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

    private String levelAfter(PdlRecords end) {
        told.clear();
        memory.forget(person(AKTOR));
        take(protection("b", "2022-01-01T00:00:00Z", "FORTROLIG"));
        take(end.record());
        PopulationEvent last = told.get(told.size() - 1);
        return last.getFact() == null ? "annulled" : last.getFact().getLevel();
    }
}
