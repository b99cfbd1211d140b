package no.bofast.domain.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.Fact;
import no.bofast.domain.ProtectionLevel;
import no.bofast.domain.RegisterEvent;

/**
 * Some of a person's facts that follow one another, with what the walk through them found. It is walked through again only when its
 * facts have changed, or the position from which the walk comes, or what lies ahead of it.
 *
 * <p>For one thread.
 */
final class Stretch {

    private final List<RegisterEvent> facts;
    private Ahead ahead = Ahead.NOTHING;
    private Optional<ProtectionLevel> level = Optional.empty();
    /** Changes of household that tell with which family. */
    private List<RegisterEvent> families = List.of();

    private Passage passage = Passage.NONE;
    /** What was found when it was counted last. */
    private Passage counted = Passage.NONE;

    private boolean hasChanged = true;
    private boolean isStale = true;

    Stretch() {
        this(new ArrayList<>(4));
    }

    private Stretch(List<RegisterEvent> facts) {
        this.facts = facts;
    }

    List<RegisterEvent> facts() {
        return facts;
    }

    int size() {
        return facts.size();
    }

    boolean endsBefore(RegisterEvent event) {
        return !facts.isEmpty() && EventSet.AS_OCCURRED.compare(facts.get(facts.size() - 1), event) < 0;
    }

    /** Whether a fact belongs here or further on. */
    boolean beginsBy(RegisterEvent event) {
        return !facts.isEmpty() && EventSet.AS_OCCURRED.compare(facts.get(0), event) <= 0;
    }

    void add(RegisterEvent event) {
        facts.add(placeOf(event), event);
        hasChanged = true;
    }

    void remove(RegisterEvent event) {
        facts.remove(placeOf(event));
        hasChanged = true;
    }

    /** Most facts come behind all that are known. */
    private int placeOf(RegisterEvent event) {
        int last = facts.size() - 1;
        if (last < 0 || EventSet.AS_OCCURRED.compare(facts.get(last), event) < 0) {
            return facts.size();
        }
        int place = Collections.binarySearch(facts, event, EventSet.AS_OCCURRED);
        return place < 0 ? -place - 1 : place;
    }

    /** Parts with the later half of the facts, which it has counted itself so far. */
    Stretch split() {
        List<RegisterEvent> later = facts.subList(facts.size() / 2, facts.size());
        Stretch rest = new Stretch(new ArrayList<>(later));
        later.clear();
        return rest;
    }

    /**
     * Looks ahead if there is something to see that hasn't been seen, and says whether who comes before sees something else now.
     *
     * @param after what lies ahead of the facts that follow
     * @param isNews whether that has changed
     * @param isFirst whether nobody comes before
     */
    boolean look(Ahead after, boolean isNews, boolean isFirst) {
        if (hasChanged) {
            level = lastLevel();
            families = familiesTold();
        }
        isStale |= hasChanged || isNews && passage.heeds(after);
        if (!hasChanged && !isNews || isFirst) {
            return false;
        }
        Ahead before = ahead;
        ahead = Ahead.of(facts, after);
        return !ahead.equals(before);
    }

    private Optional<ProtectionLevel> lastLevel() {
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (facts.get(i).fact().orElseThrow() instanceof Fact.AddressProtection protection) {
                return Optional.of(protection.level());
            }
        }
        return Optional.empty();
    }

    private List<RegisterEvent> familiesTold() {
        List<RegisterEvent> told = List.of();
        for (RegisterEvent event : facts) {
            Fact fact = event.fact().orElseThrow();
            if (fact.type() == Fact.Type.HOUSEHOLD_CHANGE && fact.householdRef().isPresent()) {
                told = told.isEmpty() ? new ArrayList<>(2) : told;
                told.add(event);
            }
        }
        return told;
    }

    /** Walks through the facts if that may find something else than the last time. */
    void walk(Position from, Ahead after, Counting counting) {
        if (isStale || !passage.from().equals(from)) {
            passage = ResidenceWalk.through(from, facts, after, counting);
        }
        isStale = false;
        hasChanged = false;
    }

    /** What lies ahead for one who comes to its beginning. */
    Ahead ahead() {
        return ahead;
    }

    /** The last level of protection told in it. */
    Optional<ProtectionLevel> level() {
        return level;
    }

    /** The changes of household in it that tell with which family. */
    List<RegisterEvent> families() {
        return families;
    }

    Passage passage() {
        return passage;
    }

    /** What was found when it was counted last. */
    Passage counted() {
        return counted;
    }

    boolean isCounted() {
        return counted == passage;
    }

    /** Whether the walk found something since it was counted last. */
    boolean hasNews() {
        boolean isNew = counted == Passage.NONE && level.isEmpty() && families.isEmpty();
        return !isCounted() && !(isNew && passage.isSilent());
    }

    void count() {
        counted = passage;
    }
}
