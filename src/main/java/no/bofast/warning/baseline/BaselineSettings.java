package no.bofast.warning.baseline;

/**
 * How what is to be expected is learnt from the past.
 *
 * @param hazardMonths closed months from which the hazards among peers are taken
 * @param historyMonths months before a window from which a municipality's own usual level is taken
 * @param priorDepartures departures that the national hazard weighs as much as, when drawing the peers' hazard towards it
 * @param smoothingDepartures departures that the hazard of the year before weighs as much as, in the national hazard of a year
 * @param levelDrift relative standard deviation by which a municipality's usual level may move by itself
 * @param surgeResidual standardised residual from which a month counts as a past surge and is weighted down
 * @param leastDepartures departures that the nation must have had in those months for anything to be expected
 */
public record BaselineSettings(
        int hazardMonths,
        int historyMonths,
        double priorDepartures,
        double smoothingDepartures,
        double levelDrift,
        double surgeResidual,
        int leastDepartures) {

    public static final BaselineSettings DEFAULTS = new BaselineSettings(36, 36, 20, 5, 0.1, 2.58, 50);

    public BaselineSettings {
        require(hazardMonths >= 12 && hazardMonths <= 120, "hazard months must be 12 to 120, got: " + hazardMonths);
        require(historyMonths >= 12 && historyMonths <= 120, "history months must be 12 to 120, got: " + historyMonths);
        require(priorDepartures > 0, "prior departures must be above 0, got: " + priorDepartures);
        require(smoothingDepartures > 0, "smoothing departures must be above 0, got: " + smoothingDepartures);
        require(levelDrift >= 0, "level drift must not be negative, got: " + levelDrift);
        require(surgeResidual > 0, "surge residual must be above 0, got: " + surgeResidual);
        require(leastDepartures >= 1, "least departures must be at least 1, got: " + leastDepartures);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
