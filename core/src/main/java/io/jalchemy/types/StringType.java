package io.jalchemy.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;

/**
 * Character data.
 *
 * @param spelling what is written in DDL
 * @param length in characters; null where the database needs none
 * @param collation name of the collation; null for the column's or database's own
 */
public record StringType(
        Spelling spelling,
        @Nullable Integer length,
        @Nullable String collation) implements StandardType<String> {
    /** What is written in DDL. */
    public enum Spelling {
        /** Portable string. */
        STRING,
        /** Portable long text. */
        TEXT,
        /** Portable string, national character set where the database separates the two. */
        UNICODE,
        /** Portable long text, national character set where the database separates the two. */
        UNICODE_TEXT,
        /** Exactly {@code VARCHAR}. */
        SQL_VARCHAR,
        /** Exactly {@code CHAR}. */
        SQL_CHAR,
        /** Exactly {@code NCHAR}. */
        SQL_NCHAR,
        /** Exactly {@code NVARCHAR}. */
        SQL_NVARCHAR,
        /** Exactly {@code TEXT}. */
        SQL_TEXT,
        /** Exactly {@code CLOB}. */
        SQL_CLOB
    }

    static final JdbcCodec<String> CODEC =
            JdbcCodec.of(java.sql.Types.VARCHAR, PreparedStatement::setString, ResultSet::getString);

    /** A string type with a length or without. */
    public static StringType of(Spelling spelling, @Nullable Integer length) {
        return new StringType(spelling, length, null);
    }

    /** This type with a collation. */
    public StringType collate(String name) {
        return new StringType(spelling, length, name);
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.STRING;
    }

    @Override
    public JdbcCodec<String> codec(CodecSource dialect) {
        return CODEC;
    }

    @Override
    public String coerce(Object value) {
        return switch (value) {
            case String text -> text;
            case Character character -> character.toString();
            default -> throw Coercions.wrongClass(this, value);
        };
    }

    @Override
    public String toString() {
        String name =
                switch (spelling) {
                    case STRING -> "String";
                    case TEXT -> "Text";
                    case UNICODE -> "Unicode";
                    case UNICODE_TEXT -> "UnicodeText";
                    case SQL_VARCHAR -> "VARCHAR";
                    case SQL_CHAR -> "CHAR";
                    case SQL_NCHAR -> "NCHAR";
                    case SQL_NVARCHAR -> "NVARCHAR";
                    case SQL_TEXT -> "TEXT";
                    case SQL_CLOB -> "CLOB";
                };
        return Describe.type(name, length, collation);
    }
}
