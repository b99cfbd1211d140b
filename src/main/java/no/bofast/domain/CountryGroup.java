package no.bofast.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The countries shown by themselves; every other country is {@link #OTHER}. */
public enum CountryGroup {
    UKR,
    SYR,
    ERI,
    SOM,
    AFG,
    SDN,
    IRN,
    ETH,
    IRQ,
    OTHER;

    private static final Map<String, CountryGroup> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    /** The group of an ISO 3166-1 alpha-3 code. */
    public static CountryGroup of(String alpha3) {
        return BY_NAME.getOrDefault(alpha3, OTHER);
    }
}
