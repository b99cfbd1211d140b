package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import no.bofast.http.server.HttpSettings;
import no.bofast.view.Imprint;
import no.bofast.warning.Guidance;
import org.junit.jupiter.api.Test;

/** Files and answers of a register that is made up. */
class PracticeApiTest {

    private static final Imprint IMPRINT = new Imprint(false, "Utgiver", "", "", "", Guidance.NONE);

    @Test
    void filesOfARegisterThatIsMadeUpSaySoInNameAndNotes() throws Exception {
        try (ExampleServer server = new ExampleServer(HttpSettings.local(0).with(IMPRINT.ofSimulation()))) {
            Asked anyone = Asked.anonymously(server);

            assertThat(anyone.get("/api/v1/tables/municipalities.csv").headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"ovelsesdata-bofast-municipalities.csv\"");
            assertThat(anyone.json("/api/v1/tables/municipalities.json?lang=nb")
                            .at("/note/0")
                            .asText())
                    .startsWith("Øvelsesdata");
            assertThat(anyone.json("/api/v1/about").at("/imprint/simulated").asBoolean())
                    .isTrue();
            assertThat(anyone.get("/").body()).contains("&quot;simulated&quot;:true");
        }
    }

    @Test
    void thoseOfARealOneDoNot() throws Exception {
        try (ExampleServer server = new ExampleServer(HttpSettings.local(0).with(IMPRINT))) {
            Asked anyone = Asked.anonymously(server);

            assertThat(anyone.get("/api/v1/tables/municipalities.csv").headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"bofast-municipalities.csv\"");
            assertThat(anyone.json("/api/v1/tables/municipalities.json?lang=nb").toString())
                    .doesNotContain("Øvelsesdata");
            assertThat(anyone.json("/api/v1/about").at("/imprint/publisher").asText())
                    .isEqualTo("Utgiver");
        }
    }
}
