package no.bofast.domain.settling;

import java.util.OptionalInt;

/**
 * How many people a municipality was asked to settle in a year, and decided to. What is empty was not told, which isn't 0.
 */
public record SettlingPlan(OptionalInt asked, OptionalInt decided) {

    /** Nothing was told. */
    public static final SettlingPlan NONE = new SettlingPlan(OptionalInt.empty(), OptionalInt.empty());

    SettlingPlan plus(SettlingFact fact) {
        OptionalInt people = OptionalInt.of(fact.people());
        return plus(
                switch (fact.kind()) {
                    case REQUEST -> new SettlingPlan(people, OptionalInt.empty());
                    case DECISION -> new SettlingPlan(OptionalInt.empty(), people);
                });
    }

    /** Both together; what one of them doesn't tell is that of the other. */
    public SettlingPlan plus(SettlingPlan other) {
        return new SettlingPlan(sum(asked, other.asked), sum(decided, other.decided));
    }

    private static OptionalInt sum(OptionalInt one, OptionalInt other) {
        return one.isEmpty() ? other : OptionalInt.of(Math.addExact(one.getAsInt(), other.orElse(0)));
    }
}
