package no.bofast.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.Set;
import no.bofast.disclosure.Audience;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** Who a caller is, and what they may see. */
class CallerTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");

    @Test
    void aMunicipalitySeesItsOwnExactlyAndNothingElse() {
        Audience audience = new Caller("token:alta", Role.MUNICIPALITY, Set.of(ALTA)).audience();

        assertThat(audience.seesExactly(Optional.of(ALTA))).isTrue();
        assertThat(audience.seesExactly(Optional.of(OSLO))).isFalse();
        assertThat(audience.seesExactly(Optional.empty())).isFalse();
    }

    @Test
    void theNationalAuthoritySeesAllAndTheOperatorNoMoreThanThePublic() {
        assertThat(new Caller("token:imdi", Role.NATIONAL, Set.of()).audience()).isEqualTo(Audience.NATION);
        assertThat(new Caller("token:ops", Role.OPERATOR, Set.of()).audience()).isEqualTo(Audience.EVERYONE);
        assertThat(Caller.ANONYMOUS.audience()).isEqualTo(Audience.EVERYONE);
    }

    @Test
    void onlyAMunicipalityHasCodes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Caller("a", Role.MUNICIPALITY, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Caller("a", Role.NATIONAL, Set.of(ALTA)));
    }

    @Test
    void anIdentityThatCouldForgeALogLineIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caller("token:a\nb", Role.NATIONAL, Set.of()))
                .withMessage("a caller's identity must be letters, digits and -._:/ only");
    }

    @Test
    void aCallerIsPrintedWithRoleAndCodes() {
        Caller both = new Caller("token:both", Role.MUNICIPALITY, Set.of(ALTA, OSLO));

        assertThat(both).hasToString("token:both (municipality 0301 5601)");
        assertThat(Caller.ANONYMOUS).hasToString("anonymous (public)");
    }
}
