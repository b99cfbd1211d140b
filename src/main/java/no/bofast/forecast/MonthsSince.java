package no.bofast.forecast;

/**
 * A monthly hazard by calendar months since settlement: one for the month of settlement, one for the rest of the first half-year, one for each half-year up to ten years,
 * and one for all that comes later.
 *
 * <p>Each is drawn towards the one before it by {@value #PRIOR} events' weight, the first ones towards that of everyone: so rare ages have a calm number, and
 * those that nobody has come to yet go on as the last that somebody has. Immutable.
 */
final class MonthsSince {

    private static final int HALF_YEARS = 20;
    private static final double PRIOR = 5;

    private final double[] hazards;

    private MonthsSince(double[] hazards) {
        this.hazards = hazards;
    }

    private static int place(int months) {
        return months <= 0 ? 0 : Math.min(HALF_YEARS + 1, 1 + months / 6);
    }

    /** The hazard in a month so many after that of the settlement; 0 as long as nothing ever happened. */
    double at(int months) {
        return hazards[place(months)];
    }

    /** What was seen, added up. Mutable, for one thread. */
    static final class Seen {

        private final double[] events = new double[HALF_YEARS + 2];
        private final double[] personMonths = new double[HALF_YEARS + 2];

        void add(int months, double atRisk, double happened) {
            events[place(months)] += happened;
            personMonths[place(months)] += atRisk;
        }

        /** Adds what another has seen. */
        void add(Seen other) {
            for (int place = 0; place < events.length; place++) {
                events[place] += other.events[place];
                personMonths[place] += other.personMonths[place];
            }
        }

        MonthsSince hazards() {
            double[] hazards = new double[events.length];
            double all = Sums.of(events) == 0 ? 0 : Sums.of(events) / Sums.of(personMonths);
            for (int place = 0; place < hazards.length && all > 0; place++) {
                double towards = place <= 1 ? all : hazards[place - 1];
                hazards[place] = (events[place] + PRIOR) / (personMonths[place] + PRIOR / towards);
            }
            return new MonthsSince(hazards);
        }
    }
}
