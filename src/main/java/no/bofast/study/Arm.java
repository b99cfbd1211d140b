package no.bofast.study;

import java.util.Locale;

/** In which way the people of a register move, and whether early warning knows of it. */
enum Arm {
    ALONE("Everyone moves alone"),
    /** Families move together, and nothing tells who is one. */
    FAMILIES("Families move together"),
    /** The same registers, in which references tell who is a family. */
    REFERENCES("Families move together, and it is known who they are");

    private final String title;

    Arm(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean familiesMove() {
        return this != ALONE;
    }

    boolean familiesAreKnown() {
        return this == REFERENCES;
    }

    /** As the tables write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
