package no.bofast.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What one person counts for in every table but the reporting triangle, by the facts known on one register date. */
final class PersonCounts {
    private static final String PROTECTED_MUNICIPALITY = "0000";
    private static final Set<String> PROTECTING_LEVELS = Set.of("CONFIDENTIAL", "STRICTLY_CONFIDENTIAL");

    private final Counts counts = new Counts();
    private final LifeCourse life;
    private final FollowUp followUp;
    private final Map<String, String> profile;
    private final boolean addressProtected;
    private final String settlementYear;

    private PersonCounts(LifeCourse life, boolean addressProtected, LocalDate registerDate) {
        this.life = life;
        this.followUp = FollowUp.of(life, registerDate);
        this.profile = Profile.of(life);
        this.addressProtected = addressProtected;
        this.settlementYear = String.valueOf(life.settlementYear());
    }

    static Counts of(Whereabouts whereabouts, LocalDate registerDate) {
        List<Fact> knownFacts = whereabouts.facts();
        return LifeCourse.of(knownFacts)
                .map(life ->
                        new PersonCounts(life, isProtected(knownFacts), registerDate).count(whereabouts.unresolved()))
                .orElseGet(Counts::new);
    }

    /** The tables of who comes and when people leave, which need the municipalities' classes. */
    static Counts ofWhoComes(List<Fact> knownFacts, LocalDate registerDate, Municipalities municipalities) {
        boolean isProtected = isProtected(knownFacts);
        return LifeCourse.of(knownFacts)
                .map(life -> WhoComes.of(
                        life, registerDate, place -> isProtected ? PROTECTED_MUNICIPALITY : place, municipalities))
                .orElseGet(Counts::new);
    }

    /** The tables of wages and work. */
    static Counts ofLivelihood(List<Fact> knownFacts, LocalDate registerDate, Municipalities municipalities) {
        boolean isProtected = isProtected(knownFacts);
        return LifeCourse.of(knownFacts)
                .map(life -> Livelihood.of(
                        life,
                        knownFacts,
                        registerDate,
                        place -> isProtected ? PROTECTED_MUNICIPALITY : place,
                        municipalities))
                .orElseGet(Counts::new);
    }

    /** The table of agreements. */
    static Counts ofAgreements(List<Fact> knownFacts, Municipalities municipalities) {
        boolean isProtected = isProtected(knownFacts);
        return LifeCourse.of(knownFacts)
                .map(life -> Agreements.of(
                        life, knownFacts, place -> isProtected ? PROTECTED_MUNICIPALITY : place, municipalities))
                .orElseGet(Counts::new);
    }

    /** The tables of reasons and of programmes. */
    static Counts ofReasonsAndProgrammes(List<Fact> knownFacts) {
        boolean isProtected = isProtected(knownFacts);
        return LifeCourse.of(knownFacts)
                .map(life -> {
                    UnaryOperator<String> shown = place -> isProtected ? PROTECTED_MUNICIPALITY : place;
                    Counts counts = Reasons.of(life, knownFacts, shown);
                    counts.addAll(Programmes.of(life, knownFacts, shown));
                    return counts;
                })
                .orElseGet(Counts::new);
    }

    /** Where the person lives while the grant may follow. */
    static Map<List<String>, Long> ofGrant(List<Fact> knownFacts) {
        boolean isProtected = isProtected(knownFacts);
        return LifeCourse.of(knownFacts)
                .map(life -> GrantResidence.changes(life, place -> isProtected ? PROTECTED_MUNICIPALITY : place))
                .orElseGet(Map::of);
    }

    static boolean isProtected(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.type() == FactType.ADDRESS_PROTECTION)
                .reduce((earlier, later) -> later)
                .filter(last -> PROTECTING_LEVELS.contains(last.text("level")))
                .isPresent();
    }

    private Counts count(List<String> unresolved) {
        unresolved.forEach(municipality -> counts.add(Table.UNRESOLVED, shown(municipality), settlementYear));
        countSettlement();
        life.later().forEach(this::countPassage);
        followUp.departure().ifPresent(this::countDeparture);
        followUp.loss().ifPresent(this::countLoss);
        if (life.last().resident()) {
            counts.add(Table.RESIDENTS, shown(life.last().place()), settlementYear);
        }
        return counts;
    }

    private void countSettlement() {
        LocalDate settledOn = life.settlement().on();
        countCohort("settled", "");
        countMonth(origin(), settledOn, "settled", "");
        countGroups(settledOn, "settled");
    }

    private void countPassage(Stay stay) {
        switch (stay.passage()) {
            case MOVE -> countChange(stay, "out_moves", "in_moves");
            case RECODING -> countChange(stay, "recoded_out", "recoded_in");
            case EMIGRATION -> countMonth(stay.cameFrom(), stay.from(), "emigrated", "");
            case DEATH -> countMonth(stay.cameFrom(), stay.from(), "died", "");
            case IMMIGRATION -> countMonth(stay.place(), stay.from(), "immigrated", "");
            case NONE -> {}
        }
    }

    private void countChange(Stay stay, String out, String in) {
        countMonth(stay.cameFrom(), stay.from(), out, "");
        countMonth(stay.place(), stay.from(), in, "");
    }

    private void countDeparture(Stay stay) {
        countCohort(followUp.confirmed() ? "departed" : "provisional", years(stay));
        countMonth(origin(), stay.from(), "departures", settlementYear);
        countMonth(stay.place(), stay.from(), "first_arrivals", "");
        countGroups(stay.from(), "departures");
        if (followUp.confirmed()) {
            counts.add(Table.FLOWS, shown(origin()), shown(stay.place()), settlementYear, years(stay));
        }
    }

    private void countLoss(Stay stay) {
        countCohort(stay.passage() == Stay.Passage.DEATH ? "died" : "emigrated", years(stay));
        countMonth(origin(), stay.from(), "lost", settlementYear);
        countGroups(stay.from(), "lost");
    }

    private void countCohort(String measure, String years) {
        List<String> row = new ArrayList<>(List.of(settlementYear, shown(origin())));
        row.addAll(profile.values());
        row.addAll(List.of(measure, years));
        counts.add(Table.COHORTS, 1, row);
    }

    private void countMonth(String municipality, LocalDate date, String measure, String year) {
        counts.add(Table.MONTHS, shown(municipality), YearMonth.from(date).toString(), measure, year);
    }

    private void countGroups(LocalDate date, String measure) {
        profile.forEach((dimension, category) -> counts.add(
                Table.GROUPS, shown(origin()), YearMonth.from(date).toString(), measure, dimension, category));
    }

    private String origin() {
        return life.settlement().municipality();
    }

    private String shown(String municipality) {
        return addressProtected ? PROTECTED_MUNICIPALITY : municipality;
    }

    private String years(Stay stay) {
        return String.valueOf(stay.from().getYear() - life.settlementYear());
    }
}
