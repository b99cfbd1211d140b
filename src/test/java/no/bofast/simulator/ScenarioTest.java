package no.bofast.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.PopulationEvent;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final SimulationOptions PLAIN = SimulationOptions.DEFAULT.withPersons(30_000);
    private static final LocalDate REFORM = LocalDate.of(2020, 1, 1);
    private static final List<Submission.Event> USUAL = events();

    private final MunicipalityDivision division = ReferenceTables.division();

    @Test
    void namesAreReadBack() {
        assertThat(Scenario.values())
                .allMatch(scenario -> Scenario.of(scenario.label()).orElseThrow() == scenario);
        assertThat(Scenario.of("flood")).isEmpty();
    }

    @Test
    void aSurgeEmptiesOnePlaceInTheLastMonths() {
        Map<String, Integer> extra = difference(left(PLAIN.withScenarios(EnumSet.of(Scenario.SURGE))), left(PLAIN));

        int most = extra.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        int all = extra.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(most).isGreaterThan(15).isGreaterThanOrEqualTo(all - 15);
    }

    @Test
    void anInfluxFillsOnePlaceInTheLastYear() {
        LocalDate from = LocalDate.of(2023, 1, 1);

        Map<String, Integer> extra = difference(movesTo(events(Scenario.INFLUX), from), movesTo(USUAL, from));

        assertThat(extra.values().stream().mapToInt(Integer::intValue).max().orElseThrow())
                .isGreaterThan(50);
    }

    @Test
    void theWaveOf2022BringsHalfAsManyMore() {
        double usual = settled(USUAL, "UKR");

        assertThat(settled(events(Scenario.UKRAINE_2022), "UKR") / usual).isBetween(1.5, 1.75);
    }

    @Test
    void theReformOf2020GivesAThirdOfAPlaceToItsNeighbour() {
        long extra = recodedElsewhere(events(Scenario.REFORM_2020)) - recodedElsewhere(USUAL);

        assertThat(extra).isGreaterThan(10);
    }

    @Test
    void theReformOf2020KeepsDeadCodesAlive() {
        long extra = deadCodesInSpring2020(events(Scenario.REFORM_2020)) - deadCodesInSpring2020(USUAL);

        assertThat(extra).isGreaterThan(15);
    }

    @Test
    void familiesAreKnownAndMostlyMoveTogether() {
        Map<String, List<String>> families = events(Scenario.FAMILIES).stream()
                .filter(event -> event.event().getFact() != null
                        && event.event().getFact().getHouseholdRef() != null)
                .collect(Collectors.groupingBy(
                        event -> event.event().getFact().getHouseholdRef(),
                        Collectors.mapping(event -> event.person().orElseThrow().value(), Collectors.toList())));

        double people = families.values().stream().mapToInt(List::size).sum();
        assertThat(people / families.size()).isBetween(2.0, 4.0);
        assertThat(USUAL)
                .noneMatch(event -> event.event().getFact() != null
                        && event.event().getFact().getHouseholdRef() != null);
    }

    @Test
    void aStormDeliversMostOfARegisterInADay() {
        assertThat(events(Scenario.STORM)).hasSizeGreaterThan(USUAL.size() + 25_000);
    }

    private static List<Submission.Event> events(Scenario... scenarios) {
        EnumSet<Scenario> chosen = EnumSet.noneOf(Scenario.class);
        chosen.addAll(List.of(scenarios));
        return new Simulation(PLAIN.withScenarios(chosen))
                .period()
                .filter(Submission.Event.class::isInstance)
                .map(Submission.Event.class::cast)
                .toList();
    }

    private static Map<String, Integer> left(SimulationOptions options) {
        Map<String, Integer> counts = new TreeMap<>();
        CalibrationReport.simulate(options, Model.load()).stream()
                .filter(Life::left)
                .forEach(life -> counts.merge(life.home().name(), 1, Integer::sum));
        return counts;
    }

    /** People recoded on the day of the reform into another municipality than the one last heard of, Ålesund left out. */
    private long recodedElsewhere(List<Submission.Event> events) {
        Map<PersonId, String> homes = new HashMap<>();
        long elsewhere = 0;
        for (Submission.Event submission : events) {
            PopulationEvent event = submission.event();
            PersonId person = submission.person().orElseThrow();
            if (event.getFact() == null || event.getFact().getMunicipality() == null) {
                continue;
            }
            String place = division.current(event.getFact().getMunicipality())
                    .orElseThrow()
                    .toString();
            boolean reform =
                    event.getOccurredOn().equals(REFORM) && !event.getFact().getMoved();
            String before = homes.put(person, place);
            elsewhere += reform && !place.equals(before) && !place.equals("1508") ? 1 : 0;
        }
        return elsewhere;
    }

    private static long deadCodesInSpring2020(List<Submission.Event> events) {
        return events.stream()
                .map(Submission.Event::event)
                .filter(event -> event.getOccurredOn().isAfter(REFORM))
                .filter(event -> event.getOccurredOn().isBefore(REFORM.plusDays(150)))
                .filter(event -> event.getFact() != null && event.getFact().getMunicipality() != null)
                .filter(event -> event.getFact().getMunicipality().startsWith("01"))
                .count();
    }

    private static double settled(List<Submission.Event> events, String country) {
        return events.stream()
                .map(Submission.Event::event)
                .filter(event ->
                        event.getFact() != null && event.getFact().getType().equals("Settlement"))
                .filter(event -> event.getFact().getCountry().equals(country))
                .count();
    }

    private Map<String, Integer> movesTo(List<Submission.Event> events, LocalDate from) {
        Map<String, Integer> counts = new TreeMap<>();
        events.stream()
                .map(Submission.Event::event)
                .filter(event ->
                        event.getFact() != null && event.getFact().getType().equals("AddressChange"))
                .filter(event ->
                        event.getFact().getMoved() && !event.getOccurredOn().isBefore(from))
                .forEach(event -> counts.merge(
                        division.current(event.getFact().getMunicipality())
                                .orElseThrow()
                                .toString(),
                        1,
                        Integer::sum));
        return counts;
    }

    private static Map<String, Integer> difference(Map<String, Integer> more, Map<String, Integer> less) {
        Map<String, Integer> difference = new TreeMap<>(more);
        less.forEach((place, count) -> difference.merge(place, -count, Integer::sum));
        return difference;
    }
}
