package io.jalchemy.dialect;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.DialectTraits;
import io.jalchemy.compiler.DialectTraits.EmptyInsert;
import io.jalchemy.compiler.DialectTraits.Returning;
import io.jalchemy.compiler.IdentifierPreparer;
import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.compiler.SqlCompiler;
import io.jalchemy.compiler.TypeCompiler;

/** The generic dialect: standard SQL for no database in particular. */
public final class DefaultDialect extends Dialect {
    /** Refuses what not every database has. */
    public static final DefaultDialect INSTANCE =
            new DefaultDialect(DialectTraits.generic().with(traits -> traits.nativeBoolean(false)
                    .emptyInsert(EmptyInsert.DEFAULT_VALUES)
                    .multiRowValues(false)));

    /** For display: writes as best it can what {@link #INSTANCE} refuses. */
    public static final DefaultDialect LENIENT =
            new DefaultDialect(DialectTraits.generic().with(traits -> traits.lenient(true)
                    .nativeBoolean(true)
                    .returning(Returning.INSERT, Returning.UPDATE, Returning.DELETE)
                    .emptyInsert(EmptyInsert.EMPTY_LISTS)
                    .multiRowValues(true)
                    .identityColumns(true)
                    .sequences(true)
                    .optionalSequences(true)));

    private final IdentifierPreparer identifiers;
    private final TypeCompiler types;
    private final LiteralCompiler literals;

    private DefaultDialect(DialectTraits traits) {
        super(traits);
        this.identifiers = IdentifierPreparer.generic(traits.paramStyle().doublesPercents());
        this.types = new TypeCompiler(this);
        this.literals = new GenericLiterals(this);
    }

    @Override
    public String name() {
        return "default";
    }

    @Override
    public DefaultDialect withTraits(DialectTraits changed) {
        return new DefaultDialect(changed);
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
    public DdlCompiler ddlCompiler(CompileOptions options) {
        return new DdlCompiler(this, options);
    }

    @Override
    protected SqlCompiler newCompiler(CompileOptions options) {
        return new GenericCompiler(this, options);
    }
}
