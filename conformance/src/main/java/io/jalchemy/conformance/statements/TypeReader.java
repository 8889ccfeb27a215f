package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.types.ArrayType;
import io.jalchemy.types.BinaryType;
import io.jalchemy.types.BooleanType;
import io.jalchemy.types.DateTimeType;
import io.jalchemy.types.DateType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.IntegerType;
import io.jalchemy.types.IntervalType;
import io.jalchemy.types.JsonIndexType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.MatchType;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.ObjectType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TableValueType;
import io.jalchemy.types.TimeType;
import io.jalchemy.types.TupleType;
import io.jalchemy.types.Types;
import io.jalchemy.types.UuidType;
import io.jalchemy.types.VariantType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads types: the portable ones and the exact SQL names here, those of a dialect by {@link DialectTypes}. */
final class TypeReader {
    private static final ObjectType.Serializer<Object> NO_SERIALIZER = new ObjectType.Serializer<>() {
        @Override
        public byte[] toBytes(Object value) {
            throw new UnsupportedOperationException("cases bind no values");
        }

        @Override
        public Object fromBytes(byte[] bytes) {
            throw new UnsupportedOperationException("cases read no values");
        }
    };

    private TypeReader() {}

    /** The type; the null type if it is absent. */
    static SqlType<?> optional(JsonNode json) {
        return json.isMissingNode() || json.isNull() ? Types.nullType() : required(json);
    }

    static List<SqlType<?>> all(List<JsonNode> types) {
        List<SqlType<?>> all = new ArrayList<>();
        types.forEach(json -> all.add(optional(json)));
        return all;
    }

    static SqlType<?> required(JsonNode json) {
        if (!json.has("t")) {
            throw new UnsupportedCaseException("type " + json);
        }
        Node node = new Node(json);
        String name = node.text("t");
        SqlType<?> made = node.has("d") ? DialectTypes.read(node.text("d"), name, node) : standard(name, node);
        made = varied(made, node);
        node.requireAllRead();
        return made;
    }

    @SuppressWarnings("unchecked")
    private static <T> SqlType<T> varied(SqlType<T> base, Node node) {
        Node variants = node.optionalChild("variants");
        if (variants == null) {
            return base;
        }
        Map<String, SqlType<T>> all = new TreeMap<>();
        variants.json()
                .fieldNames()
                .forEachRemaining(dialect -> all.put(dialect, (SqlType<T>) required(variants.raw(dialect))));
        return new VariantType<>(base, all);
    }

    private static SqlType<?> standard(String name, Node node) {
        return switch (name) {
            case "NullType" -> Types.nullType();
            case "Integer" -> Types.integer();
            case "SmallInteger" -> Types.smallInteger();
            case "BigInteger" -> Types.bigInteger();
            case "INTEGER" -> Types.sqlInteger();
            case "SMALLINT" -> new IntegerType<>(IntegerType.Spelling.SQL_SMALLINT, Short.class);
            case "BIGINT" -> new IntegerType<>(IntegerType.Spelling.SQL_BIGINT, Long.class);
            case "String" -> string(node, StringType.Spelling.STRING);
            case "Text" -> string(node, StringType.Spelling.TEXT);
            case "Unicode" -> string(node, StringType.Spelling.UNICODE);
            case "UnicodeText" -> string(node, StringType.Spelling.UNICODE_TEXT);
            case "VARCHAR" -> string(node, StringType.Spelling.SQL_VARCHAR);
            case "CHAR" -> string(node, StringType.Spelling.SQL_CHAR);
            case "NCHAR" -> string(node, StringType.Spelling.SQL_NCHAR);
            case "NVARCHAR" -> string(node, StringType.Spelling.SQL_NVARCHAR);
            case "TEXT" -> string(node, StringType.Spelling.SQL_TEXT);
            case "CLOB" -> string(node, StringType.Spelling.SQL_CLOB);
            case "LargeBinary" -> new BinaryType(BinaryType.Spelling.LARGE_BINARY, node.optionalInt("length"));
            case "BLOB" -> new BinaryType(BinaryType.Spelling.SQL_BLOB, node.optionalInt("length"));
            case "BINARY" -> new BinaryType(BinaryType.Spelling.SQL_BINARY, node.optionalInt("length"));
            case "VARBINARY" -> new BinaryType(BinaryType.Spelling.SQL_VARBINARY, node.optionalInt("length"));
            case "Numeric" -> numeric(node, NumericType.Spelling.NUMERIC);
            case "NUMERIC" -> numeric(node, NumericType.Spelling.SQL_NUMERIC);
            case "DECIMAL" -> numeric(node, NumericType.Spelling.SQL_DECIMAL);
            case "Float" -> floating(node, FloatType.Spelling.FLOAT);
            case "FLOAT" -> floating(node, FloatType.Spelling.SQL_FLOAT);
            case "REAL" -> floating(node, FloatType.Spelling.SQL_REAL);
            case "Double" -> floating(node, FloatType.Spelling.DOUBLE);
            case "DOUBLE" -> floating(node, FloatType.Spelling.SQL_DOUBLE);
            case "DOUBLE_PRECISION" -> floating(node, FloatType.Spelling.SQL_DOUBLE_PRECISION);
            case "Date" -> new DateType(false);
            case "DATE" -> new DateType(true);
            case "Time" -> new TimeType<>(false, node.flag("timezone"));
            case "TIME" -> new TimeType<>(true, node.flag("timezone"));
            case "DateTime" -> dateTime(node, DateTimeType.Spelling.DATETIME);
            case "DATETIME" -> dateTime(node, DateTimeType.Spelling.SQL_DATETIME);
            case "TIMESTAMP" -> dateTime(node, DateTimeType.Spelling.SQL_TIMESTAMP);
            case "Interval" ->
                new IntervalType(
                        node.flagOrTrue("native"),
                        node.optionalInt("second_precision"),
                        node.optionalInt("day_precision"));
            case "Boolean" -> new BooleanType(false, node.flag("create_constraint"), Names.plain(node.raw("name")));
            case "BOOLEAN" -> new BooleanType(true, node.flag("create_constraint"), Names.plain(node.raw("name")));
            case "Enum" -> enumeration(node);
            case "ARRAY" -> array(node);
            case "JSON" -> new JsonType<>(Object.class, Object.class, node.flag("none_as_null"));
            case "JSONIndexType" -> new JsonIndexType(JsonIndexType.Kind.ANY);
            case "JSONIntIndexType" -> new JsonIndexType(JsonIndexType.Kind.INTEGER);
            case "JSONStrIndexType" -> new JsonIndexType(JsonIndexType.Kind.STRING);
            case "JSONPathType" -> new JsonIndexType(JsonIndexType.Kind.PATH);
            case "PickleType" -> pickle(node);
            case "Uuid" -> uuid(node, false);
            case "UUID" -> uuid(node, true);
            case "TupleType" -> new TupleType(all(node.items("types")));
            case "TableValueType" -> tableValue(node);
            case "MatchType" -> new MatchType();
            default -> throw new UnsupportedCaseException("type " + name);
        };
    }

