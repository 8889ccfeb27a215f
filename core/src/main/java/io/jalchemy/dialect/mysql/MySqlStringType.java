package io.jalchemy.dialect.mysql;

import io.jalchemy.error.CompileException;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;
import org.jspecify.annotations.Nullable;

/**
 * Character data of MySQL.
 *
 * @param kind what is written in DDL
 * @param length in characters; null where none is needed
 * @param charset character set and collation
 * @param national uses the national character set, whatever {@code charset} says
 */
public record MySqlStringType(Kind kind, @Nullable Integer length, MySqlCharset charset, boolean national)
        implements DialectType<String> {
    /** What is written in DDL. */
    public enum Kind {
        /** Of fixed length. */
        CHAR,
        /** Of limited length. */
        VARCHAR,
        /** Of fixed length, national character set. */
        NCHAR,
        /** Of limited length, national character set. */
        NVARCHAR,
        /** Up to 255 octets. */
        TINYTEXT,
        /** Up to 64 KiB. */
        TEXT,
        /** Up to 16 MiB. */
        MEDIUMTEXT,
        /** Up to 4 GiB. */
        LONGTEXT
    }

    /** A type in the character set of its table. */
    static MySqlStringType of(Kind kind, @Nullable Integer length) {
        return new MySqlStringType(kind, length, MySqlCharset.INHERITED, false);
    }

    /** The same with character set and collation. */
    public MySqlStringType with(MySqlCharset changed) {
        return new MySqlStringType(kind, length, changed, national);
    }

    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    public TypeSource source() {
        return TypeSource.of(
                String.class,
                JavaCode.construct(JavaCode.type(MySqlStringType.class), kind, length, charset.source(), national));
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
    public String ddl(TypeRendering rendering) {
        String size = length == null ? "" : "(" + length + ")";
        return switch (kind) {
            case CHAR, TEXT -> charset.extend(kind + size, national);
            case NCHAR -> charset.extend("CHAR" + size, true);
            case VARCHAR -> charset.extend("VARCHAR" + required(size), national);
            case NVARCHAR -> charset.extend("VARCHAR" + required(size), true);
            case TINYTEXT, MEDIUMTEXT, LONGTEXT -> charset.extend(kind.name(), national);
        };
    }

    private String required(String size) {
        if (size.isEmpty()) {
            throw new CompileException("%s requires a length on dialect mysql.".formatted(kind));
        }
        return size;
    }

    @Override
    public SqlType<String> portable() {
        StringType.Spelling spelling =
                switch (kind) {
                    case CHAR -> StringType.Spelling.SQL_CHAR;
                    case NCHAR -> StringType.Spelling.SQL_NCHAR;
                    case VARCHAR -> StringType.Spelling.SQL_VARCHAR;
                    case NVARCHAR -> StringType.Spelling.SQL_NVARCHAR;
                    case TINYTEXT, TEXT, MEDIUMTEXT, LONGTEXT -> StringType.Spelling.TEXT;
                };
        return StringType.of(spelling, length);
    }

    @Override
    public JdbcCodec<String> codec(CodecSource dialect) {
        return dialect.codec(portable());
    }
}
