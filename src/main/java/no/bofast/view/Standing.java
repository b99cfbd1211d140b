package no.bofast.view;

/** How many were settled somewhere, and what became of them until now. */
public record Standing(int settled, int departed, int provisional, int emigrated, int died, int residents) {

    public static final Standing NONE = new Standing(0, 0, 0, 0, 0, 0);

    /** Both together. */
    public Standing plus(Standing other) {
        return new Standing(
                settled + other.settled,
                departed + other.departed,
                provisional + other.provisional,
                emigrated + other.emigrated,
                died + other.died,
                residents + other.residents);
    }

    /** Those neither departed, provisionally or not, nor lost to follow-up. */
    public int atRisk() {
        return settled - departed - provisional - emigrated - died;
    }
}
