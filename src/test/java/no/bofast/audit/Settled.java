package no.bofast.audit;

/**
 * Those settled in a town in some years.
 *
 * @param likeTheCountry how many would have departed, had as great a part of each year's people as in the country
 */
record Settled(int settled, int departed, double likeTheCountry) {

    static Settled of(Then then, String code, int from, int through) {
        int settled = 0;
        int departed = 0;
        double likeTheCountry = 0;
        for (int year = from; year <= through; year++) {
            int ofYear = settled(then, code, year);
            int inTheCountry = settled(then, Known.NATION, year);
            settled += ofYear;
            departed += departed(then, code, year);
            likeTheCountry +=
                    inTheCountry == 0 ? 0 : ofYear * (double) departed(then, Known.NATION, year) / inTheCountry;
        }
        return new Settled(settled, departed, likeTheCountry);
    }

    private static int settled(Then then, String code, int year) {
        return then.known.sum("settled", code, "", 12 * year, 12 * year + 11);
    }

    private static int departed(Then then, String code, int year) {
        return then.known.sum("departures", code, "" + year, 12 * year, then.month() + 24);
    }
}
