package no.bofast.domain.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** Which requests and decisions count, and what they add up to. */
class SettlingBookTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final LocalDate ON = LocalDate.of(2024, 11, 20);

    private final SettlingBook book = new SettlingBook();

    @Test
    void peopleAskedForOnceMoreComeOnTopAndWhatIsNotToldIsNoNumber() {
        book.add(told("a", 1, fact(SettlingKind.REQUEST, ALTA, 30)));
        book.add(told("b", 2, fact(SettlingKind.REQUEST, ALTA, 5)));

        assertThat(book.plans()).isEqualTo(Map.of(ALTA, Map.of(2025, plan(35, null))));
    }

    @Test
    void aDecisionToSettleNobodyIsToldAsOne() {
        book.add(told("a", 1, fact(SettlingKind.DECISION, ALTA, 0)));

        assertThat(book.plans()).isEqualTo(Map.of(ALTA, Map.of(2025, plan(null, 0))));
    }

    @Test
    void aCorrectionMayTellOfAnotherMunicipalityAndStaysWhenItIsReplacedItself() {
        book.add(told("a", 1, fact(SettlingKind.DECISION, ALTA, 20)));
        book.add(replacing("b", "a", 5, Optional.of(fact(SettlingKind.DECISION, OSLO, 20))));
        assertThat(book.plans()).isEqualTo(Map.of(OSLO, Map.of(2025, plan(null, 20))));

        book.add(replacing("c", "b", 6, Optional.empty()));

        assertThat(book.plans()).isEmpty();
        assertThat(book.isEmpty()).isFalse();
    }

    @Test
    void itSaysOfWhomSomethingElseMayCount() {
        assertThat(book.add(told("a", 1, fact(SettlingKind.DECISION, ALTA, 20))))
                .containsExactly(ALTA);
        assertThat(book.add(replacing("b", "a", 5, Optional.of(fact(SettlingKind.DECISION, OSLO, 20)))))
                .containsExactlyInAnyOrder(ALTA, OSLO);
        assertThat(book.add(replacing("c", "b", 6, Optional.empty()))).containsExactly(OSLO);
        assertThat(book.add(replacing("d", "unheard-of", 6, Optional.empty()))).isEmpty();
    }

    @Test
    void atARegisterTimeOnlyWhatWasRegisteredByThenCounts() {
        book.add(told("a", 1, fact(SettlingKind.DECISION, ALTA, 20)));
        book.add(replacing("b", "a", 5, Optional.of(fact(SettlingKind.DECISION, ALTA, 8))));

        assertThat(book.plansAt(at(0))).isEmpty();
        assertThat(book.plansAt(at(4))).isEqualTo(Map.of(ALTA, Map.of(2025, plan(null, 20))));
        assertThat(book.plansAt(at(5))).isEqualTo(book.plans()).isEqualTo(Map.of(ALTA, Map.of(2025, plan(null, 8))));
    }

    @Property(tries = 300)
    void neitherOrderNorRepetitionChangesAnything(@ForAll("statements") List<SettlingStatement> statements) {
        SettlingBook forward = new SettlingBook();
        SettlingBook backward = new SettlingBook();

        statements.forEach(forward::add);
        for (int i = statements.size() - 1; i >= 0; i--) {
            backward.add(statements.get(i));
            backward.add(statements.get(statements.size() - 1 - i));
            backward.plans();
        }

        assertThat(backward.plans()).isEqualTo(forward.plans());
        assertThat(forward.plansAt(Instant.MAX)).isEqualTo(forward.plans());
    }

    @Property(tries = 300)
    void whatIsReplacedByNothingCountsOnceAndNothingElseDoes(@ForAll("statements") List<SettlingStatement> statements) {
        SettlingBook told = new SettlingBook();
        statements.forEach(told::add);

        int people = told.plans().values().stream()
                .map(SortedMap::values)
                .flatMap(plans -> plans.stream())
                .mapToInt(plan -> plan.asked().orElse(0) + plan.decided().orElse(0))
                .sum();

        assertThat(people)
                .isEqualTo(statements.stream()
                        .filter(one -> statements.stream().allMatch(other -> isWeaker(other, one)))
                        .distinct()
                        .filter(one -> statements.stream()
                                .filter(other -> statements.stream().allMatch(more -> isWeaker(more, other)))
                                .noneMatch(other -> other.replaces()
                                        .filter(one.eventId()::equals)
                                        .isPresent()))
                        .flatMap(one -> one.fact().stream())
                        .mapToInt(SettlingFact::people)
                        .sum());
    }

    /** Whether a statement leaves another one standing as the version of its event. */
    private static boolean isWeaker(SettlingStatement other, SettlingStatement one) {
        return !other.eventId().equals(one.eventId())
                || other.registeredAt().isBefore(one.registeredAt())
                || other.registeredAt().equals(one.registeredAt())
                        && other.toString().compareTo(one.toString()) <= 0;
    }

    @Provide
    Arbitrary<List<SettlingStatement>> statements() {
        Arbitrary<Integer> ids = Arbitraries.integers().between(0, 6);
        Arbitrary<SettlingFact> facts = Combinators.combine(
                        Arbitraries.of(SettlingKind.class),
                        Arbitraries.of(ALTA, OSLO),
                        Arbitraries.integers().between(2023, 2025),
                        Arbitraries.integers().between(0, 30))
                .as(SettlingFact::new);
        return Combinators.combine(ids, ids.optional(), Arbitraries.integers().between(0, 9), facts.optional())
                .as((id, replaced, day, fact) ->
                        new SettlingStatement("s" + id, replaced.map(other -> "s" + other), ON, at(day), fact))
                .list()
                .ofMaxSize(12);
    }

    private static SettlingStatement told(String id, int day, SettlingFact fact) {
        return new SettlingStatement(id, Optional.empty(), ON, at(day), Optional.of(fact));
    }

    private static SettlingStatement replacing(String id, String replaced, int day, Optional<SettlingFact> fact) {
        return new SettlingStatement(id, Optional.of(replaced), ON, at(day), fact);
    }

    private static SettlingFact fact(SettlingKind kind, MunicipalityCode place, int people) {
        return new SettlingFact(kind, place, 2025, people);
    }

    private static SettlingPlan plan(Integer asked, Integer decided) {
        return new SettlingPlan(number(asked), number(decided));
    }

    private static OptionalInt number(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Instant at(int day) {
        return Instant.parse("2024-12-01T10:00:00Z").plusSeconds(86_400L * day);
    }
}
