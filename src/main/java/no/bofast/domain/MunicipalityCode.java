package no.bofast.domain;

import java.util.Optional;

/**
 * The four-digit code of a municipality (kommunenummer), as in {@code 0301} for Oslo.
 *
 * @param number the code as a number, 0 to 9999
 */
public record MunicipalityCode(int number) implements Comparable<MunicipalityCode> {

    /** How many codes of four digits there are. */
    static final int NUMBERS = 10_000;

    /** The pseudo-municipality {@code 0000}, under which people with a protected address are counted. */
    public static final MunicipalityCode PROTECTED = new MunicipalityCode(0);

    public MunicipalityCode {
        if (number < 0 || number >= NUMBERS) {
            throw new IllegalArgumentException("municipality code must be 0 to 9999, got: " + number);
        }
    }

    /** Reads a code of exactly four digits. */
    public static MunicipalityCode of(String digits) {
        if (!isFourDigits(digits)) {
            throw new IllegalArgumentException("municipality code must be four digits, got: '" + digits + "'");
        }
        return new MunicipalityCode(Integer.parseInt(digits));
    }

    /** The same; empty if the text isn't four digits. */
    public static Optional<MunicipalityCode> read(String text) {
        return isFourDigits(text) ? Optional.of(of(text)) : Optional.empty();
    }

    private static boolean isFourDigits(String text) {
        return text.length() == 4 && isDigit(text, 0) && isDigit(text, 1) && isDigit(text, 2) && isDigit(text, 3);
    }

    private static boolean isDigit(String text, int place) {
        return text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    public boolean isProtected() {
        return number == 0;
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        String digits = Integer.toString(number);
        return "0000".substring(digits.length()) + digits;
    }
}
