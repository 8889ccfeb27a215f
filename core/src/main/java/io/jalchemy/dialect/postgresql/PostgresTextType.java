package io.jalchemy.dialect.postgresql;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;

/**
 * A type whose values the program sees as the text that PostgreSQL reads and writes: network addresses, search documents,
 * names of database objects.
 *
 * @param name of the type, such as {@code INET}
 * @param family how operators treat it
 */
public record PostgresTextType(String name, TypeFamily family)
        implements DialectType<String>, PostgresTextForm<String> {
    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public TypeSource source() {
        return TypeSource.of(String.class, JavaCode.construct(JavaCode.type(PostgresTextType.class), name, family));
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    /** Text next to an address is an address; next to a search document or an object's name it is text. */
    @Override
    public boolean takesOperand(Object value) {
        return switch (name) {
            case "INET", "CIDR", "MACADDR", "MACADDR8", "CITEXT" -> value instanceof String;
            default -> false;
        };
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return name;
    }

    @Override
    public JdbcCodec<String> codec(CodecSource dialect) {
        return PostgresCodecs.UNTYPED;
    }

    @Override
    public String toText(String value) {
        return value;
    }

    @Override
    public String fromText(String text) {
        return text;
    }

    @Override
    public String toString() {
        return name;
    }
}
