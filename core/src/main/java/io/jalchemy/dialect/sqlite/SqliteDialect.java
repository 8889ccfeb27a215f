package io.jalchemy.dialect.sqlite;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.DialectTraits;
import io.jalchemy.compiler.DialectTraits.EmptyInsert;
import io.jalchemy.compiler.DialectTraits.Returning;
import io.jalchemy.compiler.ExistenceProbes;
import io.jalchemy.compiler.IdentifierPreparer;
import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.compiler.ParamStyle;
import io.jalchemy.compiler.SqlCompiler;
import io.jalchemy.compiler.TypeCompiler;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;

/**
 * SQLite, as of version 3.35 unless {@link #atVersion} says otherwise.
 */
public final class SqliteDialect extends Dialect {
    /** Not connected: nothing is known about the server. */
    public static final SqliteDialect INSTANCE = new SqliteDialect(
            DialectTraits.generic().with(traits -> traits.paramStyle(ParamStyle.QMARK)
                    .nativeBoolean(false)
                    .returning(Returning.INSERT, Returning.UPDATE, Returning.DELETE)
                    .emptyInsert(EmptyInsert.DEFAULT_VALUES)
                    .nullKeyNumbersItself(true)
                    .multiRowValues(true)
                    .tupleInValues(true)
                    .alterTable(false)
                    .defaultSchema("main")
                    .maxParameters(32766)),
            SqliteOptions.UNKNOWN);

    private final SqliteOptions options;
    private final IdentifierPreparer identifiers;
    private final TypeCompiler types;
    private final LiteralCompiler literals;

    private SqliteDialect(DialectTraits traits, SqliteOptions options) {
        super(traits);
        this.options = options;
        this.identifiers = new SqliteIdentifiers(traits.paramStyle().doublesPercents());
        this.types = new SqliteTypeCompiler(this);
        this.literals = new SqliteLiterals(this);
    }

    @Override
    public String name() {
        return "sqlite";
    }

    /** What is known about the library. */
    public SqliteOptions options() {
        return options;
    }

    @Override
    public SqliteDialect withTraits(DialectTraits changed) {
        return new SqliteDialect(changed, options);
    }

    /** The same dialect with other options. */
    public SqliteDialect withOptions(SqliteOptions changed) {
        return new SqliteDialect(traits(), changed);
    }

    /** The same dialect for a library of that version, without what it cannot do: RETURNING came with 3.35. */
    public SqliteDialect atVersion(ServerVersion version) {
        DialectTraits able = version.isAtLeast(3, 35) ? traits() : traits().with(DialectTraits.Builder::returning);
        return new SqliteDialect(able, options.withVersion(version));
    }

    @Override
    public IdentifierPreparer identifiers() {
        return identifiers;
    }

    @Override
    public TypeCompiler typeCompiler() {
        return types;
    }

    @Override
    public LiteralCompiler literals() {
        return literals;
    }

    @Override
    public DdlCompiler ddlCompiler(CompileOptions how) {
        return new SqliteDdl(this, how);
    }

    @Override
    public ExistenceProbes existence() {
        return new SqliteProbes(this);
    }

    @Override
    protected SqlCompiler newCompiler(CompileOptions how) {
        return new SqliteCompiler(this, how);
    }

    @Override
    protected <T> JdbcCodec<T> chooseCodec(SqlType<T> type) {
        JdbcCodec<T> chosen = SqliteCodecs.INSTANCE.choose(type, this);
        return chosen == null ? super.chooseCodec(type) : chosen;
    }
}
