package io.jalchemy.compiler;

import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementCompiler;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.JsonFormat;
import io.jalchemy.types.SqlType;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How one database is spoken to: its choices, the compilers that write its SQL, and the codecs of its driver. Immutable and
 * shared between threads; compiling needs no connection and no driver.
 */
public abstract class Dialect implements CodecSource, StatementCompiler<CompiledStatement> {
    private static final Logger LOG = LoggerFactory.getLogger(Dialect.class);

    /** Far more than a program's tables have. */
    private static final int MOST_TYPES = 2048;

    private final DialectTraits traits;
    private final AtomicBoolean warnedOfTypes = new AtomicBoolean();
    private final ConcurrentHashMap<SqlType<?>, JdbcCodec<?>> codecs = new ConcurrentHashMap<>();

    /** For subclasses, which give their choices. */
    protected Dialect(DialectTraits traits) {
        this.traits = traits;
    }

    /** The name by which options and variants of types are addressed, such as {@code postgresql}. */
    @Override
    public abstract String name();

    /** Whether something that is meant for a named dialect is meant for this one. */
    public boolean answersTo(String dialectName) {
        return name().equals(dialectName);
    }

    /** The named choices. */
    public final DialectTraits traits() {
        return traits;
    }

    @Override
    public final JsonFormat json() {
        return traits.json();
    }

    /** The same dialect with other choices. */
    public abstract Dialect withTraits(DialectTraits changed);

    /** Quotes identifiers. */
    public abstract IdentifierPreparer identifiers();

    /** Writes types. */
    public abstract TypeCompiler typeCompiler();

    /** Writes literals. */
    public abstract LiteralCompiler literals();

    /** Makes the object that writes schema statements; what matters of the options is the translation of schemas. */
    public abstract DdlCompiler ddlCompiler(CompileOptions options);

    /** Writes schema statements. */
    public final DdlCompiler ddlCompiler() {
        return ddlCompiler(CompileOptions.NONE);
    }

    /**
     * The types that must be created before a column can have this one: itself, or those it is made of. By itself a dialect
     * has none.
     *
     * @param type in force on this dialect
     */
    public List<CreatedType> createdTypes(SqlType<?> type) {
        return List.of();
    }

    /** A type that is made in a schema, in another one; other types stay. By itself a dialect makes no types. */
    public SqlType<?> withSchema(SqlType<?> type, UnaryOperator<@Nullable String> schema) {
        return type;
    }

    /** Asks whether something is there; by itself a dialect cannot. */
    public ExistenceProbes existence() {
        return ExistenceProbes.none(name());
    }

    /** Makes the object that writes one statement. */
    protected abstract SqlCompiler newCompiler(CompileOptions options);

    /**
     * An expression as it stands inside of schema statements: values are literals, columns may go without their table.
     *
     * @param includeTable whether columns are written with their table
     */
    public final String compileInline(SqlNode node, boolean includeTable) {
        return compileInline(node, includeTable, CompileOptions.NONE);
    }

    /** As {@link #compileInline(SqlNode, boolean)}; what matters of the options is the translation of schemas. */
    public final String compileInline(SqlNode node, boolean includeTable, CompileOptions options) {
        return newCompiler(options.withLiteralBinds()).inline(node, includeTable);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final <T> JdbcCodec<T> codec(SqlType<T> type) {
        JdbcCodec<?> known = codecs.get(type);
        if (known == null) {
            known = chooseCodec(type);
            remember(type, known);
        }
        return (JdbcCodec<T>) known;
    }

    /** Types of one's own that are made anew for each statement, and are equal to themselves only, must not pile up. */
    private void remember(SqlType<?> type, JdbcCodec<?> codec) {
        if (codecs.size() >= MOST_TYPES) {
            codecs.clear();
            if (!warnedOfTypes.getAndSet(true)) {
                LOG.warn(
                        "Dialect {} has met {} different types, the latest of class {}. A type that is made anew for each statement and"
                                + " does not implement equals and hashCode keeps statements from being found in the cache: keep one"
                                + " instance in a constant, or implement them.",
                        name(),
                        MOST_TYPES,
                        type.getClass().getName());
            }
        }
        codecs.put(type, codec);
    }

    /** The codec of a type; the type's own unless the driver needs another. */
    protected <T> JdbcCodec<T> chooseCodec(SqlType<T> type) {
        return type.codec(this);
    }

    /**
     * A piece of text between parameters as the driver wants it: where the driver takes every question mark for a parameter,
     * those of operators are written in its own way.
     */
    protected String driverText(String piece) {
        return piece;
    }

    @Override
    public final CompiledStatement compile(SqlNode statement) {
        return compile(statement, CompileOptions.NONE);
    }

    /**
     * Compiles a statement.
     *
     * @throws io.jalchemy.error.CompileException if the dialect cannot write it; the message says what it lacks
     */
    public final CompiledStatement compile(SqlNode statement, CompileOptions options) {
        return newCompiler(options).compile(statement);
    }

    @Override
    public String toString() {
        return name();
    }
}
