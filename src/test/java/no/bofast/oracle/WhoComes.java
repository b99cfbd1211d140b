package no.bofast.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** A person's part in the tables of arrivals, of who lives where, and of hazards by month (domain.md, sections 3 and 4). */
final class WhoComes {
    private final LifeCourse life;
    private final FollowUp followUp;
    private final Map<String, String> profile;
    private final UnaryOperator<String> shown;
    private final Municipalities municipalities;
    private final Counts counts = new Counts();

    private WhoComes(LifeCourse life, FollowUp followUp, UnaryOperator<String> shown, Municipalities municipalities) {
        this.life = life;
        this.followUp = followUp;
        this.profile = Profile.of(life);
        this.shown = shown;
        this.municipalities = municipalities;
    }

    /** By what is known, with places as they are shown, when the register clock shows a date. */
    static Counts of(LifeCourse life, LocalDate clock, UnaryOperator<String> shown, Municipalities municipalities) {
        WhoComes person = new WhoComes(life, FollowUp.of(life, clock), shown, municipalities);
        life.later().stream()
                .filter(stay -> stay.passage() == Stay.Passage.MOVE)
                .forEach(person::countArrival);
        if (life.last().resident()) {
            person.countStock(clock);
        }
        person.countDays();
        person.followUp.departure().ifPresent(person::countAfter);
        person.countMonths(YearMonth.from(clock));
        return person.counts;
    }

    private void countArrival(Stay move) {
        String where = shown.apply(move.place());
        String month = YearMonth.from(move.from()).toString();
        counts.add(Table.ARRIVALS, where, month, order(move), shown.apply(move.cameFrom()), rightsOn(move.from()));
        Map.of(
                        "sex", profile.get("sex"),
                        "country", profile.get("country"),
                        "ground", profile.get("ground"),
                        "age_now", ageIn(move.from().getYear()),
                        "household_now", householdOn(move.from()))
                .forEach((dimension, category) ->
                        counts.add(Table.ARRIVAL_GROUPS, where, month, order(move), dimension, category));
    }

    /** Day by day: where the person came to live, and where no longer. */
    private void countDays() {
        String year = String.valueOf(life.settlementYear());
        countDay(life.settlement().municipality(), year, life.settlement().on(), 1);
        for (Stay stay : life.later()) {
            switch (stay.passage()) {
                case MOVE, RECODING -> {
                    countDay(stay.cameFrom(), year, stay.from(), -1);
                    countDay(stay.place(), year, stay.from(), 1);
                }
                case EMIGRATION, DEATH -> countDay(stay.cameFrom(), year, stay.from(), -1);
                case IMMIGRATION -> countDay(stay.place(), year, stay.from(), 1);
                case NONE -> {}
            }
        }
    }

    private void countDay(String place, String year, LocalDate on, int change) {
        counts.add(Table.RESIDENT_CHANGES, change, List.of(shown.apply(place), year, on.toString()));
    }

    private void countAfter(Stay departure) {
        countAfter(departure, "departed", departure);
        List<Stay> later = life
                .later()
                .subList(life.later().indexOf(departure) + 1, life.later().size())
                .stream()
                .filter(stay -> stay.passage() == Stay.Passage.MOVE)
                .toList();
        later.stream().filter(Stay::atHome).findFirst().ifPresent(back -> countAfter(departure, "came_back", back));
        later.stream()
                .filter(stay -> !stay.atHome())
                .findFirst()
                .ifPresent(on -> countAfter(departure, "moved_on", on));
    }

    private void countAfter(Stay departure, String measure, Stay move) {
        YearMonth departed = YearMonth.from(departure.from());
        counts.add(
                Table.ONWARD,
                shown.apply(life.settlement().municipality()),
                String.valueOf(life.settlementYear()),
                departed.toString(),
                measure,
                String.valueOf(ChronoUnit.MONTHS.between(departed, YearMonth.from(move.from()))));
    }

    private String order(Stay move) {
        if (followUp.departure().filter(departure -> departure == move).isPresent()) {
            return "FIRST";
        }
        return move.atHome() ? "RETURN" : "ONWARD";
    }

    private String rightsOn(LocalDate date) {
        int settlementYear = life.settlementYear();
        OptionalInt birthYear = life.settlement().birthYear();
        int age = birthYear.isPresent() ? settlementYear - birthYear.getAsInt() : -1;
        long months = ChronoUnit.MONTHS.between(YearMonth.from(life.settlement().on()), YearMonth.from(date));
        if (age >= 18 && age <= 55 && months < (settlementYear <= 2020 ? 24 : 36)) {
            return "programme";
        }
        return date.getYear() <= settlementYear + 4 ? "grant" : "none";
    }

    private String ageIn(int year) {
        OptionalInt birthYear = life.settlement().birthYear();
        if (birthYear.isEmpty()) {
            return "UNKNOWN";
        }
        int age = year - birthYear.getAsInt();
        if (age >= 67) {
            return "67+";
        } else if (age >= 50) {
            return "50-66";
        } else if (age >= 30) {
            return "30-49";
        } else if (age >= 20) {
            return "20-29";
        } else if (age >= 16) {
            return "16-19";
        }
        return age >= 6 ? "6-15" : "0-5";
    }

    private String householdOn(LocalDate date) {
        return life.later().stream()
                .map(Stay::begunBy)
                .filter(fact ->
                        fact.type() == FactType.HOUSEHOLD_CHANGE && !fact.on().isAfter(date))
                .reduce((earlier, later) -> later)
                .orElse(life.settlement())
                .text("household");
    }

    private void countStock(LocalDate clock) {
        counts.add(Table.STOCK, shown.apply(life.last().place()), profile.get("country"), rightsOn(clock), cameAs());
    }

    /** By the last passage that begins a stay in a municipality. */
    private String cameAs() {
        List<Stay> later = life.later();
        for (int i = later.size() - 1; i >= 0; i--) {
            if (later.get(i).passage() == Stay.Passage.IMMIGRATION) {
                return "FROM_ABROAD";
            } else if (later.get(i).passage() == Stay.Passage.MOVE) {
                String order = order(later.get(i));
                return order.equals("ONWARD") ? "OTHER" : order;
            }
        }
        return "SETTLED";
    }

    /** One person-month for each month that is over until the one in which the time at risk ended. */
    private void countMonths(YearMonth clock) {
        YearMonth settled = YearMonth.from(life.settlement().on());
        Optional<YearMonth> departed = followUp.departure().map(stay -> YearMonth.from(stay.from()));
        Optional<YearMonth> end = departed.or(() -> followUp.loss().map(stay -> YearMonth.from(stay.from())));
        int months = 0;
        for (YearMonth month = settled; month.isBefore(clock); month = month.plusMonths(1)) {
            countMonth(months, departed.filter(month::equals).isPresent());
            if (end.filter(month::equals).isPresent()) {
                return;
            }
            months++;
        }
    }

    private void countMonth(int months, boolean departs) {
        List<List<String>> categories = new ArrayList<>(List.of(List.of("all", "all")));
        for (String dimension : List.of("household", "ground", "country")) {
            categories.add(List.of(dimension, profile.get(dimension)));
        }
        municipalities
                .centrality(shown.apply(life.settlement().municipality()))
                .ifPresent(category -> categories.add(List.of("centrality", category)));
        for (List<String> category : categories) {
            counts.addPersonMonth(
                    List.of(
                            String.valueOf(months),
                            String.valueOf(life.settlementYear()),
                            category.get(0),
                            category.get(1)),
                    departs);
        }
    }
}
