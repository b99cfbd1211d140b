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
    MOVED_FOR;

    /** What it is about. */
    public CaseSubject subject() {
        return this == MOVED_FOR ? CaseSubject.REASON : CaseSubject.AGREEMENT;
    }

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
