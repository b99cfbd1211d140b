package no.bofast.domain.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import no.bofast.domain.Cell;
import no.bofast.domain.CountSink;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.NetCount;

/**
 * What is known of a family's members, by the register date on which it became known, and what only all of them together count for:
 * {@link Decisions} and {@link FamilyMoves}. Mutable, for one thread.
 *
 * <p>For example a mother who left Alta for Oslo on 1 May, registered on 5 May, and her son who left for Oslo on 20 May, registered on
 * 3 May: on 3 May he alone has decided; on 5 May she has, and he accompanied her. When her move is annulled on 1 July, he alone has
 * decided again, dated 1 July.
 *
 * <p>The members are counted by people who don't know of each other, on several partitions, in any order. So all changes are kept, and
 * what a family counts for is the difference of what it counts for with a change and without it, as a person's ledger is.
 */
public final class Family {

    /** So many people settled in one place are no family: their reference means something else, and each decides alone. */
    static final int MOST = 30;

    private final FamilyKey key;
    private final NavigableMap<LocalDate, Map<FamilyCell.Member, Integer>> changes = new TreeMap<>();

    public Family(FamilyKey key) {
        this.key = key;
    }

    public FamilyKey key() {
        return key;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Adds members, or takes some away. */
    public void add(FamilyCell.Member member, LocalDate registeredOn, int change) {
        Map<FamilyCell.Member, Integer> day = changes.computeIfAbsent(registeredOn, any -> new HashMap<>(4));
        day.merge(member, change, NetCount::sumOrNothing);
        if (day.isEmpty()) {
            changes.remove(registeredOn);
        }
    }

    /** Adds changes of the same family, and hands over what that changes in the counts of the municipality. */
    public void add(Family more, CountSink counts) {
        if (!more.isEmpty()) {
            LocalDate first = more.changes.firstKey();
            countFrom(first, counts, -1);
            more.forEach(this::add);
            countFrom(first, counts, 1);
        }
    }

    /** Hands over the members who became known on each register date, or were no more, with how many they are. */
    public void forEach(MemberVisitor visitor) {
        changes.forEach((day, members) -> members.forEach((member, change) -> visitor.members(member, day, change)));
    }

    private void countFrom(LocalDate first, CountSink counts, int sign) {
        Known known = new Known();
        changes.headMap(first).values().forEach(known::add);
        Map<Cell, Integer> then = Decisions.accompanied(known.members());
        for (Map.Entry<LocalDate, Map<FamilyCell.Member, Integer>> day :
                changes.tailMap(first).entrySet()) {
            known.add(day.getValue());
            Map<Cell, Integer> now = Decisions.accompanied(known.members());
            now.forEach((cell, count) -> counts.add(cell, day.getKey(), sign * count));
            then.forEach((cell, count) -> counts.add(cell, day.getKey(), -sign * count));
            then = now;
        }
        FamilyMoves.of(known.members()).forEach((cell, count) -> counts.add(cell, LedgerEntry.UNDATED, sign * count));
    }

    /** Who is known by a register date. */
    private static final class Known {
        private final Map<FamilyCell.Member, Integer> counts = new HashMap<>();
        private int people;

        void add(Map<FamilyCell.Member, Integer> changes) {
            changes.forEach((member, change) -> {
                counts.merge(member, change, NetCount::sumOrNothing);
                people += change;
            });
        }

        /** Each of them; nobody where they are no family. */
        List<FamilyCell.Member> members() {
            if (people < 1 || people > MOST) {
                return List.of();
            }
            List<FamilyCell.Member> members = new ArrayList<>(people);
            counts.forEach((member, count) -> {
                for (int i = 0; i < count; i++) {
                    members.add(member);
                }
            });
            return members;
        }
    }

    /** Receives members by the register date of a change. */
    public interface MemberVisitor {
        void members(FamilyCell.Member member, LocalDate registeredOn, int change);
    }
}
