package no.bofast.forecast;

/**
 * Those who have departed, wherever they live: how many there are in each month, and how many of them no grant follows any more. Mutable while it is
 * added up, for one thread.
 *
 * <p>Who of them emigrated or died is left aside, since it is hardly otherwise among those with a grant.
 */
final class MovedAway {

    private final int from;
    /** More than in the month before. */
    private final double[] more;

    private final double[] morePastGrant;

    /** Nobody yet, in some months from one on. */
    MovedAway(int from, int months) {
        this.from = from;
        this.more = new double[months];
        this.morePastGrant = new double[months];
    }

    /**
     * People depart in a month.
     *
     * @param lastWithGrant the last month in which the grant follows them
     */
    void add(double people, int month, int lastWithGrant) {
        add(more, people, month);
        add(morePastGrant, people, Math.max(month, lastWithGrant + 1));
    }

    private void add(double[] months, double people, int month) {
        int place = Math.max(0, month - from);
        if (place < months.length) {
            months[place] += people;
        }
    }

    /** One that others can be added to. */
    MovedAway copy() {
        MovedAway copy = new MovedAway(from, more.length);
        copy.add(this);
        return copy;
    }

    /** Adds those of another, which is of the same months or of the last of them. */
    void add(MovedAway other) {
        for (int month = 0; month < other.more.length; month++) {
            more[month + other.from - from] += other.more[month];
            morePastGrant[month + other.from - from] += other.morePastGrant[month];
        }
    }

    /** By month, the share of them whom no grant follows; 0 as long as there is nobody. */
    double[] sharesPastGrant() {
        double[] shares = new double[more.length];
        double all = 0;
        double past = 0;
        for (int month = 0; month < shares.length; month++) {
            all += more[month];
            past += morePastGrant[month];
            shares[month] = all > 0 ? past / all : 0;
        }
        return shares;
    }
}
