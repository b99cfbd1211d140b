package no.bofast.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.EventCheck.Checked;

/** Reported events and their facts, and what checking them gives. */
abstract class CheckedEvents {

    static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    static final Instant REGISTERED_AT = Instant.parse("2015-03-05T12:00:00Z");
    static final LocalDate OCCURRED_ON = LocalDate.of(2015, 3, 1);

    static final MunicipalityCode ALTA_BEFORE_2020 = MunicipalityCode.of("2012");
    static final MunicipalityDivision DIVISION = new MunicipalityDivision(Map.of(ALTA, ALTA, ALTA_BEFORE_2020, ALTA));

    final EventCheck check = new EventCheck(DIVISION);

    RejectionReason reasonFor(ReportedFacts fact) {
        return ((Checked.Rejected) check.check(created(fact))).reason();
    }

    Fact factOf(ReportedFacts fact) {
        return ((Checked.Accepted) check.check(created(fact))).event().fact().orElseThrow();
    }

    static ReportedFacts fact(String type) {
        return new ReportedFacts(type);
    }

    static ReportedFacts settlement() {
        return fact("Settlement")
                .municipality("5601")
                .birthYear(1990)
                .sex("MALE")
                .country("SYR")
                .ground("ASYLUM")
                .household("SINGLE");
    }

    static ReportedEvent created(ReportedFacts fact) {
        return event(Change.CREATED, null, fact);
    }

    static ReportedEvent event(Change change, String replaces, ReportedFacts fact) {
        return event(change, replaces, fact.build());
    }

    static ReportedEvent event(Change change, String replaces, ReportedFact fact) {
        return new ReportedEvent(
                "e1", change, Optional.ofNullable(replaces), OCCURRED_ON, REGISTERED_AT, Optional.ofNullable(fact));
    }

    static ReportedEvent on(LocalDate occurredOn, Instant registeredAt) {
        Optional<ReportedFact> death = Optional.of(fact("Death").build());
        return new ReportedEvent("e1", Change.CREATED, Optional.empty(), occurredOn, registeredAt, death);
    }

    static Checked accepted(Optional<String> replaces, Optional<Fact> fact) {
        return new Checked.Accepted(new RegisterEvent("e1", replaces, OCCURRED_ON, REGISTERED_AT, fact));
    }

    static Checked rejected(RejectionReason reason) {
        return new Checked.Rejected(reason);
    }
}
