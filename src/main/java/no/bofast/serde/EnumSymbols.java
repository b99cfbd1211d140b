package no.bofast.serde;

import java.lang.reflect.Array;

/** The values of a domain's enum and the symbols of a schema's that have the same names; a symbol may have no value. */
final class EnumSymbols<V extends Enum<V>, S extends Enum<S>> {

    private final S[] symbolOf;
    private final V[] valueOf;

    private EnumSymbols(S[] symbolOf, V[] valueOf) {
        this.symbolOf = symbolOf;
        this.valueOf = valueOf;
    }

    @SuppressWarnings("unchecked")
    static <V extends Enum<V>, S extends Enum<S>> EnumSymbols<V, S> of(Class<V> values, Class<S> symbols) {
        S[] symbolOf = (S[]) Array.newInstance(symbols, values.getEnumConstants().length);
        V[] valueOf = (V[]) Array.newInstance(values, symbols.getEnumConstants().length);
        for (V value : values.getEnumConstants()) {
            S symbol = Enum.valueOf(symbols, value.name());
            symbolOf[value.ordinal()] = symbol;
            valueOf[symbol.ordinal()] = value;
        }
        return new EnumSymbols<>(symbolOf, valueOf);
    }

    S symbol(V value) {
        return symbolOf[value.ordinal()];
    }

    V value(S symbol) {
        V value = valueOf[symbol.ordinal()];
        if (value == null) {
            throw new IllegalArgumentException("nothing here stands for " + symbol + " of "
                    + symbol.getDeclaringClass().getSimpleName());
        }
        return value;
    }
}
