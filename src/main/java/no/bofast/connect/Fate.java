package no.bofast.connect;

import java.util.Locale;

/**
 * What became of a source's record: every record has exactly one.
 *
 * <p>records = told + kept + ignored + unusable, in every connector; the label is the metric's.
 */
public enum Fate {
    /** It is a new fact, and was told on. */
    TOLD(Kind.TOLD),
    /** It corrects what was told, and was told on. */
    CORRECTED(Kind.TOLD),
    /** It takes back what was told, and was told on. */
    ANNULLED(Kind.TOLD),
    /** It changed only what is remembered of a person who was never settled; waits for a settlement. */
    WAITING(Kind.KEPT),
    /** It names what has not been seen; remembered, since that may come later. */
    UNKNOWN_PREDECESSOR(Kind.KEPT),
    /** It tells only that the person has another id. */
    ID_CHANGE(Kind.KEPT),

    /** The same record again. */
    DUPLICATE(Kind.IGNORED),
    /** The same fact, told under another id, as by the other master. */
    SAME_FACT(Kind.IGNORED),
    /** The end of what another record replaces: the other half of a move. */
    END_OF_VALIDITY(Kind.IGNORED),
    /** Nothing in it that is counted has changed. */
    NO_CHANGE(Kind.IGNORED),
    /** An immigration without date and place: the address that comes with it tells both. */
    TOLD_BY_ADDRESS(Kind.IGNORED),
    /** A type of record that nothing is counted from. */
    OTHER_TYPE(Kind.IGNORED),
    /** A type of record that isn't known. */
    UNKNOWN_TYPE(Kind.IGNORED),
    /** A record without a value. */
    TOMBSTONE(Kind.IGNORED),
    /** The mapping makes nothing of it. */
    NOT_MAPPED(Kind.IGNORED),
    /** A state older than the one that is known. */
    OLDER_STATE(Kind.IGNORED),
    /** What stood there before stands no more, and nothing says what took its place. */
    GONE(Kind.IGNORED),
    /** It was corrected or annulled before it came. */
    REPLACED_ALREADY(Kind.IGNORED),

    /** It can't be decoded. */
    UNDECODABLE(Kind.UNUSABLE),
    /** The adapter fails on it, by a fault of its own. */
    FAILED(Kind.UNUSABLE),
    /** It names no person, or none by an id that can be used. */
    NO_PERSON(Kind.UNUSABLE),
    /** It should say something, and doesn't. */
    NO_PAYLOAD(Kind.UNUSABLE),
    /** An address without a municipality, as one that is kept secret or lies abroad. */
    NO_MUNICIPALITY(Kind.UNUSABLE),
    /** Its date or time can't be read. */
    NO_DATE(Kind.UNUSABLE),
    /** It takes back something without saying what, and what it could mean isn't one thing only. */
    UNNAMED_PREDECESSOR(Kind.UNUSABLE),
    /** Its document can't be had any more. */
    NO_DOCUMENT(Kind.UNUSABLE),
    /** The mapping fails on it. */
    MAPPING_FAILED(Kind.UNUSABLE);

    /** What kind of fate it is. */
    public enum Kind {
        TOLD,
        KEPT,
        IGNORED,
        UNUSABLE
    }

    private final Kind kind;

    Fate(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** As metrics and documentation name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
