package no.bofast.domain.settling;

import java.util.OptionalInt;

/**
 * How many people a municipality was asked to settle in a year, and decided to. What is empty was not told, which isn't 0.
 */
public record SettlingPlan(OptionalInt asked, OptionalInt decided) {

    /** Nothing was told. */
    public static final SettlingPlan NONE = new SettlingPlan(OptionalInt.empty(), OptionalInt.empty());

    SettlingPlan plus(SettlingFact fact) {
        return switch (fact.kind()) {
            case REQUEST -> new SettlingPlan(sum(asked, fact.people()), decided);
            case DECISION -> new SettlingPlan(asked, sum(decided, fact.people()));
        };
    }

    private static OptionalInt sum(OptionalInt before, int people) {
        return OptionalInt.of(Math.addExact(before.orElse(0), people));
    }
}
