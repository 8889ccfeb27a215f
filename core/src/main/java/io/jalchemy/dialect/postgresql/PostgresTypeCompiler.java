package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.BindCast;
import io.jalchemy.compiler.TypeCompiler;
import io.jalchemy.error.CompileException;
import io.jalchemy.sql.Name;
import io.jalchemy.types.ArrayType;
import io.jalchemy.types.BinaryType;
import io.jalchemy.types.DateTimeType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.IntervalType;
import io.jalchemy.types.JsonIndexType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TimeType;
import io.jalchemy.types.UuidType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Types as PostgreSQL writes them. */
final class PostgresTypeCompiler extends TypeCompiler {
    /** Up to so many binary digits a FLOAT is a REAL. */
    private static final int SINGLE_PRECISION = 24;

    private final PostgresOptions options;

    PostgresTypeCompiler(PostgresDialect dialect) {
        super(dialect);
        this.options = dialect.options();
    }

    @Override
    public BindCast bindCast(SqlType<?> type) {
        SqlType<?> own = inForce(type);
        String name = options.bindCasts().typeFor(own, this);
        return name == null ? BindCast.NONE : new BindCast("", "::" + name);
    }

    @Override
    public BindCast literalCast(SqlType<?> type) {
        return inForce(type) instanceof UuidType<?> uuid ? new BindCast("", "::" + render(uuid)) : BindCast.NONE;
    }

    @Override
    public String renderForCast(SqlType<?> type) {
        return switch (inForce(type)) {
            case StringType text ->
                switch (text.spelling()) {
                    case SQL_CHAR, SQL_NCHAR -> "BPCHAR";
                    case STRING, TEXT, UNICODE, UNICODE_TEXT, SQL_VARCHAR, SQL_NVARCHAR, SQL_TEXT, SQL_CLOB ->
                        text.length() == null ? render(text) : "VARCHAR";
                };
            case EnumType<?> enumeration -> enumeration.options().nativeEnum() ? render(enumeration) : "VARCHAR";
            case PostgresBitType ignored -> "BIT VARYING";
            case ArrayType<?> array -> brackets(renderForCast(array.itemType()), array);
            case SqlType<?> other -> render(other);
        };
    }

    @Override
    protected String visitFloat(FloatType<?> type) {
        Integer precision = type.precision();
        return switch (type.spelling()) {
            case FLOAT, SQL_FLOAT -> "FLOAT" + (precision == null || precision == 0 ? "" : "(" + precision + ")");
            case DOUBLE -> "DOUBLE PRECISION";
            case SQL_DOUBLE, SQL_DOUBLE_PRECISION, SQL_REAL -> super.visitFloat(type);
        };
    }

    @Override
    protected String visitDateTime(DateTimeType<?> type) {
        return type.spelling() == DateTimeType.Spelling.SQL_DATETIME ? "DATETIME" : "TIMESTAMP" + zone(type.timezone());
    }

    @Override
    protected String visitTime(TimeType<?> type) {
        return "TIME" + zone(type.timezone());
    }

    static String zone(boolean timezone) {
        return timezone ? " WITH TIME ZONE" : " WITHOUT TIME ZONE";
    }

    @Override
    protected String visitInterval(IntervalType type) {
        if (!type.nativeInterval()) {
            return super.visitInterval(type);
        }
        Integer precision = type.secondPrecision();
        return precision == null ? "INTERVAL" : "INTERVAL (" + precision + ")";
    }

    @Override
    protected String visitBinary(BinaryType type) {
        return type.spelling() == BinaryType.Spelling.LARGE_BINARY ? "BYTEA" : super.visitBinary(type);
    }

    @Override
    protected String visitEnum(EnumType<?> type) {
        EnumType.Options how = type.options();
        return how.nativeEnum() && dialect.traits().nativeEnum()
                ? typeName("ENUM", how.name(), how.schema())
                : super.visitEnum(type);
    }

    /** Other words for a type, and sizes that are meant without being said. Array types keep no number of dimensions. */
    @Override
    protected String stored(SqlType<?> type) {
        return switch (type) {
            case FloatType<?> number -> isSingle(number) ? "REAL" : "DOUBLE PRECISION";
            case NumericType<?> number ->
                "NUMERIC" + digits(number.precision(), number.scale() == null ? Integer.valueOf(0) : number.scale());
            case StringType text ->
                text.spelling() == StringType.Spelling.SQL_CHAR && text.length() == null
                        ? render(new StringType(text.spelling(), 1, text.collation()))
                        : render(text);
            case ArrayType<?> array -> stored(inForce(array.itemType())) + "[]";
            default -> render(type);
        };
    }

    private static boolean isSingle(FloatType<?> type) {
        Integer precision = type.precision();
        return type.spelling() == FloatType.Spelling.SQL_REAL
                || precision != null && precision > 0 && precision <= SINGLE_PRECISION;
    }

    /** The name of a type that was made by a statement, with its schema. */
    String typeName(String kind, @Nullable String name, @Nullable String schema) {
        if (name == null || name.isEmpty()) {
            throw new CompileException("PostgreSQL %s type requires a name.".formatted(kind));
        }
        return dialect.identifiers().table(Name.of(name), schema);
    }

    @Override
    protected String visitJson(JsonType<?> type) {
        return "JSON";
    }

    @Override
    protected String visitJsonIndex(JsonIndexType type) {
        return switch (type.kind()) {
            case INTEGER -> "INT";
            case STRING -> "TEXT";
            case PATH -> "JSONPATH";
            case ANY -> super.visitJsonIndex(type);
        };
    }

    @Override
    protected String visitArray(ArrayType<?> type) {
        return brackets(render(type.itemType()), type);
    }

    /** The brackets stand before the collation of the item type. */
    private static String brackets(String item, ArrayType<?> type) {
        String brackets = "[]".repeat(Objects.requireNonNullElse(type.dimensions(), 1));
        int collation = item.indexOf(" COLLATE ");
        return collation < 0 ? item + brackets : item.substring(0, collation) + brackets + item.substring(collation);
    }
}
