package no.bofast.warning;

/** Why a municipality whose departures lie credibly above what peers lead to expect has no alert about them. */
public enum Silence {
    /** So few left, or are at risk, that a family or two would be all of it. */
    TOO_FEW,
    /** So many always leave here, or leave in this season. */
    USUAL,
    /** Among so many municipalities that are looked at, some have as many by chance. */
    CHANCE,
    /** It was told, and what came since is as expected. */
    OVER
}
