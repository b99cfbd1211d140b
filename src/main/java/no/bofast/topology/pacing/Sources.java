package no.bofast.topology.pacing;

import java.util.BitSet;

/** Which of the tasks that send to a step will soon send much more, and which of these haven't been heard of in the present round. */
public final class Sources {

    private final BitSet loaded = new BitSet();
    private final BitSet awaited = new BitSet();

    /** Notes how a source is, when it has told how far it has come. */
    public void heard(int source, boolean isUnderLoad) {
        loaded.set(source, isUnderLoad);
        awaited.clear(source);
    }

    /** Whether any will soon send much more. */
    public boolean areUnderLoad() {
        return !loaded.isEmpty();
    }

    /** Has what a turn has sent committed at once; under load it is when people are counted next ({@link Cadence}). */
    public void commitUnlessUnderLoad(Cadence cadence, long turn) {
        if (!areUnderLoad()) {
            cadence.commit(turn);
        }
    }

    /** Whether all that were under load as the round began have been heard of since. */
    public boolean haveAllBeenHeard() {
        return awaited.isEmpty();
    }

    public void beginRound() {
        awaited.clear();
        awaited.or(loaded);
    }

    public void clear() {
        loaded.clear();
        awaited.clear();
    }
}
