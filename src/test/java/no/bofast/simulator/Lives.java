package no.bofast.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.bofast.domain.AgeBand;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.PersonId;
import no.bofast.domain.Sex;
import no.bofast.ingest.Submission;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;

/**
 * Counts lives straight from submissions, by a way of its own and for what the simulation produces: not a second
 * implementation of every edge of the definitions.
 */
final class Lives {

    private static final LocalDate CENSUS = LocalDate.of(2023, 1, 1);
    private static final List<String> ORDER = List.of(
            "Settlement",
            "Immigration",
            "AddressChange",
            "HouseholdChange",
            "AddressProtection",
            "Emigration",
            "Death");
    private static final Comparator<PopulationEvent> AS_OCCURRED = Comparator.comparing(PopulationEvent::getOccurredOn)
            .thenComparing(event -> ORDER.indexOf(event.getFact().getType()))
            .thenComparing(PopulationEvent::getRegisteredAt)
            .thenComparing(PopulationEvent::getEventId);

    private final Map<MunicipalityCode, Municipality> places = ReferenceTables.municipalities();
    private final no.bofast.domain.MunicipalityDivision division = ReferenceTables.division();
    private final LocalDate clock;

    private Lives(LocalDate clock) {
        this.clock = clock;
    }

    /** The lives that submissions tell of; people whose address is protected are left out. */
    static List<Life> of(Stream<Submission> submissions, LocalDate clock) {
        Map<PersonId, List<PopulationEvent>> byPerson = new LinkedHashMap<>();
        submissions
                .filter(Submission.Event.class::isInstance)
                .map(Submission.Event.class::cast)
                .forEach(event -> byPerson.computeIfAbsent(event.person().orElseThrow(), id -> new ArrayList<>(3))
                        .add(event.event()));
        Lives lives = new Lives(clock);
        return byPerson.values().stream()
                .map(lives::life)
                .filter(Objects::nonNull)
                .toList();
    }

    private Life life(List<PopulationEvent> events) {
        List<PopulationEvent> valid = valid(events);
        if (valid.isEmpty() || !valid.get(0).getFact().getType().equals("Settlement") || isProtected(valid)) {
            return null;
        }
        return new Walk(valid).life();
    }

    private static List<PopulationEvent> valid(List<PopulationEvent> events) {
        Set<String> gone = new HashSet<>();
        events.forEach(event -> gone.add(event.getReplacesEventId()));
        Map<String, PopulationEvent> byId = new LinkedHashMap<>();
        events.stream()
                .filter(event -> event.getFact() != null && !gone.contains(event.getEventId()))
                .forEach(event -> byId.put(event.getEventId(), event));
        return byId.values().stream().sorted(AS_OCCURRED).toList();
    }

    private static boolean isProtected(List<PopulationEvent> events) {
        return events.stream()
                .map(event -> event.getFact().getLevel())
                .filter(Objects::nonNull)
                .reduce("NONE", (earlier, later) -> later)
                .contains("CONFIDENTIAL");
    }

    private Municipality place(PopulationFact fact) {
        return places.get(division.current(fact.getMunicipality()).orElseThrow());
    }

    /** The walk through one person's facts. */
    private final class Walk {

        private final PopulationEvent settlement;
        private final LocalDate settledOn;
        private Municipality home;
        private Municipality now;
        private Municipality atCensus;
        private Municipality destination;
        private LocalDate leftOn;
        private boolean lost;
        private String household;

        Walk(List<PopulationEvent> events) {
            settlement = events.get(0);
            settledOn = settlement.getOccurredOn();
            home = place(settlement.getFact());
            now = home;
            household = settlement.getFact().getHousehold();
            atCensus = settledOn.isAfter(CENSUS) ? null : now;
            events.subList(1, events.size()).forEach(this::walk);
        }

        private void walk(PopulationEvent event) {
            LocalDate day = event.getOccurredOn();
            switch (event.getFact().getType()) {
                case "AddressChange" -> address(day, event.getFact());
                case "Immigration" -> now = now == null ? place(event.getFact()) : now;
                case "Emigration", "Death" -> leaveTheCountry(day);
                case "HouseholdChange" -> changeHousehold(day, event.getFact());
                default -> {}
            }
            atCensus = day.isAfter(CENSUS) ? atCensus : now;
        }

        private void address(LocalDate day, PopulationFact fact) {
            Municipality to = place(fact);
            if (now != null && now.equals(home) && !to.equals(home)) {
                if (!fact.getMoved()) {
                    home = to;
                } else if (leftOn == null && !lost) {
                    leftOn = day;
                    destination = to;
                }
            }
            now = to;
            if (now.equals(home)) {
                forgetIfProvisional(day);
            }
        }

        private void leaveTheCountry(LocalDate day) {
            now = null;
            forgetIfProvisional(day);
            lost = lost || leftOn == null;
        }

        private void changeHousehold(LocalDate day, PopulationFact fact) {
            household = day.isAfter(settledOn.plusYears(5)) ? household : fact.getHousehold();
        }

        private void forgetIfProvisional(LocalDate day) {
            if (isProvisional() && day.isBefore(leftOn.plusYears(1))) {
                leftOn = null;
                destination = null;
            }
        }

        private boolean isProvisional() {
            return leftOn != null && leftOn.isBefore(settledOn.plusYears(1));
        }

        Life life() {
            PopulationFact fact = settlement.getFact();
            int year = settledOn.getYear();
            Municipality settledIn = place(fact);
            Profile profile = new Profile(
                    settledIn.region(),
                    CountryGroup.of(fact.getCountry()),
                    Ground.valueOf(fact.getGround()).ofReport(),
                    Household.valueOf(household),
                    AgeBand.of(year, java.util.OptionalInt.of(fact.getBirthYear())),
                    Sex.valueOf(fact.getSex()));
            boolean confirmed = leftOn != null && (!isProvisional() || !clock.isBefore(leftOn.plusYears(1)));
            int years = confirmed ? leftOn.getYear() - year : Life.STAYED;
            return new Life(year, settledIn, profile, years, destination, atCensus);
        }
    }
}
