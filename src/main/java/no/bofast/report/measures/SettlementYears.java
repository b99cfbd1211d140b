package no.bofast.report.measures;

import java.util.Optional;
import java.util.stream.IntStream;

/** The settlement years that a report is about, both ends included. */
public record SettlementYears(int from, int to) {

    public SettlementYears {
        if (from > to) {
            throw new IllegalArgumentException("settlement years must be FROM-TO, got: " + from + "-" + to);
        }
    }

    /** Reads {@code 2010-2016} or a single {@code 2015}. */
    public static SettlementYears of(String text) {
        if (!text.matches("\\d{4}(-\\d{4})?")) {
            throw new IllegalArgumentException("settlement years must be like 2010-2016, got: '" + text + "'");
        }
        return new SettlementYears(
                Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(text.length() - 4)));
    }

    /** Those of them that aren't after a year; empty if all are. */
    public Optional<SettlementYears> until(int last) {
        return last < from ? Optional.empty() : Optional.of(new SettlementYears(from, Math.min(to, last)));
    }

    public boolean contains(int year) {
        return from <= year && year <= to;
    }

    public IntStream stream() {
        return IntStream.rangeClosed(from, to);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
