package io.jalchemy.dialect.postgresql;

import io.jalchemy.types.ArrayType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.JsonIndexType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TypeFamily;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters are written with a cast, such as {@code ?::JSONB}. Through JDBC those that are sent as text of unknown
 * type get one, so that functions and selected parameters resolve too; the other settings show statements as drivers of
 * SQLAlchemy send them.
 */
public enum PostgresBindCasts {
    /** Whatever this library sends as text of unknown type. */
    JDBC(EnumSet.of(TypeFamily.JSON, TypeFamily.ARRAY, TypeFamily.INTERVAL)),
    /** None at all. */
    NONE(EnumSet.noneOf(TypeFamily.class)),
    /** Ranges and JSON, as for no driver in particular. */
    RANGES(EnumSet.of(TypeFamily.JSON)),
    /** Ranges, JSON and arrays, as for psycopg2. */
    PSYCOPG2(EnumSet.of(TypeFamily.ARRAY, TypeFamily.JSON)),
    /** As for asyncpg. */
    ASYNCPG(EnumSet.of(
            TypeFamily.ARRAY,
            TypeFamily.STRING,
            TypeFamily.TIME,
            TypeFamily.DATE,
            TypeFamily.DATETIME,
            TypeFamily.INTERVAL,
            TypeFamily.BOOLEAN,
            TypeFamily.INTEGER,
            TypeFamily.NUMERIC,
            TypeFamily.FLOAT,
            TypeFamily.BINARY,
            TypeFamily.JSON)),
    /** As for psycopg 3. */
    PSYCOPG(EnumSet.of(
            TypeFamily.ARRAY,
            TypeFamily.STRING,
            TypeFamily.TIME,
            TypeFamily.DATE,
            TypeFamily.DATETIME,
            TypeFamily.INTERVAL,
            TypeFamily.BOOLEAN,
            TypeFamily.INTEGER,
            TypeFamily.JSON)),
    /** As for pg8000. */
    PG8000(EnumSet.of(
            TypeFamily.ARRAY,
            TypeFamily.STRING,
            TypeFamily.TIME,
            TypeFamily.DATE,
            TypeFamily.DATETIME,
            TypeFamily.INTERVAL,
            TypeFamily.BOOLEAN,
            TypeFamily.INTEGER,
            TypeFamily.FLOAT,
            TypeFamily.JSON));

    private final Set<TypeFamily> families;

    PostgresBindCasts(Set<TypeFamily> families) {
        this.families = families;
    }

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
            case ArrayType<?> array -> families.contains(TypeFamily.ARRAY) ? types.render(array) : null;
            case StringType string -> families.contains(TypeFamily.STRING) ? string(string, types) : null;
            case PostgresTextType text -> text(text);
            case PostgresBitType bits -> this == JDBC || this == ASYNCPG ? types.render(bits) : null;
            default -> {
                boolean sentAsText = this == JDBC && type instanceof PostgresTextForm<?>;
                yield sentAsText || families.contains(type.family()) ? types.render(type) : null;
            }
        };
    }

    private @Nullable String enumeration(EnumType<?> type, PostgresTypeCompiler types) {
        if (!type.options().nativeEnum()) {
            return families.contains(TypeFamily.STRING) ? "VARCHAR" : null;
        }
        return this == JDBC || this == ASYNCPG ? types.render(type) : null;
    }

    private @Nullable String index(JsonIndexType type, PostgresTypeCompiler types) {
        boolean known = type.kind() == JsonIndexType.Kind.INTEGER || type.kind() == JsonIndexType.Kind.STRING;
        return known && this != JDBC && this != PSYCOPG2 && this != RANGES ? types.render(type) : null;
    }

    /** A length would cut the value. */
    private String string(StringType type, PostgresTypeCompiler types) {
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
