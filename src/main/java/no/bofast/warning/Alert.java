package no.bofast.warning;

/**
 * A running alert.
 *
 * @param raised what it was raised on
 * @param shortSince epoch day since which the evidence falls short of the severity; {@link #NEVER} if it doesn't
 * @param noneSince epoch day since which there is evidence for no severity at all; {@link #NEVER} if there is
 */
record Alert(String id, Finding raised, Severity severity, long shortSince, long noneSince) {

    static final long NEVER = Long.MAX_VALUE;

    static Alert raised(String id, Finding finding) {
        return new Alert(id, finding, finding.severity(), NEVER, NEVER);
    }

    Alert at(Severity changed) {
        return new Alert(id, raised, changed, NEVER, noneSince);
    }

    Alert onDay(long day, boolean isShort, boolean isNone) {
        long nowShort = isShort ? Math.min(shortSince, day) : NEVER;
        long nowNone = isNone ? Math.min(noneSince, day) : NEVER;
        return nowShort == shortSince && nowNone == noneSince
                ? this
                : new Alert(id, raised, severity, nowShort, nowNone);
    }
}
