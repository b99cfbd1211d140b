package no.bofast.connect.pdl;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which known fact of a person a correction, an annulment or an end is about, whether it names it or not. */
final class Predecessors {

    /** An end that doesn't say of what comes with the beginning of what follows it, in any order. */
    private static final Duration OF_ONE_PAIR = Duration.ofDays(1);

    private final KnownPerson known;

    Predecessors(KnownPerson known) {
        this.known = known;
    }

    /** What stands now for the fact of an id, or the last that did; empty if neither the fact nor what corrects it is known. */
    Optional<KnownFact> standingFor(long id) {
        return known.find(id).or(() -> correctionOf(id)).map(this::successor);
    }

    private Optional<KnownFact> correctionOf(long id) {
        return known.facts.stream()
                .filter(other -> other.replaces == id && other.kind != KnownFact.Kind.END)
                .findFirst();
    }

    /** What stands for a fact now, if it was corrected. */
    private KnownFact successor(KnownFact fact) {
        KnownFact at = fact;
        for (Optional<KnownFact> next = Optional.of(at); next.isPresent(); ) {
            at = next.get();
            next = at.stands() ? Optional.empty() : correctionOf(at.id);
        }
        return at;
    }

    /** What a correction that names nothing is likely to correct: the fact of the same day, else the last of its kind. */
    Optional<KnownFact> likely(KnownFact fact) {
        Comparator<KnownFact> sameDayLast = Comparator.<KnownFact>comparingInt(other -> other.day == fact.day ? 1 : 0)
                .thenComparingInt(KnownFact::start)
                .thenComparingLong(other -> other.registeredAt);
        return known.standing(fact.kind)
                .filter(other -> other.registeredAt <= fact.registeredAt)
                .max(sameDayLast);
    }

    /** What an annulment without a name can only mean: what it says itself, or the one death or protection that there is. */
    Optional<KnownFact> unnamed(PdlEvent event) {
        long now = event.registeredAt().toEpochMilli();
        KnownFact said = PdlPayload.read(event, 0).fact();
        if (said != null && event.payload().isPresent()) {
            return known.standing(said.kind)
                    .filter(other -> other.what == said.what && other.day == said.day
                            || other.kind == KnownFact.Kind.PROTECTION && other.what == said.what)
                    .filter(other -> other.registeredAt <= now)
                    .findFirst();
        }
        KnownFact.Kind kind = event.isDeath() ? KnownFact.Kind.DEATH : KnownFact.Kind.PROTECTION;
        List<KnownFact> meant = event.isDeath() || event.isProtection()
                ? known.standing(kind)
                        .filter(fact -> fact.registeredAt <= now
                                && !fact.isEnded
                                && (kind == KnownFact.Kind.DEATH || fact.what > 0))
                        .toList()
                : List.of();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** The protection that an end without a name is likely to end: the level it says, else the last that isn't of the same pair. */
    Optional<KnownFact> ended(PdlEvent event) {
        long now = event.registeredAt().toEpochMilli();
        KnownFact said = event.payload().isPresent() ? PdlPayload.read(event, 0).fact() : null;
        return known.facts.stream()
                .filter(KnownFact::protects)
                .filter(fact -> said != null
                        ? fact.what == said.what && fact.registeredAt <= now
                        : fact.registeredAt <= now - OF_ONE_PAIR.toMillis())
                .max(Comparator.comparingLong(fact -> fact.registeredAt));
    }
}
