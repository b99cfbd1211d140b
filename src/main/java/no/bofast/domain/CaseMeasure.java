package no.bofast.domain;

import java.util.Locale;

/** What is counted of people's cases with the authorities, and of why they moved. Stored, so new constants go last. */
public enum CaseMeasure {
    /** Agreements asked for, in the month of the request. */
    REQUESTED(CaseSubject.AGREEMENT),
    /** Of them: granted, by the last decision and in its month. */
    GRANTED(CaseSubject.AGREEMENT),
    /** Of them: refused, by the last decision and in its month. */
    REFUSED(CaseSubject.AGREEMENT),
    /** Of those: there was a job to go to. */
    REFUSED_WITH_JOB(CaseSubject.AGREEMENT),
    /** Moves while programme or grant followed the person, after it was granted. */
    MOVED_AGREED(CaseSubject.AGREEMENT, true),
    /** The same after it was refused. */
    MOVED_REFUSED(CaseSubject.AGREEMENT),
    /** The same while nothing was decided. */
    MOVED_UNDECIDED(CaseSubject.AGREEMENT),
    /** Of the moves after a refusal, in their month: those after which the person moved back. */
    CAME_BACK(CaseSubject.AGREEMENT),
    /** Moves whose reason is told. */
    MOVED_FOR(CaseSubject.REASON),
    /** Introduction programmes, in the month of their first day. */
    PROGRAMME_STARTED(CaseSubject.PROGRAMME),
    /** Of them: over and completed. */
    PROGRAMME_COMPLETED(CaseSubject.PROGRAMME),
    /** Of them: over and not completed. */
    PROGRAMME_STOPPED(CaseSubject.PROGRAMME),
    /** Of them: over, and it isn't told whether completed. */
    PROGRAMME_ENDED(CaseSubject.PROGRAMME),
    /** Of those started: the person moved while it ran. */
    MOVED_IN_PROGRAMME(CaseSubject.PROGRAMME),
    /** Of these: completed. */
    MOVED_AND_COMPLETED(CaseSubject.PROGRAMME),
    /** Of these: not completed. */
    MOVED_AND_STOPPED(CaseSubject.PROGRAMME),
    /** Of these: over, and it isn't told whether completed. */
    MOVED_AND_ENDED(CaseSubject.PROGRAMME),
    /** Programmes that are over, in the month of their last day. */
    PROGRAMME_OVER(CaseSubject.PROGRAMME),
    /** Of them: the person moved within twelve months after the last day. */
    MOVED_AFTER_PROGRAMME(CaseSubject.PROGRAMME),
    /** Moves with an agreement while programme or grant followed the person, after which social assistance was applied for. */
    APPLIED_AGREED(CaseSubject.ASSISTANCE, true),
    /** Of these: granted. */
    ASSISTED_AGREED(CaseSubject.ASSISTANCE, true),
    /** Of these: refused, and not granted by another decision. */
    DENIED_AGREED(CaseSubject.ASSISTANCE, true),
    /** Of the denied: the person moved back. */
    RETURNED_AGREED(CaseSubject.ASSISTANCE, true),
    /** As {@link #APPLIED_AGREED}, of moves without an agreement. */
    APPLIED_UNAGREED(CaseSubject.ASSISTANCE),
    /** Of these: granted. */
    ASSISTED_UNAGREED(CaseSubject.ASSISTANCE),
    /** Of these: refused, and not granted by another decision. */
    DENIED_UNAGREED(CaseSubject.ASSISTANCE),
    /** Of the denied: the person moved back. */
    RETURNED_UNAGREED(CaseSubject.ASSISTANCE);

    private final CaseSubject subject;
    private final boolean isAgreed;

    CaseMeasure(CaseSubject subject) {
        this(subject, false);
    }

    CaseMeasure(CaseSubject subject, boolean isAgreed) {
        this.subject = subject;
        this.isAgreed = isAgreed;
    }

    /** What it is about. */
    public CaseSubject subject() {
        return subject;
    }

    /** Whether it is of moves with an agreement. */
    public boolean isAgreed() {
        return isAgreed;
    }

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
