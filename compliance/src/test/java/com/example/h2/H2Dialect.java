package com.example.h2;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.DialectTraits;
import io.jalchemy.compiler.DialectTraits.Comments;
import io.jalchemy.compiler.DialectTraits.EmptyInsert;
import io.jalchemy.compiler.ExistenceProbes;
import io.jalchemy.compiler.IdentifierPreparer;
import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.compiler.ParamStyle;
import io.jalchemy.compiler.SqlCompiler;
import io.jalchemy.compiler.TypeCompiler;

/** H2, whose unquoted names are in upper case in the catalog and in lower case here. */
final class H2Dialect extends Dialect {
    static final H2Dialect INSTANCE =
            new H2Dialect(DialectTraits.generic().with(traits -> traits.paramStyle(ParamStyle.QMARK)
                    .emptyInsert(EmptyInsert.DEFAULT_VALUES)
                    .identityColumns(true)
                    .sequences(true)
                    .comments(Comments.STATEMENTS)
                    .nativeUuid(true)
                    .maxIdentifierLength(256)
                    .maxParameters(100_000)));

    private final IdentifierPreparer identifiers = new H2Identifiers();
    private final TypeCompiler types = new H2TypeCompiler(this);
    private final LiteralCompiler literals = new LiteralCompiler(this);

    private H2Dialect(DialectTraits traits) {
        super(traits);
    }

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public Dialect withTraits(DialectTraits changed) {
        return new H2Dialect(changed);
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
        return new H2Ddl(this, options);
    }

    @Override
    public ExistenceProbes existence() {
        return new H2Probes();
    }

    @Override
    protected SqlCompiler newCompiler(CompileOptions options) {
        return new H2Compiler(this, options);
    }
}
