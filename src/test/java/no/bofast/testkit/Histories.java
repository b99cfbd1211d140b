package no.bofast.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Decision;
import no.bofast.domain.Fact;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.MovingReason;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Place;
import no.bofast.domain.ProtectionLevel;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.Sex;
import no.bofast.domain.SideFact;

/**
 * Any events of one person, in no order: few municipalities, few ids and few dates, so that repetitions, corrections,
 * annulments, returns and dates a year apart are common.
 */
public final class Histories implements ArbitrarySupplier<List<RegisterEvent>> {

    private static final LocalDate START = LocalDate.of(2015, 2, 28);
    private static final int LAST_DAY = 2_200;

    @Override
    public Arbitrary<List<RegisterEvent>> get() {
        Arbitrary<RegisterEvent> settlement = event(settlements());
        Arbitrary<List<RegisterEvent>> rest = event(facts()).list().ofMaxSize(9);
        return Combinators.combine(settlement.optional(0.95), rest).as(Histories::together);
    }

    /** Of the two days the earlier is that of the request: nothing else passes the check of events. */
    private static Fact agreement(
            Place from, Place to, LocalDate one, Decision decision, LocalDate other, MovingReason reason) {
        return one.isAfter(other)
                ? new SideFact.MoveAgreement(from, to, other, decision, one, reason)
                : new SideFact.MoveAgreement(from, to, one, decision, other, reason);
    }

    /** What goes on isn't told to be completed. */
    private static Fact programme(LocalDate started, Optional<Integer> days, Optional<Boolean> completed) {
        return new SideFact.IntroductionProgramme(
                started, days.map(started::plusDays), days.flatMap(over -> completed));
    }

    private static List<RegisterEvent> together(Optional<RegisterEvent> settlement, List<RegisterEvent> rest) {
        List<RegisterEvent> events = new ArrayList<>(rest);
        settlement.ifPresent(events::add);
        return events;
    }

    private static Arbitrary<RegisterEvent> event(Arbitrary<Fact> facts) {
        Arbitrary<Tuple.Tuple2<Optional<String>, Optional<Fact>>> contents = Arbitraries.frequencyOf(
                Tuple.of(8, facts.map(fact -> Tuple.of(Optional.empty(), Optional.of(fact)))),
                Tuple.of(
                        2,
                        Combinators.combine(ids(), facts)
                                .as((replaced, fact) -> Tuple.of(Optional.of(replaced), Optional.of(fact)))),
                Tuple.of(1, ids().map(replaced -> Tuple.of(Optional.of(replaced), Optional.empty()))));
        return Combinators.combine(ids(), contents, dates(), delays())
                .as((id, content, date, delay) ->
                        new RegisterEvent(id, content.get1(), date, registered(date, delay), content.get2()));
    }

    private static Instant registered(LocalDate date, Duration delay) {
        return date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).plus(delay);
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.integers().between(1, 12).map(number -> "e" + number);
    }

    private static Arbitrary<LocalDate> dates() {
        Arbitrary<Integer> edges = Arbitraries.of(0, 1, 2, 300, 364, 365, 366, 367, 730, 1_826, 1_827);
        return Arbitraries.oneOf(edges, Arbitraries.integers().between(0, LAST_DAY))
                .map(START::plusDays);
    }

    private static Arbitrary<Duration> delays() {
        Arbitrary<Long> days = Arbitraries.of(-30L, 0L, 0L, 1L, 30L, 365L, 700L);
        Arbitrary<Long> hours = Arbitraries.of(0L, 10L, 11L);
        return Combinators.combine(days, hours).as((d, h) -> Duration.ofDays(d).plusHours(h));
    }

    private static Arbitrary<MunicipalityCode> municipalities() {
        return Arbitraries.of("5601", "0301", "4601").map(MunicipalityCode::of);
    }

    private static Arbitrary<Fact> settlements() {
        Arbitrary<OptionalInt> birthYears =
                Arbitraries.of(OptionalInt.empty(), OptionalInt.of(1990), OptionalInt.of(2016));
        return Combinators.combine(
                        municipalities(),
                        birthYears,
                        Arbitraries.of(Sex.class),
                        Arbitraries.of(CountryGroup.class),
                        Arbitraries.of(Ground.class),
                        Arbitraries.of(Household.class))
                .as((place, birthYear, sex, country, ground, household) ->
                        new Fact.Settlement(place, birthYear, sex, country, ground, household));
    }

    private static Arbitrary<Fact> facts() {
        Arbitrary<Boolean> moved = Arbitraries.of(true, true, true, false);
        return Arbitraries.frequencyOf(
                Tuple.of(2, settlements()),
                Tuple.of(8, Combinators.combine(municipalities(), moved).as(Fact.AddressChange::new)),
                Tuple.of(2, Arbitraries.just(new Fact.Emigration())),
                Tuple.of(2, municipalities().map(Fact.Immigration::new)),
                Tuple.of(1, Arbitraries.just(new Fact.Death())),
                Tuple.of(1, Arbitraries.of(Household.class).map(household -> new Fact.HouseholdChange(household))),
                Tuple.of(1, Arbitraries.of(ProtectionLevel.class).map(Fact.AddressProtection::new)),
                Tuple.of(3, beside()));
    }

    private static Arbitrary<Fact> beside() {
        Arbitrary<Fact> incomes = Combinators.combine(
                        Arbitraries.integers().between(2014, 2021), Arbitraries.of(0L, 50_000L, 250_000L))
                .as(SideFact.Income::new);
        Arbitrary<Fact> employments = Combinators.combine(
                        dates(),
                        dates().optional(),
                        municipalities().map(Place::of).optional(),
                        Arbitraries.of(0, 50, 100))
                .as(SideFact.Employment::new);
        Arbitrary<Fact> agreements = Combinators.combine(
                        municipalities().map(Place::of),
                        municipalities().map(Place::of),
                        dates(),
                        Arbitraries.of(Decision.class),
                        dates(),
                        Arbitraries.of(MovingReason.class))
                .as(Histories::agreement);
        Arbitrary<Fact> permits = dates().map(SideFact.ResidencePermit::new);
        Arbitrary<Fact> reasons =
                Combinators.combine(dates(), Arbitraries.of(MovingReason.class)).as(SideFact.MoveReason::new);
        Arbitrary<Fact> programmes = Combinators.combine(
                        dates(),
                        Arbitraries.integers().between(0, 900).optional(),
                        Arbitraries.of(true, false).optional())
                .as(Histories::programme);
        Arbitrary<Fact> assistance = Combinators.combine(
                        dates(),
                        Arbitraries.of(Decision.class),
                        Arbitraries.integers().between(0, 60))
                .as((applied, decision, days) ->
                        new SideFact.SocialAssistance(applied, decision, applied.plusDays(days)));
        return Arbitraries.oneOf(incomes, employments, agreements, permits, reasons, programmes, assistance);
    }
}
