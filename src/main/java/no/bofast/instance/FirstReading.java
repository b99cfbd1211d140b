package no.bofast.instance;

import java.util.function.BooleanSupplier;
import no.bofast.view.Health;

/**
 * Whether an instance has been at the end of its input since its start, and shows it: before that its answers aren't worth
 * asking for. For several threads.
 */
public final class FirstReading {

    private volatile boolean isFilled = true;
    private volatile boolean isOver;

    /** The input is being filled: until it is whole, the instance isn't at its end, however much it has counted. */
    public void expectMore() {
        isFilled = false;
        isOver = false;
    }

    /** All that was expected is in the input. */
    public void expectNoMore() {
        isFilled = true;
    }

    /** The vitals of an instance that runs, or of one that is catching up. */
    Health.Vitals heeded(Health.Vitals vitals, BooleanSupplier isShown) {
        isOver |= isFilled && Health.DEFAULT.isCaughtUp(vitals) && isShown.getAsBoolean();
        boolean isCatchingUp = vitals.streams() == Health.Streams.UP && !isOver;
        return isCatchingUp ? vitals.with(Health.Streams.CATCHING_UP) : vitals;
    }
}
