package no.bofast.warning;

/**
 * What is usual for a municipality in the open month.
 *
 * @param atRisk those at risk
 * @param expected departures of the whole month to expect among peers
 * @param usual departures to expect as usual: with the season, and with the municipality's own level before the months that
 *     {@link Shift} looks at
 * @param usualShape shape of the Gamma distribution that tells how well the level is known
 */
public record UsualMonth(int atRisk, double expected, double usual, double usualShape) {

    static UsualMonth of(Day day, int place, int monthsBefore) {
        Usual level = day.usualBefore(place, monthsBefore);
        double expected = day.course(place).expected(0);
        return new UsualMonth(
                day.course(place).atRisk(), expected, level.ratio() * day.expectedInSeason(place, 0), level.shape());
    }
}
