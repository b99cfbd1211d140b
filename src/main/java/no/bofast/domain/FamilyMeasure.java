package no.bofast.domain;

import java.util.Locale;

/** What is told of families in a municipality, each with a number and, of some, with how many it is of. Stored, so new ones go last. */
public enum FamilyMeasure {
    /** Families of so many people, of whom a number have departed. */
    FAMILIES,
    /** Decisions to leave: a number of people together, of so many that the family was. */
    MOVES,
    /** Moves of a part of a family whom one of the others followed to the same place, after a number of calendar months. */
    JOINED,
    /** Moves of a part of a family of whom one came back to the others, after a number of calendar months. */
    CAME_BACK,
    /** Moves of a part of a family who live apart from the others. */
    APART,
    /** Departures of children, by their age. */
    CHILDREN,
    /** Children by how often they moved. */
    CHILDREN_MOVES;

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the number is one of so many. */
    public boolean isOfMany() {
        return this == FAMILIES || this == MOVES;
    }
}
