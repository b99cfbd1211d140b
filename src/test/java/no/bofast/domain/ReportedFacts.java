package no.bofast.domain;

import java.util.Optional;
import java.util.OptionalInt;

/** Writes down a fact as a register may report it, right or wrong; what isn't said is missing. */
final class ReportedFacts {

    private final String type;
    private String municipality;
    private boolean moved = true;
    private Integer birthYear;
    private String sex;
    private String country;
    private String ground;
    private String household;
    private String level;
    private String district;
    private String basicUnit;
    private String householdRef;
    private ReportedSide side = ReportedSide.NONE;

    ReportedFacts(String type) {
        this.type = type;
    }

    ReportedFacts municipality(String code) {
        municipality = code;
        return this;
    }

    ReportedFacts notMoved() {
        moved = false;
        return this;
    }

    ReportedFacts birthYear(Integer year) {
        birthYear = year;
        return this;
    }

    ReportedFacts sex(String symbol) {
        sex = symbol;
        return this;
    }

    ReportedFacts country(String alpha3) {
        country = alpha3;
        return this;
    }

    ReportedFacts ground(String symbol) {
        ground = symbol;
        return this;
    }

    ReportedFacts household(String symbol) {
        household = symbol;
        return this;
    }

    ReportedFacts level(String symbol) {
        level = symbol;
        return this;
    }

    ReportedFacts district(String text) {
        district = text;
        return this;
    }

    ReportedFacts basicUnit(String digits) {
        basicUnit = digits;
        return this;
    }

    ReportedFacts householdRef(String pseudonym) {
        householdRef = pseudonym;
        return this;
    }

    ReportedFacts side(ReportedSide beside) {
        side = beside;
        return this;
    }

    ReportedFact build() {
        return new ReportedFact(
                type,
                Optional.ofNullable(municipality),
                moved,
                birthYear == null ? OptionalInt.empty() : OptionalInt.of(birthYear),
                Optional.ofNullable(sex),
                Optional.ofNullable(country),
                Optional.ofNullable(ground),
                Optional.ofNullable(household),
                Optional.ofNullable(level),
                Optional.ofNullable(district),
                Optional.ofNullable(basicUnit),
                Optional.ofNullable(householdRef),
                side);
    }
}
