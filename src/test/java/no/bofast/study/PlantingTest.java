package no.bofast.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bofast.domain.MunicipalityCode;
import no.bofast.simulator.Party;
import no.bofast.simulator.PartyRegister;
import no.bofast.simulator.Rise;
import no.bofast.simulator.SimulationOptions;
import org.junit.jupiter.api.Test;

class PlantingTest {

    private static final LocalDate END = LocalDate.of(2022, 12, 31);
    private static final SimulationOptions OPTIONS =
            SimulationOptions.DEFAULT.withPeriod(SimulationOptions.DEFAULT.from(), END);

    private final PartyRegister people = new PartyRegister();
    private final List<Party> parties = people.parties(OPTIONS, true, Map.of());

    @Test
    void risesArePlantedWhereThereAreAsManyPeopleAtRiskAsTheirKindSays() {
        List<Planted> planted = Planting.in(parties, 1, END);

        assertThat(planted).hasSizeBetween(40, 50).allSatisfy(rise -> {
            assertThat(rise.kind().size().holds(rise.atRisk())).isTrue();
            assertThat(atRisk(rise)).isEqualTo(rise.atRisk());
        });
        assertThat(planted.stream().map(Planted::municipality)).doesNotHaveDuplicates();
        assertThat(planted.stream().map(Planted::kind)).contains(Kind.JUDGED);
    }

    @Test
    void aRiseAddsDeparturesWhereItIsPlantedAndChangesNobodyElsesLife() {
        Map<MunicipalityCode, Rise> rises =
                Planting.in(parties, 1, END).stream().collect(Collectors.toMap(Planted::municipality, Planted::rise));

        List<Party> surged = people.parties(OPTIONS, true, rises);

        assertThat(surged).hasSameSizeAs(parties);
        for (int i = 0; i < parties.size(); i++) {
            Party party = surged.get(i);
            if (party.exit().filter(Party.Exit::extra).isEmpty()) {
                assertThat(party).isEqualTo(parties.get(i));
            } else {
                Rise rise = rises.get(party.home());
                assertThat(party.exit().orElseThrow().day()).isBetween(rise.from(), rise.through());
            }
        }
        assertThat(surged)
                .anyMatch(party -> party.exit().filter(Party.Exit::extra).isPresent());
    }

    @Test
    void familiesMoveTogetherAndLeaveTheNumberOfPeopleAsItIs() {
        int people = parties.stream().mapToInt(Party::size).sum();

        assertThat(people).isBetween(138_000, 146_000);
        assertThat(parties).hasSizeLessThan(90_000).anyMatch(party -> party.size() >= 4);
        assertThat(this.people.parties(OPTIONS.withPersons(500), false, Map.of()))
                .hasSize(500)
                .allMatch(party -> party.size() == 1);
    }

    private int atRisk(Planted planted) {
        return parties.stream()
                .filter(party -> party.home().equals(planted.municipality()))
                .filter(party -> party.isAtRisk(planted.rise().from()))
                .mapToInt(Party::size)
                .sum();
    }
}
