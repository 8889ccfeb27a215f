package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.DialectTraits;
import io.jalchemy.compiler.DialectTraits.Comments;
import io.jalchemy.compiler.DialectTraits.Division;
import io.jalchemy.compiler.DialectTraits.EmptyInsert;
import io.jalchemy.compiler.DialectTraits.InsertCte;
import io.jalchemy.compiler.DialectTraits.Returning;
import io.jalchemy.compiler.ExistenceProbes;
import io.jalchemy.compiler.IdentifierPreparer;
import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.compiler.ParamStyle;
import io.jalchemy.compiler.SqlCompiler;
import io.jalchemy.compiler.TypeCompiler;

/**
 * Oracle Database, as of version 12.
 */
public final class OracleDialect extends Dialect {
    /** Not connected: nothing is known about the server. */
    public static final OracleDialect INSTANCE = new OracleDialect(
            DialectTraits.generic().with(traits -> traits.paramStyle(ParamStyle.QMARK)
                    .nativeBoolean(false)
                    .returning(Returning.INSERT, Returning.UPDATE, Returning.DELETE)
                    .emptyInsert(EmptyInsert.VALUES_DEFAULT)
                    .multiRowValues(false)
                    .division(Division.FRACTIONAL)
                    .insertCte(InsertCte.BEFORE_SELECT)
                    .orderByLabel(false)
                    .identityColumns(true)
                    .sequences(true)
                    .comments(Comments.STATEMENTS)
                    .maxIdentifierLength(128)
                    .maxParameters(65535)),
            OracleOptions.UNKNOWN);

    private final OracleOptions options;
    private final IdentifierPreparer identifiers;
    private final TypeCompiler types;
    private final LiteralCompiler literals;

    private OracleDialect(DialectTraits traits, OracleOptions options) {
        super(traits);
        this.options = options;
        this.identifiers = new OracleIdentifiers(traits.paramStyle().doublesPercents());
        this.types = new OracleTypeCompiler(this);
        this.literals = new OracleLiterals(this);
    }

    @Override
    public String name() {
        return "oracle";
    }

    /** What is known about the server. */
    public OracleOptions options() {
        return options;
    }

    @Override
    public OracleDialect withTraits(DialectTraits changed) {
        return new OracleDialect(changed, options);
    }

    /** The same dialect with other options. */
    public OracleDialect withOptions(OracleOptions changed) {
        return new OracleDialect(traits(), changed);
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
        return new OracleDdl(this, how);
    }

    @Override
    public ExistenceProbes existence() {
        return new OracleProbes(this);
    }

    @Override
    protected SqlCompiler newCompiler(CompileOptions how) {
        return new OracleCompiler(this, how);
    }
}
