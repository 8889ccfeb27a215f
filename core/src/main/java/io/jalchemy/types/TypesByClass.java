package io.jalchemy.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which type belongs to which Java class. */
final class TypesByClass {
    private static final Map<Class<?>, SqlType<?>> KNOWN = known();

    private TypesByClass() {}

    static SqlType<?> ofValue(@Nullable Object value) {
        return switch (value) {
            case null -> Types.nullType();
            case Integer ignored -> Types.integer();
            case Long ignored -> Types.bigInteger();
            case Short ignored -> Types.integer();
            case Byte ignored -> Types.integer();
            case Float ignored -> Types.floating();
            case Character ignored -> Types.string();
            case Enum<?> constant -> ofEnum(constant);
            default -> KNOWN.getOrDefault(value.getClass(), Types.nullType());
        };
    }

    @SuppressWarnings("unchecked") // KNOWN holds for each class a type of that class
    static <T> SqlType<T> forClass(Class<T> javaType) {
        if (javaType.isEnum()) {
            return (SqlType<T>) enumOf(javaType);
        }
        return (SqlType<T>) KNOWN.getOrDefault(javaType, Types.nullType());
    }

    private static SqlType<?> ofEnum(Enum<?> constant) {
        return enumOf(constant.getDeclaringClass());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the caller asked isEnum
    private static SqlType<?> enumOf(Class<?> enumClass) {
        return EnumType.of((Class) enumClass);
    }

    private static Map<Class<?>, SqlType<?>> known() {
        Map<Class<?>, SqlType<?>> known = new HashMap<>();
        known.put(int.class, Types.integer());
        known.put(Integer.class, Types.integer());
        known.put(short.class, Types.smallInteger());
        known.put(Short.class, Types.smallInteger());
        known.put(long.class, Types.bigInteger());
        known.put(Long.class, Types.bigInteger());
        known.put(double.class, Types.floating());
        known.put(Double.class, Types.floating());
        known.put(boolean.class, Types.bool());
        known.put(Boolean.class, Types.bool());
        known.put(BigDecimal.class, Types.numeric());
        known.put(BigInteger.class, WholeDecimalType.INSTANCE);
        known.put(String.class, Types.string());
        known.put(LocalDate.class, Types.date());
        known.put(LocalTime.class, Types.time());
        known.put(OffsetTime.class, Types.timeWithZone());
        known.put(LocalDateTime.class, Types.dateTime());
        known.put(OffsetDateTime.class, Types.dateTimeWithZone());
        known.put(Instant.class, Types.instant());
        known.put(ZonedDateTime.class, new DateTimeType<>(DateTimeType.Spelling.DATETIME, true, ZonedDateTime.class));
        known.put(Duration.class, Types.interval());
        known.put(Year.class, YearType.INSTANCE);
        known.put(byte[].class, Types.largeBinary());
        known.put(UUID.class, Types.uuid());
        return Map.copyOf(known);
    }
}
