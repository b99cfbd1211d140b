package no.bofast.domain;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Turns what a register reported into a {@link RegisterEvent}, or says why it can't be one ({@code domain.md}, section 6).
 *
 * <p>An annulment's fact is ignored, and so is the replaced event of a {@link Change#CREATED} one: neither means anything.
 */
public final class EventCheck {

    private static final int EARLIEST_BIRTH_YEAR = 1850;
    private static final Pattern ALPHA3 = Pattern.compile("[A-Z]{3}");

    private final MunicipalityDivision division;

    public EventCheck(MunicipalityDivision division) {
        this.division = division;
    }

    /** The checked event, or the first reason that speaks against it. */
    public Checked check(ReportedEvent event) {
        try {
            return new Checked.Accepted(checked(event));
        } catch (Refusal refusal) {
            return new Checked.Rejected(refusal.reason());
        }
    }

    private RegisterEvent checked(ReportedEvent event) {
        checkDate(event);
        Optional<String> replaces = event.change() == Change.CREATED ? Optional.empty() : event.replacesEventId();
        Optional<Fact> fact = event.change() == Change.ANNULLED ? Optional.empty() : Optional.of(fact(event));
        return new RegisterEvent(event.eventId(), replaces, event.occurredOn(), event.registeredAt(), fact);
    }

    private static void checkDate(ReportedEvent event) {
        if (!EventDates.isPossible(event.occurredOn(), event.registeredAt())) {
            throw new Refusal(RejectionReason.INVALID_DATE);
        }
    }

    private Fact fact(ReportedEvent event) {
        ReportedFact fact = event.fact().orElseThrow(() -> new Refusal(RejectionReason.MISSING_FACT));
        return switch (fact.type()) {
            case "Settlement" -> settlement(fact, event);
            case "AddressChange" -> new Fact.AddressChange(place(fact), fact.moved());
            case "Emigration" -> emigration(fact);
            case "Immigration" -> immigration(fact);
            case "Death" -> new Fact.Death();
            case "HouseholdChange" ->
                new Fact.HouseholdChange(required(fact.household(), Household::valueOf), householdRef(fact));
            case "AddressProtection" -> new Fact.AddressProtection(required(fact.level(), ProtectionLevel::valueOf));
            case "Income" -> SideFactCheck.income(fact, RegisterTime.dateOf(event.registeredAt()));
            case "Employment" -> SideFactCheck.employment(fact, event, this::place);
            case "IntroductionProgramme" -> CaseFactCheck.programme(fact.side(), event.occurredOn());
            case "SocialAssistance" -> CaseFactCheck.assistance(fact.side(), event.occurredOn());
            case "MoveReason" -> CaseFactCheck.reason(fact.side(), event.occurredOn());
            case "ResidencePermit" -> new SideFact.ResidencePermit(event.occurredOn());
            case "MoveAgreement" -> CaseFactCheck.agreement(fact.side(), event.occurredOn(), this::place);
            default -> throw new Refusal(RejectionReason.INVALID_FACT);
        };
    }

    private Fact settlement(ReportedFact fact, ReportedEvent event) {
        checkBirthYear(fact, RegisterTime.dateOf(event.registeredAt()).getYear());
        Sex sex = required(fact.sex(), Sex::valueOf);
        checkCountry(fact);
        CountryGroup country = required(fact.country(), CountryGroup::of);
        Ground ground = required(fact.ground(), Ground::valueOf);
        Household household = required(fact.household(), Household::valueOf);
        return new Fact.Settlement(place(fact), fact.birthYear(), sex, country, ground, household, householdRef(fact));
    }

    private static Fact emigration(ReportedFact fact) {
        checkCountry(fact);
        return new Fact.Emigration();
    }

    private Fact immigration(ReportedFact fact) {
        checkCountry(fact);
        return new Fact.Immigration(place(fact));
    }

    private static Optional<HouseholdRef> householdRef(ReportedFact fact) {
        return fact.householdRef().filter(text -> !text.isBlank()).map(HouseholdRef::new);
    }

    private Place place(ReportedFact fact) {
        Optional<String> basicUnit = basicUnit(fact);
        Optional<String> district = fact.district().filter(text -> !text.isBlank());
        return place(required(fact.municipality(), Function.identity()), basicUnit, district);
    }

    private Place place(String code) {
        return place(code, Optional.empty(), Optional.empty());
    }

    private Place place(String code, Optional<String> basicUnit, Optional<String> district) {
        return MunicipalityCode.read(code)
                .flatMap(digits -> division.place(new Address(digits, basicUnit, district)))
                .orElseThrow(() -> new Refusal(RejectionReason.UNKNOWN_MUNICIPALITY));
    }

    private static void checkBirthYear(ReportedFact fact, int registerYear) {
        int birthYear = fact.birthYear().orElse(registerYear);
        if (birthYear < EARLIEST_BIRTH_YEAR || birthYear > registerYear) {
            throw new Refusal(RejectionReason.INVALID_FACT);
        }
    }

    private static Optional<String> basicUnit(ReportedFact fact) {
        Optional<String> unit = fact.basicUnit().filter(text -> !text.isBlank());
        if (unit.filter(text -> !Address.isBasicUnit(text)).isPresent()) {
            throw new Refusal(RejectionReason.INVALID_FACT);
        }
        return unit;
    }

    private static void checkCountry(ReportedFact fact) {
        if (fact.country().filter(country -> !ALPHA3.matcher(country).matches()).isPresent()) {
            throw new Refusal(RejectionReason.INVALID_FACT);
        }
    }

    private static <T> T required(Optional<String> text, Function<String, T> reader) {
        try {
            return reader.apply(text.orElseThrow(() -> new Refusal(RejectionReason.INVALID_FACT)));
        } catch (IllegalArgumentException unknownValue) {
            throw new Refusal(RejectionReason.INVALID_FACT);
        }
    }

    /** What became of a reported event. */
    public sealed interface Checked {
        record Accepted(RegisterEvent event) implements Checked {}

        record Rejected(RejectionReason reason) implements Checked {}
    }
}
