package no.bofast.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.AgeBand;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.simulator.Party;
import org.junit.jupiter.api.Test;

class OrdinaryTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final LocalDate SETTLED = LocalDate.of(2016, 5, 1);
    private static final Traits ANYONE =
            new Traits(Sex.MALE, AgeBand.AGE_18_29, Household.SINGLE, CountryGroup.SYR, Ground.ASYLUM);

    @Test
    void onlyMonthsOfMunicipalitiesOfTheSizeCountAndAFamilyDecidesOnce() {
        List<Party> parties = new ArrayList<>(Collections.nCopies(100, party(ALTA, 1, Optional.empty())));
        parties.addAll(Collections.nCopies(300, party(OSLO, 1, Optional.empty())));
        parties.add(party(ALTA, 4, Optional.of(LocalDate.of(2017, 3, 10))));
        parties.add(party(ALTA, 1, Optional.of(LocalDate.of(2017, 8, 10))));
        parties.add(party(OSLO, 1, Optional.of(LocalDate.of(2017, 3, 10))));

        Ordinary half = Ordinary.in(parties, List.of(List.of()), YearMonth.of(2017, 1), YearMonth.of(2017, 6));

        assertThat(half).isEqualTo(new Ordinary(0.5, 1, List.of(0)));
    }

    private static Party party(MunicipalityCode home, int size, Optional<LocalDate> leaves) {
        Optional<Party.Exit> exit = leaves.map(
                day -> new Party.Exit(day, day.plusDays(9), Optional.of(MunicipalityCode.of("4601")), false));
        return new Party(home, SETTLED, SETTLED, Collections.nCopies(size, ANYONE), exit);
    }
}
