package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.CreatedType;
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
import io.jalchemy.types.ArrayType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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

    /** The driver writes a question mark that is no parameter as {@code ??}; in quotes it leaves them alone. */
    @Override
    protected String driverText(String piece) {
        return piece.indexOf('?') < 0 ? piece : PostgresQuestionMarks.doubled(piece);
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

    /** Enumerations and domains, also as items of arrays. */
    @Override
    public List<CreatedType> createdTypes(SqlType<?> type) {
        return switch (type) {
            case EnumType<?> list -> created(list);
            case DomainType<?> domain -> {
                List<CreatedType> all = new ArrayList<>(createdTypes(types.inForce(domain.dataType())));
                all.add(new CreatedType(domain, domain.name(), domain.schema()));
                yield all;
            }
            case ArrayType<?> array -> createdTypes(types.inForce(array.itemType()));
            default -> List.of();
        };
    }

    @Override
    public SqlType<?> withSchema(SqlType<?> type, UnaryOperator<@Nullable String> schema) {
        return switch (type) {
            case EnumType<?> list ->
                list.with(list.options().inSchema(schema.apply(list.options().schema())));
            case DomainType<?> domain -> domain.inSchema(schema.apply(domain.schema()));
            case ArrayType<?> array ->
                new ArrayType<>(withSchema(array.itemType(), schema), array.dimensions(), array.zeroIndexes());
            default -> type;
        };
    }

    private List<CreatedType> created(EnumType<?> type) {
        EnumType.Options how = type.options();
        String name = how.name();
        return name == null || !how.createType() || !how.nativeEnum() || !traits().nativeEnum()
                ? List.of()
                : List.of(new CreatedType(type, name, how.schema()));
    }

    @Override
    public ExistenceProbes existence() {
        return new PostgresProbes();
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
