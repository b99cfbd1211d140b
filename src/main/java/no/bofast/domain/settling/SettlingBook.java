package no.bofast.domain.settling;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;

/**
 * All requests and decisions that were told, and what of them counts. For any number of threads.
 *
 * <p>A function of the set of statements, whatever their order and however often each was told: of two versions of one the version
 * registered later stays, and a statement counts unless another one replaces it, also one that is itself replaced.
 *
 * <p>They are some thousands, so all are kept, and looked through whenever somebody asks after a change.
 */
public final class SettlingBook {

    private static final BinaryOperator<SettlingStatement> PREVAILING = BinaryOperator.maxBy(
            Comparator.comparing(SettlingStatement::registeredAt).thenComparing(SettlingStatement::toString));

    private final Map<String, SettlingStatement> byId = new HashMap<>();
    /** Empty after a change, until somebody asks. */
    private Optional<SortedMap<MunicipalityCode, SortedMap<Integer, SettlingPlan>>> known = Optional.empty();

    /**
     * Takes in a statement; changes nothing if it was told before.
     *
     * @return the municipalities of which something else may count now
     */
    public synchronized Set<MunicipalityCode> add(SettlingStatement statement) {
        Stream<SettlingStatement> before = Stream.concat(Stream.of(statement.eventId()), statement.replaces().stream())
                .flatMap(id -> Stream.ofNullable(byId.get(id)));
        Set<MunicipalityCode> about = Stream.concat(before, Stream.of(statement))
                .flatMap(each -> each.fact().stream())
                .map(SettlingFact::municipality)
                .collect(Collectors.toSet());
        byId.merge(statement.eventId(), statement, PREVAILING);
        known = Optional.empty();
        return about;
    }

    /** Whether nothing was ever told, not even what was taken back since. */
    public synchronized boolean isEmpty() {
        return byId.isEmpty();
    }

    /** What counts of all that was told, by municipality and year. */
    public synchronized SortedMap<MunicipalityCode, SortedMap<Integer, SettlingPlan>> plans() {
        SortedMap<MunicipalityCode, SortedMap<Integer, SettlingPlan>> found =
                known.orElseGet(() -> plansAt(Instant.MAX));
        known = Optional.of(found);
        return found;
    }

    /** How many people each municipality had decided to settle by a register time, by year; a year of which nothing was decided is absent. */
    public Map<MunicipalityCode, Map<Integer, Integer>> decidedAt(Instant registerTime) {
        Map<MunicipalityCode, Map<Integer, Integer>> decided = new TreeMap<>();
        plansAt(registerTime)
                .forEach((code, years) -> years.forEach((year, plan) -> plan.decided()
                        .ifPresent(people -> decided.computeIfAbsent(code, none -> new TreeMap<>())
                                .put(year, people))));
        return decided;
    }

    /** What counted at a register time, by municipality and year. */
    public synchronized SortedMap<MunicipalityCode, SortedMap<Integer, SettlingPlan>> plansAt(Instant registerTime) {
        List<SettlingStatement> registered = byId.values().stream()
                .filter(statement -> !statement.registeredAt().isAfter(registerTime))
                .toList();
        Set<String> replaced = registered.stream()
                .flatMap(statement -> statement.replaces().stream())
                .collect(Collectors.toSet());
        SortedMap<MunicipalityCode, SortedMap<Integer, SettlingPlan>> plans = new TreeMap<>();
        registered.stream()
                .filter(statement -> !replaced.contains(statement.eventId()))
                .flatMap(statement -> statement.fact().stream())
                .forEach(fact -> plans.computeIfAbsent(fact.municipality(), code -> new TreeMap<>())
                        .merge(fact.year(), SettlingPlan.NONE.plus(fact), (before, one) -> before.plus(fact)));
        return plans;
    }
}
