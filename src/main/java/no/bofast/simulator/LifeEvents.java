package no.bofast.simulator;

import no.bofast.domain.Household;

/** How often lives change other than by moving, as rates per year. */
final class LifeEvents {

    static final double EMIGRATES = 0.0045;
    static final double COMES_BACK = 0.3;
    /** Moving again, once away from the municipality of settlement, in a place like most. */
    private static final double MOVES_ON = 0.045;

    private static final double MOVES_ON_YOUNG = 0.06;

    private LifeEvents() {}

    static double movesOn(Profile profile) {
        return switch (profile.age()) {
            case AGE_0_17, AGE_18_29 -> MOVES_ON_YOUNG;
            default -> MOVES_ON;
        };
    }

    static double changesHousehold(Profile profile) {
        return profile.household() == Household.PARENT ? 0.008 : 0.012;
    }

    static double dies(Profile profile) {
        return switch (profile.age()) {
            case AGE_0_17 -> 0.0002;
            case AGE_18_29, AGE_30_39 -> 0.0007;
            case AGE_40_49 -> 0.002;
            case AGE_50_59 -> 0.005;
            case AGE_60_PLUS, UNKNOWN -> 0.03;
        };
    }

    /** The household that comes after another: about as many people enter each type as leave it. */
    static Household next(Household household, Dice dice) {
        double point = dice.uniform();
        return switch (household) {
            case SINGLE -> point < 0.2 ? Household.COUPLE : Household.PARENT;
            case COUPLE -> point < 0.7 ? Household.PARENT : Household.SINGLE;
            case PARENT -> point < 0.6 ? Household.SINGLE : Household.MULTI_FAMILY;
            case MULTI_FAMILY -> point < 0.9 ? Household.PARENT : Household.SINGLE;
            case OTHER -> Household.SINGLE;
        };
    }
}
