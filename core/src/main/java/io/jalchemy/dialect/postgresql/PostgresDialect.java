package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.DialectTraits;
import io.jalchemy.compiler.DialectTraits.Comments;
import io.jalchemy.compiler.DialectTraits.EmptyInsert;
import io.jalchemy.compiler.DialectTraits.Returning;
import io.jalchemy.compiler.IdentifierPreparer;
import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.compiler.ParamStyle;
import io.jalchemy.compiler.SqlCompiler;
import io.jalchemy.compiler.TypeCompiler;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;

/**
 * PostgreSQL, as of version 12.
 */
public final class PostgresDialect extends Dialect {
    /** Not connected: nothing is known about the server. */
    public static final PostgresDialect INSTANCE = new PostgresDialect(
            DialectTraits.generic().with(traits -> traits.paramStyle(ParamStyle.QMARK)
                    .nativeBoolean(true)
                    .returning(Returning.INSERT, Returning.UPDATE, Returning.DELETE)
                    .emptyInsert(EmptyInsert.DEFAULT_VALUES)
                    .multiRowValues(true)
                    .identityColumns(true)
                    .sequences(true)
                    .optionalSequences(true)
                    .comments(Comments.STATEMENTS_AND_CONSTRAINTS)
                    .nativeEnum(true)
                    .nativeUuid(true)
                    .maxIdentifierLength(63)
                    .maxParameters(65535)),
            PostgresOptions.UNKNOWN);

    private final PostgresOptions options;
    private final IdentifierPreparer identifiers;
    private final TypeCompiler types;
    private final LiteralCompiler literals;

    private PostgresDialect(DialectTraits traits, PostgresOptions options) {
        super(traits);
        this.options = options;
        this.identifiers = new PostgresIdentifiers(traits.paramStyle().doublesPercents());
        this.types = new PostgresTypeCompiler(this);
        this.literals = new PostgresLiterals(this);
    }

    @Override
    public String name() {
        return "postgresql";
    }

    /** What is known about the server. */
    public PostgresOptions options() {
        return options;
    }

    @Override
    public PostgresDialect withTraits(DialectTraits changed) {
        return new PostgresDialect(changed, options);
    }

    /** The same dialect with other options. */
    public PostgresDialect withOptions(PostgresOptions changed) {
        return new PostgresDialect(traits(), changed);
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
        return new PostgresDdl(this, how);
    }

    @Override
    protected SqlCompiler newCompiler(CompileOptions how) {
        return new PostgresCompiler(this, how);
    }

    @Override
    protected <T> JdbcCodec<T> chooseCodec(SqlType<T> type) {
        JdbcCodec<T> chosen = PostgresCodecs.INSTANCE.choose(type, this);
        return chosen == null ? super.chooseCodec(type) : chosen;
    }
}
