package no.bofast.domain.person;

import java.util.List;
import java.util.Optional;
import no.bofast.domain.Fact;
import no.bofast.domain.ProtectionLevel;
import no.bofast.domain.RegisterEvent;

/**
 * What is known of one person at one register date after the other.
 *
 * <p>As long as new facts only come behind the others, the walk goes on from where it was; else it begins anew. Used once, by one
 * thread.
 */
final class KnowledgeSteps {

    private final Timeline timeline;
    private final Counting counting;
    /** Goes through all facts so far; null before a settlement, and where a reform makes a stay depend on what comes after it. */
    private ResidenceWalk walk;

    private ProtectionLevel level = ProtectionLevel.NONE;
    private int walked;

    KnowledgeSteps(Timeline timeline, Counting counting) {
        this.timeline = timeline;
        this.counting = counting;
    }

    /** What is known after the timeline's last step. */
    Knowledge knowledge() {
        List<RegisterEvent> facts = timeline.facts();
        List<RegisterEvent> more = facts.subList(Math.min(walked, facts.size()), facts.size());
        boolean goesOn = walk != null && timeline.isOnlyLonger() && !concernsReforms(more);
        walked = facts.size();
        return goesOn ? further(more) : anew(facts);
    }

    private boolean concernsReforms(List<RegisterEvent> facts) {
        return counting.isWhole() && facts.stream().anyMatch(Stays::isConcerned);
    }

    private Knowledge further(List<RegisterEvent> facts) {
        for (RegisterEvent event : facts) {
            walk.next(event);
            level = levelAfter(event);
        }
        return new Knowledge(Optional.of(walk.residence()), List.of(), level.hidesMunicipality());
    }

    private Knowledge anew(List<RegisterEvent> facts) {
        level = ProtectionLevel.NONE;
        facts.forEach(event -> level = levelAfter(event));
        Stays stays = counting.isWhole() ? Stays.of(facts) : new Stays(facts, List.of());
        Optional<ResidenceWalk> through = ResidenceWalk.through(stays.facts(), counting);
        walk = stays.facts() == facts ? through.orElse(null) : null;
        Optional<Residence> residence = through.map(ResidenceWalk::residence);
        return new Knowledge(residence, stays.unresolved(), level.hidesMunicipality());
    }

    private ProtectionLevel levelAfter(RegisterEvent event) {
        return event.fact().orElseThrow() instanceof Fact.AddressProtection protection ? protection.level() : level;
    }
}
