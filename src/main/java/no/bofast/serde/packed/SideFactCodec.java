package no.bofast.serde.packed;

import java.time.LocalDate;
import java.util.Optional;
import no.bofast.domain.Decision;
import no.bofast.domain.MovingReason;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.Place;
import no.bofast.domain.SideFact;

/** Facts beside the residence as bytes, of types that {@link FactCodec} has not. */
final class SideFactCodec implements SideFact.Visitor {

    static final int INCOME = 9;
    static final int EMPLOYMENT = 10;
    static final int MOVE_AGREEMENT = 11;
    static final int INTRODUCTION_PROGRAMME = 12;
    static final int SOCIAL_ASSISTANCE = 13;
    static final int MOVE_REASON = 14;
    static final int RESIDENCE_PERMIT = 15;

    private static final int TYPE_BITS = 0x0F;

    private static final int HAS_END = 1;
    private static final int HAS_WORKPLACE = 2;
    /** Whether it is told if a programme was completed. */
    private static final int IS_EXPLAINED = 2;

    private static final int IS_COMPLETED = 4;

    private static final Decision[] DECISIONS = Decision.values();
    private static final MovingReason[] REASONS = MovingReason.values();

    private final PackedWriter out;

    SideFactCodec(PackedWriter out) {
        this.out = out;
    }

    static SideFact read(int octet, PackedReader in, MunicipalityDivision division) {
        return switch (octet & TYPE_BITS) {
            case INCOME -> new SideFact.Income(in.wholeInt(), in.whole());
            case RESIDENCE_PERMIT -> new SideFact.ResidencePermit(date(in));
            case INTRODUCTION_PROGRAMME -> readProgramme(in);
            case SOCIAL_ASSISTANCE -> new SideFact.SocialAssistance(date(in), DECISIONS[in.octet()], date(in));
            case MOVE_REASON -> new SideFact.MoveReason(date(in), REASONS[in.octet()]);
            case EMPLOYMENT -> readEmployment(in, division);
            default -> readAgreement(in, division);
        };
    }

    @Override
    public void income(SideFact.Income fact) {
        out.octet(INCOME).whole(fact.year()).whole(fact.wage());
    }

    @Override
    public void employment(SideFact.Employment fact) {
        int known = (fact.to().isPresent() ? HAS_END : 0) | (fact.workplace().isPresent() ? HAS_WORKPLACE : 0);
        out.octet(EMPLOYMENT)
                .octet(known)
                .whole(fact.percent())
                .signed(fact.from().toEpochDay());
        fact.to().ifPresent(to -> out.signed(to.toEpochDay()));
        fact.workplace().ifPresent(place -> FactCodec.place(0, place, out));
    }

    @Override
    public void residencePermit(SideFact.ResidencePermit fact) {
        out.octet(RESIDENCE_PERMIT).signed(fact.granted().toEpochDay());
    }

    @Override
    public void socialAssistance(SideFact.SocialAssistance fact) {
        out.octet(SOCIAL_ASSISTANCE)
                .signed(fact.applied().toEpochDay())
                .octet(fact.decision().ordinal())
                .signed(fact.on().toEpochDay());
    }

    @Override
    public void moveReason(SideFact.MoveReason fact) {
        out.octet(MOVE_REASON)
                .signed(fact.on().toEpochDay())
                .octet(fact.reason().ordinal());
    }

    @Override
    public void moveAgreement(SideFact.MoveAgreement fact) {
        out.octet(MOVE_AGREEMENT)
                .octet(fact.decision().ordinal())
                .octet(fact.reason().ordinal())
                .signed(fact.on().toEpochDay())
                .signed(fact.requested().toEpochDay());
        FactCodec.place(0, fact.from(), out);
        FactCodec.place(0, fact.to(), out);
    }

    private static SideFact readAgreement(PackedReader in, MunicipalityDivision division) {
        Decision decision = DECISIONS[in.octet()];
        MovingReason reason = REASONS[in.octet()];
        LocalDate on = date(in);
        LocalDate requested = date(in);
        Place from = FactCodec.place(in.octet(), in, division);
        Place to = FactCodec.place(in.octet(), in, division);
        return new SideFact.MoveAgreement(from, to, requested, decision, on, reason);
    }

    private static SideFact readEmployment(PackedReader in, MunicipalityDivision division) {
        int known = in.octet();
        int percent = in.wholeInt();
        LocalDate from = date(in);
        Optional<LocalDate> to = (known & HAS_END) == 0 ? Optional.empty() : Optional.of(date(in));
        Optional<Place> workplace = (known & HAS_WORKPLACE) == 0
                ? Optional.empty()
                : Optional.of(FactCodec.place(in.octet(), in, division));
        return new SideFact.Employment(from, to, workplace, percent);
    }

    @Override
    public void introductionProgramme(SideFact.IntroductionProgramme fact) {
        int known = (fact.ended().isPresent() ? HAS_END : 0)
                | (fact.completed().isPresent() ? IS_EXPLAINED : 0)
                | (fact.completed().orElse(false) ? IS_COMPLETED : 0);
        out.octet(INTRODUCTION_PROGRAMME).octet(known).signed(fact.started().toEpochDay());
        fact.ended().ifPresent(ended -> out.signed(ended.toEpochDay()));
    }

    private static SideFact readProgramme(PackedReader in) {
        int known = in.octet();
        LocalDate started = date(in);
        Optional<LocalDate> ended = (known & HAS_END) == 0 ? Optional.empty() : Optional.of(date(in));
        Optional<Boolean> completed =
                (known & IS_EXPLAINED) == 0 ? Optional.empty() : Optional.of((known & IS_COMPLETED) != 0);
        return new SideFact.IntroductionProgramme(started, ended, completed);
    }

    private static LocalDate date(PackedReader in) {
        return LocalDate.ofEpochDay(in.signed());
    }
}
