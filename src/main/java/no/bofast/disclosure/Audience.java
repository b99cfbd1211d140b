package no.bofast.disclosure;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bofast.domain.MunicipalityCode;

/** Who asks for a number, and so which numbers they may see exactly. */
public sealed interface Audience {

    Audience EVERYONE = new Public();
    Audience NATION = new National();

    /** Whether this audience may see a count exactly, given the municipality that the count belongs to, if any. */
    boolean seesExactly(Optional<MunicipalityCode> owner);

    /** Who sees exactly what both this audience and another see exactly. */
    Audience within(Audience other);

    /** Anyone: nothing exactly. */
    record Public() implements Audience {
        @Override
        public boolean seesExactly(Optional<MunicipalityCode> owner) {
            return false;
        }

        @Override
        public Audience within(Audience other) {
            return this;
        }
    }

    /** A municipality, or several served together: its own counts exactly. */
    record Municipality(Set<MunicipalityCode> own) implements Audience {

        public Municipality {
            own = Set.copyOf(own);
            if (own.isEmpty() || own.contains(MunicipalityCode.PROTECTED)) {
                throw new IllegalArgumentException("a municipal audience needs codes, and 0000 is no municipality");
            }
        }

        @Override
        public boolean seesExactly(Optional<MunicipalityCode> owner) {
            return owner.isPresent() && own.contains(owner.get());
        }

        @Override
        public Audience within(Audience other) {
            Set<MunicipalityCode> both = own.stream()
                    .filter(code -> other.seesExactly(Optional.of(code)))
                    .collect(Collectors.toSet());
            return both.isEmpty() ? EVERYONE : new Municipality(both);
        }
    }

    /** The national authority, and the operator on their own file system: all exactly. */
    record National() implements Audience {
        @Override
        public boolean seesExactly(Optional<MunicipalityCode> owner) {
            return true;
        }

        @Override
        public Audience within(Audience other) {
            return other;
        }
    }
}
