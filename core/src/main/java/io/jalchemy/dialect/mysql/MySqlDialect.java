package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.DialectTraits;
import io.jalchemy.compiler.DialectTraits.Comments;
import io.jalchemy.compiler.DialectTraits.Division;
import io.jalchemy.compiler.DialectTraits.EmptyInsert;
import io.jalchemy.compiler.DialectTraits.InsertCte;
import io.jalchemy.compiler.ExistenceProbes;
import io.jalchemy.compiler.IdentifierPreparer;
import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.compiler.ParamStyle;
import io.jalchemy.compiler.SqlCompiler;
import io.jalchemy.compiler.TypeCompiler;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;

/** MySQL, and in {@link MariaDbDialect} MariaDB. */
public class MySqlDialect extends Dialect {
    /** Not connected: nothing is known about the server. */
    public static final MySqlDialect INSTANCE = new MySqlDialect(
            DialectTraits.generic().with(traits -> traits.paramStyle(ParamStyle.QMARK)
                    .nativeBoolean(false)
                    .emptyInsert(EmptyInsert.EMPTY_LISTS)
                    .multiRowValues(true)
                    .division(Division.FRACTIONAL)
                    .insertCte(InsertCte.BEFORE_SELECT)
                    .comments(Comments.INLINE)
                    .nullKeyNumbersItself(true)
                    .nativeEnum(true)
                    .maxIdentifierLength(255)
                    .maxIndexNameLength(64)
                    .maxConstraintNameLength(64)
                    .maxParameters(65535)),
            MySqlOptions.UNKNOWN,
            new MySqlIdentifiers(false));

    private final MySqlOptions options;
    private final IdentifierPreparer identifiers;
    private final TypeCompiler types;
    private final LiteralCompiler literals;

    MySqlDialect(DialectTraits traits, MySqlOptions options, MySqlIdentifiers identifiers) {
        super(traits);
        this.options = options;
        this.identifiers = identifiers;
        this.types = new MySqlTypeCompiler(this);
        this.literals = new MySqlLiterals(this);
    }

    @Override
    public String name() {
        return "mysql";
    }

    /** What is known about the server. */
    public final MySqlOptions options() {
        return options;
    }

    @Override
    public MySqlDialect withTraits(DialectTraits changed) {
        return new MySqlDialect(
                changed, options, new MySqlIdentifiers(changed.paramStyle().doublesPercents()));
    }

    /** The same dialect with other options. */
    public MySqlDialect withOptions(MySqlOptions changed) {
        return new MySqlDialect(
                traits(), changed, new MySqlIdentifiers(traits().paramStyle().doublesPercents()));
    }

    /** The same dialect for a server of that version, with what it can do. */
    public MySqlDialect atVersion(ServerVersion version) {
        return withOptions(options.withVersion(version)
                .withForShare(version.isAtLeast(8, 0, 1))
                .withForUpdateOf(version.isAtLeast(8))
                .withRowAliasOnDuplicateKey(version.isAtLeast(8, 0, 20)));
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
        return new MySqlDdl(this, how);
    }

    @Override
    public ExistenceProbes existence() {
        return new MySqlProbes(this);
    }

    @Override
    protected SqlCompiler newCompiler(CompileOptions how) {
        return new MySqlCompiler(this, how);
    }

    @Override
    protected <T> JdbcCodec<T> chooseCodec(SqlType<T> type) {
        JdbcCodec<T> chosen = MySqlCodecs.INSTANCE.choose(type, this);
        return chosen == null ? super.chooseCodec(type) : chosen;
    }
}
