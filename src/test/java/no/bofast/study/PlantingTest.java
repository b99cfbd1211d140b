package no.bofast.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Planted> planted = planted(Kind.Matter.DEPARTURES);

        assertThat(planted).hasSizeBetween(40, 50).allSatisfy(rise -> {
            assertThat(rise.kind().holds(rise.people())).isTrue();
            assertThat(atRisk(rise)).isEqualTo(rise.people());
        });
        assertThat(planted.stream().map(Planted::municipality)).doesNotHaveDuplicates();
        assertThat(planted.stream().map(Planted::kind)).contains(Kind.Matter.DEPARTURES.judged());
    }

    @Test
    void risesOfArrivalsArePlantedWhereAsManyCameBefore() {
        List<Planted> planted = planted(Kind.Matter.ARRIVALS);

        assertThat(planted).hasSizeBetween(20, 30).allSatisfy(rise -> {
            assertThat(rise.kind().holds(rise.people())).isTrue();
            assertThat(arrivals(
                            parties,
                            rise.municipality(),
                            rise.rise().from().minusYears(2),
                            rise.rise().from().minusDays(1)))
                    .isEqualTo(rise.people());
        });
        assertThat(planted.stream().map(Planted::kind)).contains(Kind.Matter.ARRIVALS.judged());
    }

    @Test
    void aRiseOfArrivalsSendsPeopleElsewhereWhoLeaveAllTheSame() {
        List<Planted> planted = planted(Kind.Matter.ARRIVALS);
        Redirection redirection = new Redirection(planted, parties, 1);

        List<Party> redirected = redirection.of(parties);

        int usual = 0;
        int risen = 0;
        for (Planted rise : planted) {
            if (rise.kind().factor() == 2 && rise.kind().lasting() == Kind.Lasting.LASTING) {
                usual += arrivals(parties, rise.municipality(), rise.rise().from(), END);
                risen += arrivals(redirected, rise.municipality(), rise.rise().from(), END);
            }
            LocalDate before = rise.rise().from().minusDays(1);
            assertThat(arrivals(redirected, rise.municipality(), OPTIONS.from(), before))
                    .isLessThanOrEqualTo(arrivals(parties, rise.municipality(), OPTIONS.from(), before));
            assertThat(redirection
                            .firstExtra()
                            .getOrDefault(rise.municipality(), rise.rise().from()))
                    .isBetween(rise.rise().from(), rise.rise().through());
        }
        assertThat((double) risen / usual).isBetween(1.6, 2.3);
        assertThat(redirected.stream().map(PlantingTest::withoutDestination).toList())
                .isEqualTo(
                        parties.stream().map(PlantingTest::withoutDestination).toList());
    }

    @Test
    void aRiseAddsDeparturesWhereItIsPlantedAndChangesNobodyElsesLife() {
        Map<MunicipalityCode, Rise> rises = planted(Kind.Matter.DEPARTURES).stream()
                .collect(Collectors.toMap(Planted::municipality, Planted::rise));

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

    private List<Planted> planted(Kind.Matter matter) {
        return Planting.in(parties, matter, 1, END);
    }

    private static int arrivals(List<Party> parties, MunicipalityCode to, LocalDate from, LocalDate through) {
        return parties.stream()
                .filter(party -> party.exit()
                        .filter(exit -> exit.destination().equals(Optional.of(to)))
                        .filter(exit ->
                                !exit.day().isBefore(from) && !exit.day().isAfter(through))
                        .isPresent())
                .mapToInt(Party::size)
                .sum();
    }

    private static Party withoutDestination(Party party) {
        Optional<Party.Exit> exit = party.exit()
                .map(left -> new Party.Exit(
                        left.day(), left.known(), left.destination().map(to -> party.home()), left.extra()));
        return new Party(party.home(), party.settledOn(), party.settledKnown(), party.members(), exit);
    }

    private int atRisk(Planted planted) {
        return parties.stream()
                .filter(party -> party.home().equals(planted.municipality()))
                .filter(party -> party.isAtRisk(planted.rise().from()))
                .mapToInt(Party::size)
                .sum();
    }
}
