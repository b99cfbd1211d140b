package no.bofast.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A fact that stands beside the residence: what a person earns and works, what the authorities decide, and why somebody moves. It is no part of the walk, whatever its date: with or
 * without such facts people live and move in the same places, and depart on the same days.
 */
public sealed interface SideFact extends Fact {

    /** Calls the visitor's method for this type of fact. */
    void accept(Visitor visitor);

    @Override
    default void accept(Fact.Visitor visitor) {
        visitor.side(this);
    }

    /** One method a type. */
    interface Visitor {
        void income(Income fact);

        void employment(Employment fact);

        void moveAgreement(MoveAgreement fact);

        void residencePermit(ResidencePermit fact);

        void moveReason(MoveReason fact);

        void introductionProgramme(IntroductionProgramme fact);

        void socialAssistance(SocialAssistance fact);
    }

    /**
     * Lønnsinntekt: what a person earned as wages in a calendar year. A year of which no income is told is unknown, which isn't 0.
     *
     * @param wage whole kroner
     */
    record Income(int year, long wage) implements SideFact {
        @Override
        public Type type() {
            return Type.INCOME;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.income(this);
        }
    }

    /**
     * Arbeidsforhold: a person works, or is known not to.
     *
     * @param from the first day
     * @param to the last day; empty if none is known
     * @param workplace where the work is; empty if that isn't known
     * @param percent of full time; 0 tells that the person has no work
     */
    record Employment(LocalDate from, Optional<LocalDate> to, Optional<Place> workplace, int percent)
            implements SideFact {
        @Override
        public Type type() {
            return Type.EMPLOYMENT;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.employment(this);
        }
    }

    /**
     * Oppholdstillatelse: a person was given leave to stay, and so could be settled.
     *
     * @param granted on the day
     */
    record ResidencePermit(LocalDate granted) implements SideFact {
        @Override
        public Type type() {
            return Type.RESIDENCE_PERMIT;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.residencePermit(this);
        }
    }

    /**
     * Introduksjonsprogram: a person takes part in one. What is told later of one that started on the same day holds.
     *
     * @param ended the last day; empty while it goes on
     * @param completed whether it was completed when it ended; empty where that isn't known
     */
    record IntroductionProgramme(LocalDate started, Optional<LocalDate> ended, Optional<Boolean> completed)
            implements SideFact {

        @Override
        public Type type() {
            return Type.INTRODUCTION_PROGRAMME;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.introductionProgramme(this);
        }

        /** Whether it goes on, on a day. */
        public boolean runsOn(LocalDate day) {
            return !started.isAfter(day) && ended.filter(day::isAfter).isEmpty();
        }
    }

    /**
     * Økonomisk sosialhjelp: a person applied for it, and was granted or refused it. What is told of the same application later holds from its
     * own day on.
     *
     * @param on the day of the decision; while there is none, the day of which it is told that there is none
     */
    record SocialAssistance(LocalDate applied, Decision decision, LocalDate on) implements SideFact {
        @Override
        public Type type() {
            return Type.SOCIAL_ASSISTANCE;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.socialAssistance(this);
        }
    }

    /**
     * Flyttemotiv: why a person made the last move on or before a day.
     *
     * @param on the day of which it is told, mostly that of the move
     */
    record MoveReason(LocalDate on, MovingReason reason) implements SideFact {
        @Override
        public Type type() {
            return Type.MOVE_REASON;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.moveReason(this);
        }
    }

    /**
     * Flytteavtale: a person asked for leave to move with programme and grant, and was granted or refused it. What is told of the same
     * request later holds from its own day on.
     *
     * @param on the day of the decision; while there is none, the day of which it is told that there is none
     */
    record MoveAgreement(
            Place from, Place to, LocalDate requested, Decision decision, LocalDate on, MovingReason reason)
            implements SideFact {

        @Override
        public Type type() {
            return Type.MOVE_AGREEMENT;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.moveAgreement(this);
        }

        /** Whether it is of a move between two municipalities; of a code that was split any successor may be meant. */
        public boolean isOf(MunicipalityCode origin, MunicipalityCode destination) {
            return from.mayBeIn(origin) && to.mayBeIn(destination);
        }
    }
}
