package io.jalchemy.dialect.postgresql;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Sql;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A domain: a type with a name and rules of its own on top of another one, made by CREATE DOMAIN.
 *
 * @param name of the domain
 * @param schema that it is in; null for the default one
 * @param dataType the type underneath
 * @param rules what its values keep to
 * @param <T> the Java type of the values
 */
public record DomainType<T>(String name, @Nullable String schema, SqlType<T> dataType, Rules rules)
        implements DialectType<T> {
    /**
     * What the values of a domain keep to.
     *
     * @param notNull whether NULL is refused
     * @param collation of its texts; null for that of the type underneath
     * @param defaultValue text that is written as a quoted literal, or an {@link Expression}; null for none
     * @param check what values fulfil, over {@code VALUE}; null for nothing
     * @param constraintName of the check; null leaves it to the database
     */
    public record Rules(
            boolean notNull,
            @Nullable String collation,
            @Nullable Object defaultValue,
            @Nullable Expression<?> check,
            @Nullable Name constraintName) {
        /** No rules. */
        public static final Rules NONE = new Rules(false, null, null, null, null);

        /** Refuses defaults of other classes. */
        public Rules {
            if (defaultValue != null && !(defaultValue instanceof String || defaultValue instanceof Expression)) {
                throw new ArgumentException("The default of a domain is a text or an expression, not a %s."
                        .formatted(defaultValue.getClass().getName()));
            }
        }

        /** By what is written: expressions that read alike are alike. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || other instanceof Rules rules
                            && notNull == rules.notNull
                            && Objects.equals(collation, rules.collation)
                            && Objects.equals(constraintName, rules.constraintName)
                            && (defaultValue instanceof Expression) == (rules.defaultValue instanceof Expression)
                            && String.valueOf(defaultValue).equals(String.valueOf(rules.defaultValue))
                            && String.valueOf(check).equals(String.valueOf(rules.check));
        }

        @Override
        public int hashCode() {
            return Objects.hash(notNull, collation, constraintName);
        }

        private JavaCode source() {
            return JavaCode.construct(
                    JavaCode.type(Rules.class),
                    notNull,
                    collation,
                    defaultValue instanceof Expression<?> sql ? literal(sql) : defaultValue,
                    check == null ? null : literal(check),
                    constraintName == null ? null : JavaCode.call(Name.class, "of", constraintName.text()));
        }

        private static JavaCode literal(Expression<?> sql) {
            return JavaCode.call(Sql.class, "literalColumn", sql.toString());
        }
    }

    /** A domain of a type that fulfils a check. */
    public static <T> DomainType<T> of(String name, SqlType<T> dataType, @Nullable Expression<?> check) {
        return new DomainType<>(name, null, dataType, new Rules(false, null, null, check, null));
    }

    /** The same domain in another schema; null for the default one. */
    DomainType<T> inSchema(@Nullable String other) {
        return new DomainType<>(name, other, dataType, rules);
    }

    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public TypeSource source() {
        TypeSource under = TypeSource.of(dataType);
        return new TypeSource(
                under.values(),
                JavaCode.construct(
                        JavaCode.type(DomainType.class, under.values()),
                        name,
                        schema,
                        under.expression(),
                        rules.source()));
    }

    @Override
    public Class<T> javaType() {
        return dataType.javaType();
    }

    @Override
    public TypeFamily family() {
        return dataType.family();
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return (schema == null ? "" : rendering.quote(schema) + ".") + rendering.quote(name);
    }

    @Override
    public SqlType<T> portable() {
        return dataType;
    }

    @Override
    public JdbcCodec<T> codec(CodecSource dialect) {
        return dialect.codec(dataType);
    }

    @Override
    public T coerce(Object value) {
        return dataType.coerce(value);
    }
}
