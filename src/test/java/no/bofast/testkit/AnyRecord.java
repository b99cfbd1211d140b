package no.bofast.testkit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import no.bofast.domain.Address;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.Place;
import no.bofast.domain.WageBand;

/** Makes records of any type from their components, so that a new type or field is tested without being named. */
public final class AnyRecord {

    private final Random random;

    public AnyRecord(long seed) {
        this.random = new Random(seed);
    }

    /** Some records of each permitted subclass of a sealed interface. */
    public static <T> Stream<T> ofEveryKind(Class<T> sealed, int each) {
        AnyRecord any = new AnyRecord(1);
        return kinds(sealed)
                .flatMap(kind ->
                        Stream.generate(() -> sealed.cast(any.value(kind))).limit(each));
    }

    /** The records that a type permits, however deep. */
    public static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(AnyRecord::kinds)
                : Stream.of(type);
    }

    private Place place(MunicipalityCode code) {
        Optional<String> basicUnit = random.nextBoolean()
                ? Optional.of(String.format("%08d", random.nextInt(100_000_000)))
                : Optional.empty();
        Optional<String> district = random.nextBoolean() ? Optional.of("Grünerløkka") : Optional.empty();
        return new MunicipalityDivision(Map.of(code, code)).known(new Address(code, basicUnit, district));
    }

    /** A value of a type; numbers are from 0 to 9999, long ones any. */
    public Object value(Class<?> type) {
        if (type == Place.class) {
            return place((MunicipalityCode) value(MunicipalityCode.class));
        } else if (type == String.class) {
            return "text " + random.nextInt(10_000);
        } else if (type == int.class) {
            return random.nextInt(10_000);
        } else if (type == long.class) {
            return (long) random.nextInt(10_000);
        } else if (type == WageBand.class) {
            return new WageBand(random.nextInt(WageBand.LAST + 1));
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == OptionalInt.class) {
            return random.nextBoolean() ? OptionalInt.of(1850 + random.nextInt(200)) : OptionalInt.empty();
        } else if (type == YearMonth.class) {
            return YearMonth.of(1900 + random.nextInt(200), 1 + random.nextInt(12));
        } else if (type == LocalDate.class) {
            return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(70_000));
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        } else if (type.isRecord()) {
            return record(type);
        }
        throw new IllegalArgumentException("no values of " + type);
    }

    private Object component(RecordComponent component) {
        if (component.getType() == Optional.class) {
            ParameterizedType optional = (ParameterizedType) component.getGenericType();
            Class<?> content = (Class<?>) optional.getActualTypeArguments()[0];
            return random.nextBoolean() ? Optional.of(value(content)) : Optional.empty();
        }
        boolean isYear = component.getName().equals("settlementYear");
        return isYear ? Integer.valueOf(1900 + random.nextInt(200)) : value(component.getType());
    }

    private Object record(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(type.getRecordComponents()).map(this::component).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }
}
