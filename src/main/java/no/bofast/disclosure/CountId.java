package no.bofast.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;

/**
 * What a count counts, whichever table or answer shows it; equal identities are rounded alike.
 *
 * <p>Name the measure and the group ({@code departed}, {@code sex}, {@code MALE}), not the period asked for: whoever asks
 * for one year more and gets the same people must not see the die cast again.
 *
 * @param owner the municipality that may see the count exactly; empty for what belongs to none
 * @param parts the measure first, then whatever tells one group from another
 */
public record CountId(Optional<MunicipalityCode> owner, List<String> parts) {

    public CountId {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("an identity of a count needs at least the measure");
        }
    }

    /** A count of one municipality. */
    public static CountId of(MunicipalityCode owner, String... parts) {
        return new CountId(Optional.of(owner), List.of(parts));
    }

    /** A count that belongs to no single municipality. */
    public static CountId national(String... parts) {
        return new CountId(Optional.empty(), List.of(parts));
    }

    /** The same measure of a group among those counted here; no names: of all of them. */
    public CountId within(String... group) {
        return new CountId(
                owner, Stream.concat(parts.stream(), Stream.of(group)).toList());
    }

    /** One text for one identity. */
    String canonical() {
        return owner.map(MunicipalityCode::toString).orElse("") + '\u0000' + String.join("\u0000", parts);
    }
}
