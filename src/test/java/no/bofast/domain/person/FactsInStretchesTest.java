package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import no.bofast.domain.Address;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Fact;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.Place;
import no.bofast.domain.ProtectionLevel;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.Sex;
import no.bofast.reference.ReferenceTables;
import no.bofast.testkit.Countings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walking on from where the walk stood finds what walking through all facts at every register date finds. */
class FactsInStretchesTest {

    private static final int PEOPLE = 1_500;
    private static final int WHOLE = Integer.MAX_VALUE;
    private static final MunicipalityDivision DIVISION = ReferenceTables.division();
    /** Codes that were split, their successors, both ends of boundary adjustments, and some that no reform has to do with. */
    private static final List<String> CODES = List.of(
            "0301", "5601", "1507", "1508", "1580", "1504", "1534", "0720", "0704", "0710", "1850", "1806", "1875",
            "1613", "5012", "5059", "5055", "3905", "3907");
    /** Days around which codes were split, and days a year apart. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2016, 2, 29),
            LocalDate.of(2017, 1, 1),
            LocalDate.of(2017, 2, 28),
            LocalDate.of(2018, 2, 28),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2024, 1, 1));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theLengthOfStretchesChangesNothing(int longest) {
        for (int seed = 0; seed < PEOPLE; seed++) {
            EventSet events = EventSet.of(events(new Random(seed)));

            assertThat(counts(events, longest)).as("seed %d", seed).isEqualTo(counts(events, WHOLE));
            assertThat(known(events, longest)).as("seed %d", seed).isEqualTo(known(events, WHOLE));
        }
    }

    @Test
    void theFactsAreInTheirOrderWhateverTheLength() {
        for (int seed = 0; seed < PEOPLE; seed++) {
            EventSet events = EventSet.of(events(new Random(seed)));
            FactsInStretches course = new FactsInStretches(Countings.USUAL, 3);
            new Timeline(events.events(), course).countRest((cell, registeredOn, change) -> {}, 1);

            assertThat(course.facts()).as("seed %d", seed).isEqualTo(events.factsAt(Instant.MAX));
        }
    }

    private static Map<LedgerEntry, Integer> counts(EventSet events, int longest) {
        SignedCounts counts = new SignedCounts();
        timeline(events, longest).countRest(counts, 1);
        return counts.toMap();
    }

    private static Knowledge known(EventSet events, int longest) {
        return timeline(events, longest).knownByFirst(events.events().size());
    }

    private static Timeline timeline(EventSet events, int longest) {
        return new Timeline(events.events(), new FactsInStretches(Countings.USUAL, longest));
    }

    private static List<RegisterEvent> events(Random random) {
        int number = 4 + random.nextInt(24);
        List<RegisterEvent> events = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Optional<String> replaces =
                    random.nextInt(4) == 0 ? Optional.of("e" + random.nextInt(number)) : Optional.empty();
            boolean isAnnulment = replaces.isPresent() && random.nextBoolean();
            Optional<Fact> fact = isAnnulment ? Optional.empty() : Optional.of(fact(i, random));
            LocalDate on = DAYS.get(random.nextInt(DAYS.size())).plusDays(random.nextInt(5) == 0 ? 10 : 0);
            Instant at = on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).plus(Duration.ofDays(random.nextInt(900)));
            events.add(new RegisterEvent("e" + i, replaces, on, at, fact));
        }
        return events;
    }

    private static Fact fact(int place, Random random) {
        if (place == 0 || random.nextInt(12) == 0) {
            return new Fact.Settlement(
                    place(random),
                    OptionalInt.of(1990),
                    Sex.MALE,
                    CountryGroup.SYR,
                    Ground.ASYLUM,
                    household(random),
                    Optional.empty());
        }
        return switch (random.nextInt(12)) {
            case 0 -> new Fact.Emigration();
            case 1 -> new Fact.Immigration(place(random));
            case 2, 3 -> new Fact.HouseholdChange(household(random));
            case 4 -> new Fact.AddressProtection(ProtectionLevel.values()[random.nextInt(4)]);
            case 5 -> random.nextInt(4) == 0 ? new Fact.Death() : new Fact.Emigration();
            default -> new Fact.AddressChange(place(random), random.nextInt(3) > 0);
        };
    }

    private static Household household(Random random) {
        return Household.values()[random.nextInt(3)];
    }

    private static Place place(Random random) {
        String code = CODES.get(random.nextInt(CODES.size()));
        return DIVISION.known(Address.in(MunicipalityCode.of(code)));
    }
}
