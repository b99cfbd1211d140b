package no.bofast.attack;

import java.util.List;
import java.util.OptionalInt;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The least and the greatest value that an unknown can have in a register that fits all that is known: exact, by integer programming. */
final class ExactSolver {

    private final Knowledge known;

    ExactSolver(Knowledge known) {
        this.known = known;
    }

    /** The value of an unknown, if every register that fits gives it the same. */
    OptionalInt determined(Object name) {
        int least = extreme(name, false);
        return least == extreme(name, true) ? OptionalInt.of(least) : OptionalInt.empty();
    }

    int least(Object name) {
        return extreme(name, false);
    }

    int greatest(Object name) {
        return extreme(name, true);
    }

    private int extreme(Object name, boolean isGreatest) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Object> names = known.names();
        for (Object each : names) {
            Variable variable = model.newVariable(each.toString())
                    .integer(true)
                    .lower(known.low(each))
                    .upper(known.high(each));
            if (each.equals(name)) {
                variable.weight(1);
            }
        }
        int number = 0;
        for (Knowledge.Sum sum : known.sums()) {
            Expression expression =
                    model.newExpression("sum" + number++).lower(sum.low()).upper(sum.high());
            for (int i = 0; i < sum.unknowns().length; i++) {
                expression.set(sum.unknowns()[i], sum.factors()[i]);
            }
        }
        Optimisation.Result result = isGreatest ? model.maximise() : model.minimise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("no register fits: " + result.getState());
        }
        return (int) Math.round(result.getValue());
    }
}
