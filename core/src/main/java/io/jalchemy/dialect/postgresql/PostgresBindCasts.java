package io.jalchemy.dialect.postgresql;

import io.jalchemy.types.ArrayType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.JsonIndexType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.UuidType;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters are written with a cast, such as {@code ?::JSONB}. Through JDBC those that are sent as text of unknown
 * type get one, so that functions and selected parameters resolve too; the other settings show statements as drivers of
 * SQLAlchemy send them.
 */
public enum PostgresBindCasts {
    /** Whatever this library sends as text of unknown type. */
    JDBC,
    /** None at all. */
    NONE,
    /** Ranges and JSON, as for no driver in particular. */
    RANGES,
    /** Ranges, JSON and arrays, as for psycopg2. */
    PSYCOPG2,
    /** As for asyncpg. */
    ASYNCPG,
    /** As for psycopg 3. */
    PSYCOPG,
    /** As for pg8000. */
    PG8000;

    /** The type that a parameter is cast to, or null for no cast. */
    @Nullable String typeFor(SqlType<?> type, PostgresTypeCompiler types) {
        if (this == NONE) {
            return null;
        }
        return switch (type) {
            case RangeType<?> range -> range.name();
            case MultirangeType<?> ranges -> ranges.name();
            case EnumType<?> enumeration -> enumeration(enumeration, types);
            case JsonIndexType index -> index(index, types);
            case ArrayType<?> array -> casts(TypeFamily.ARRAY) ? array(array, types) : null;
            case StringType string -> casts(TypeFamily.STRING) ? string(string, types) : null;
            case FloatType<?> number -> casts(TypeFamily.FLOAT) ? types.render(plain(number)) : null;
            case UuidType<?> uuid -> this == JDBC ? null : types.render(uuid);
            case PostgresTextType text -> text(text);
            case PostgresBitType bits ->
                switch (this) {
                    case JDBC -> types.renderForCast(bits);
                    case ASYNCPG -> types.render(bits);
                    case NONE, RANGES, PSYCOPG2, PSYCOPG, PG8000 -> null;
                };
            default -> {
                boolean sentAsText = this == JDBC && type instanceof PostgresTextForm<?>;
                yield sentAsText || casts(type.family()) ? types.render(type) : null;
            }
        };
    }

    /** Drivers know one type for all approximate numbers. */
    private static SqlType<?> plain(FloatType<?> type) {
        return new FloatType<>(FloatType.Spelling.FLOAT, type.precision(), type.asDecimal(), type.decimalReturnScale());
    }

    private boolean casts(TypeFamily family) {
        return switch (family) {
            case JSON -> this != NONE;
            case ARRAY -> this != NONE && this != RANGES;
            case INTERVAL -> this == JDBC || castsPlainTypes();
            case STRING, TIME, DATE, DATETIME, INTEGER -> castsPlainTypes();
            case BOOLEAN, FLOAT -> this == ASYNCPG || this == PG8000;
            case NUMERIC, BINARY -> this == ASYNCPG;
            default -> false;
        };
    }

    private boolean castsPlainTypes() {
        return this == ASYNCPG || this == PSYCOPG || this == PG8000;
    }

    private @Nullable String enumeration(EnumType<?> type, PostgresTypeCompiler types) {
        if (!type.options().nativeEnum()) {
            return casts(TypeFamily.STRING) ? "VARCHAR" : null;
        }
        return this == JDBC || this == ASYNCPG ? types.render(type) : null;
    }

    private @Nullable String index(JsonIndexType type, PostgresTypeCompiler types) {
        boolean known = type.kind() == JsonIndexType.Kind.INTEGER || type.kind() == JsonIndexType.Kind.STRING;
        return known && this != JDBC && this != PSYCOPG2 && this != RANGES ? types.render(type) : null;
    }

    private String array(ArrayType<?> type, PostgresTypeCompiler types) {
        return this == JDBC ? types.renderForCast(type) : types.render(type);
    }

    /** A length would cut the value. */
    private String string(StringType type, PostgresTypeCompiler types) {
        if (type.collation() != null && type.length() == null) {
            return types.render(type);
        }
        boolean fixed = type.spelling() == StringType.Spelling.SQL_CHAR && type.length() == null;
        return fixed && this == ASYNCPG ? "CHAR" : "VARCHAR";
    }

    private @Nullable String text(PostgresTextType type) {
        return switch (this) {
            case JDBC -> type.name();
            case ASYNCPG -> type.name().startsWith("REG") ? type.name() : null;
            case PSYCOPG -> type.name().equals("REGCONFIG") ? type.name() : null;
            case NONE, RANGES, PSYCOPG2, PG8000 -> null;
        };
    }
}