    private static SqlType<?> string(Node node, StringType.Spelling spelling) {
        return new StringType(spelling, node.optionalInt("length"), node.optionalText("collation"));
    }

    private static SqlType<?> numeric(Node node, NumericType.Spelling spelling) {
        return new NumericType<>(
                spelling,
                node.optionalInt("precision"),
                node.optionalInt("scale"),
                node.flagOrTrue("asdecimal"),
                node.optionalInt("decimal_return_scale"));
    }

    private static SqlType<?> floating(Node node, FloatType.Spelling spelling) {
        return new FloatType<>(
                spelling,
                node.optionalInt("precision"),
                node.flag("asdecimal"),
                node.optionalInt("decimal_return_scale"));
    }

    private static SqlType<?> dateTime(Node node, DateTimeType.Spelling spelling) {
        return node.flag("timezone") ? DateTimeType.zoned(spelling) : DateTimeType.local(spelling);
    }

    /** An enumeration of texts; with a host enumeration, of its members. */
    static EnumType<?> enumeration(Node node) {
        List<String> values = node.texts("values");
        EnumType.Options options = new EnumType.Options(
                Names.plain(node.raw("name")),
                node.flagOrTrue("native_enum"),
                node.flag("create_constraint"),
                node.optionalInt("length"),
                node.optionalText("schema"),
                node.flag("inherit_schema"),
                node.flag("validate_strings"));
        node.ignore("values_callable");
        if (node.optionalText("enum_class") == null) {
            return EnumType.ofValues(values, options);
        }
        List<HostValues.EnumMember> members =
                values.stream().map(HostValues.EnumMember::new).toList();
        return new EnumType<>(HostValues.EnumMember.class, members, values, options);
    }

    static ArrayType<?> array(Node node) {
        if (node.flag("as_tuple")) {
            node.ignore("as_tuple");
        }
        return new ArrayType<>(
                optional(node.raw("item_type")), node.optionalInt("dimensions"), node.flag("zero_indexes"));
    }

    private static SqlType<?> uuid(Node node, boolean exact) {
        return new UuidType<>(exact, node.flagOrTrue("native_uuid"), node.flagOrTrue("as_uuid"));
    }

    @SuppressWarnings("unchecked")
    private static SqlType<?> pickle(Node node) {
        SqlType<?> impl = node.has("impl") ? required(node.raw("impl")) : Types.largeBinary();
        if (impl.javaType() != byte[].class) {
            throw new UnsupportedCaseException("PickleType over " + impl);
        }
        return new ObjectType<>(Object.class, NO_SERIALIZER, (SqlType<byte[]>) impl);
    }

    private static SqlType<?> tableValue(Node node) {
        List<TableValueType.Element> elements = new ArrayList<>();
        for (JsonNode column : node.items("columns")) {
            elements.add(new TableValueType.Element(column.get(0).asText(), optional(column.path(1))));
        }
        return new TableValueType(elements);
    }
}
