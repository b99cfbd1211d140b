package no.bofast.simulator;

import java.util.List;
import java.util.function.Predicate;
import no.bofast.domain.SizeBand;

/** How departures grow over the years since settlement. */
final class TimeCells {

    private final Cells cells;

    private TimeCells(List<Life> lives) {
        this.cells = new Cells("over time", lives);
    }

    static List<Cell> of(List<Life> lives) {
        TimeCells table = new TimeCells(lives);
        table.compare();
        return table.cells.list();
    }

    private void compare() {
        for (int year : new int[] {2010, 2013}) {
            addFact(
                    "moved after 10 years, cohort " + year,
                    "moved_after_10_years_cohorts_2010_and_2013",
                    10,
                    life -> life.settlementYear() == year);
        }
        addFact(
                "moved after 13 years, under 18",
                "moved_after_13_years_settled_under_18",
                13,
                life -> life.settlementYear() == 2010
                        && life.profile().age().label().equals("0-17"));
        addAfterTen("centrality_6", life -> life.home().centrality() == 6);
        addAfterTen("centrality_1", life -> life.home().centrality() == 1);
        addAfterTen("under_5000_inhabitants", life -> size(life).compareTo(SizeBand.FROM_2000) >= 0);
        addAfterTen("5000_to_9999_inhabitants", life -> size(life) == SizeBand.FROM_5000);
        addAfterTen("50000_inhabitants_or_more", life -> size(life) == SizeBand.FROM_50000);
        peak();
    }

    private void addAfterTen(String which, Predicate<Life> who) {
        addFact(
                "moved after 10 years, " + which.replace('_', ' '),
                "moved_after_10_years_" + which,
                10,
                who.and(life -> life.settledWithin(2010, 2013)));
    }

    private void addFact(String category, String fact, int years, Predicate<Life> who) {
        cells.addShare(
                category, "share", Published.factNumber(fact), cells.group(who), 0, years, Cells.POINTS_OF_WORDS);
    }

    /** The year since settlement in which most of those at settlement leave, over the cohorts that reached it. */
    private void peak() {
        int peak = 0;
        double most = 0;
        for (int k = 0; k <= 13; k++) {
            int reached = k;
            List<Life> group = cells.group(life -> life.settledWithin(2010, 2023 - reached));
            double share = Cells.share(group, k, k);
            peak = share > most ? k : peak;
            most = Math.max(most, share);
        }
        cells.add("year since settlement with most departures", "years", 6, peak, 1, 0);
    }

    private static SizeBand size(Life life) {
        return life.home().sizeBand();
    }
}
