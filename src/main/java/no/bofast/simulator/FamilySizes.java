package no.bofast.simulator;

import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Traits;

/** How many move together, and who they are: one or two adults and their children. Shares of families, by the size from 1 on. */
final class FamilySizes {

    private static final double[] ALONE = {1};
    private static final double[] COUPLE = {0, 1};
    private static final double[] PARENT = {0, 0.5, 0.8, 1};
    private static final double[] SEVERAL = {0, 0, 0.4, 0.7, 1};
    private static final int ADULTS = 2;

    private FamilySizes() {}

    static int draw(Profile profile, Dice dice) {
        return 1
                + dice.pick(
                        switch (profile.household()) {
                            case SINGLE, OTHER -> ALONE;
                            case COUPLE -> COUPLE;
                            case PARENT -> PARENT;
                            case MULTI_FAMILY -> SEVERAL;
                        });
    }

    static List<Traits> members(Profile profile, int size) {
        List<Traits> members = new ArrayList<>();
        for (int member = 0; member < size; member++) {
            members.add(new Traits(
                    profile.sex(),
                    size == 1 ? profile.age() : age(profile, member),
                    profile.household(),
                    profile.country(),
                    profile.ground()));
        }
        return List.copyOf(members);
    }

    private static AgeBand age(Profile profile, int member) {
        if (member >= ADULTS) {
            return AgeBand.AGE_0_17;
        }
        return profile.age() == AgeBand.AGE_0_17 ? AgeBand.AGE_30_39 : profile.age();
    }
}
