package no.bofast.access.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import no.bofast.access.AccessFailure;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of organisations. */
class OrganisationsTest {

    @TempDir
    private Path directory;

    @Test
    void anOrganisationMaySpeakForSeveralMunicipalities() throws Exception {
        Organisations read = read("organisation,municipality\n944588132,5601\n944588132,5603\n");

        assertThat(read.municipalitiesOf("944588132"))
                .containsExactlyInAnyOrder(MunicipalityCode.of("5601"), MunicipalityCode.of("5603"));
        assertThat(read.municipalitiesOf("987654321")).isEmpty();
    }

    @Test
    void aWrongLineIsToldByItsNumber() {
        assertThatExceptionOfType(AccessFailure.class)
                .isThrownBy(() -> read("organisation,municipality\n944588132,5601\n94458813,5601\n"))
                .withMessageContaining("line 3: a line is an organisation's number of nine digits");
        assertThatExceptionOfType(AccessFailure.class)
                .isThrownBy(() -> read("944588132,5601\n"))
                .withMessageContaining("line 1: the header must be organisation,municipality");
    }

    private Organisations read(String text) throws Exception {
        return Organisations.read(Files.writeString(directory.resolve("organisations.csv"), text));
    }
}
