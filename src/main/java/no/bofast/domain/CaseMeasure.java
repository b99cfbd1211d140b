package no.bofast.domain;

import java.util.Locale;

/** What is counted of people's cases with the authorities, and of why they moved. Stored, so new constants go last. */
public enum CaseMeasure {
    /** Agreements asked for, in the month of the request. */
    REQUESTED,
    /** Of them: granted, by the last decision and in its month. */
    GRANTED,
    /** Of them: refused, by the last decision and in its month. */
    REFUSED,
    /** Of those: there was a job to go to. */
    REFUSED_WITH_JOB,
    /** Moves while programme or grant followed the person, after it was granted. */
    MOVED_AGREED,
    /** The same after it was refused. */
    MOVED_REFUSED,
    /** The same while nothing was decided. */
    MOVED_UNDECIDED,
    /** Of the moves after a refusal, in their month: those after which the person moved back. */
    CAME_BACK,
    /** Moves whose reason is told. */
    MOVED_FOR,
    /** Introduction programmes, in the month of their first day. */
    PROGRAMME_STARTED,
    /** Of them: over and completed. */
    PROGRAMME_COMPLETED,
    /** Of them: over and not completed. */
    PROGRAMME_STOPPED,
    /** Of them: over, and it isn't told whether completed. */
    PROGRAMME_ENDED,
    /** Of those started: the person moved while it ran. */
    MOVED_IN_PROGRAMME,
    /** Of these: completed. */
    MOVED_AND_COMPLETED,
    /** Of these: not completed. */
    MOVED_AND_STOPPED,
    /** Of these: over, and it isn't told whether completed. */
    MOVED_AND_ENDED,
    /** Programmes that are over, in the month of their last day. */
    PROGRAMME_OVER,
    /** Of them: the person moved within twelve months after the last day. */
    MOVED_AFTER_PROGRAMME,
    /** Moves with an agreement while programme or grant followed the person, after which social assistance was applied for. */
    APPLIED_AGREED,
    /** Of these: granted. */
    ASSISTED_AGREED,
    /** Of these: refused, and not granted by another decision. */
    DENIED_AGREED,
    /** Of the denied: the person moved back. */
    RETURNED_AGREED,
    /** As {@link #APPLIED_AGREED}, of moves without an agreement. */
    APPLIED_UNAGREED,
    /** Of these: granted. */
    ASSISTED_UNAGREED,
    /** Of these: refused, and not granted by another decision. */
    DENIED_UNAGREED,
    /** Of the denied: the person moved back. */
    RETURNED_UNAGREED;

    /** What it is about. */
    public CaseSubject subject() {
        if (compareTo(MOVED_FOR) < 0) {
            return CaseSubject.AGREEMENT;
        }
        if (compareTo(APPLIED_AGREED) >= 0) {
            return CaseSubject.ASSISTANCE;
        }
        return this == MOVED_FOR ? CaseSubject.REASON : CaseSubject.PROGRAMME;
    }

    /** Whether it is of moves with an agreement; for what is counted of {@link CaseSubject#ASSISTANCE}. */
    public boolean isAgreed() {
        return compareTo(APPLIED_UNAGREED) < 0;
    }

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
