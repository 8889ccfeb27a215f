package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.DialectTraits;
import io.jalchemy.compiler.DialectTraits.Comments;
import io.jalchemy.compiler.DialectTraits.EmptyInsert;
import io.jalchemy.compiler.DialectTraits.Returning;
import io.jalchemy.compiler.ExistenceProbes;
import io.jalchemy.compiler.IdentifierPreparer;
import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.compiler.ParamStyle;
import io.jalchemy.compiler.SqlCompiler;
import io.jalchemy.compiler.TypeCompiler;

/**
 * Microsoft SQL Server.
 */
public final class MsSqlDialect extends Dialect {
    /** Not connected: nothing is known about the server. */
    public static final MsSqlDialect INSTANCE = new MsSqlDialect(
            DialectTraits.generic().with(traits -> traits.paramStyle(ParamStyle.QMARK)
                    .nativeBoolean(false)
                    .returning(Returning.INSERT, Returning.UPDATE, Returning.DELETE)
                    .emptyInsert(EmptyInsert.DEFAULT_VALUES)
                    .multiRowValues(true)
                    .booleanCheck(false)
                    .sequences(true)
                    .optionalSequences(true)
                    .comments(Comments.STATEMENTS)
                    .maxIdentifierLength(128)
                    .maxParameters(2099)),
            MsSqlOptions.UNKNOWN);

    private final MsSqlOptions options;
    private final IdentifierPreparer identifiers;
    private final TypeCompiler types;
    private final LiteralCompiler literals;

    private MsSqlDialect(DialectTraits traits, MsSqlOptions options) {
        super(traits);
        this.options = options;
        this.identifiers = new MsSqlIdentifiers(traits.paramStyle().doublesPercents());
        this.types = new MsSqlTypeCompiler(this);
        this.literals = new MsSqlLiterals(this);
    }

    @Override
    public String name() {
        return "mssql";
    }

    /** What is known about the server. */
    public MsSqlOptions options() {
        return options;
    }

    @Override
    public MsSqlDialect withTraits(DialectTraits changed) {
        return new MsSqlDialect(changed, options);
    }

    /** The same dialect with other options. */
    public MsSqlDialect withOptions(MsSqlOptions changed) {
        return new MsSqlDialect(traits(), changed);
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
        return new MsSqlDdl(this, how);
    }

    @Override
    public ExistenceProbes existence() {
        return new MsSqlProbes();
    }

    @Override
    protected SqlCompiler newCompiler(CompileOptions how) {
        return new MsSqlCompiler(this, how);
    }
}
