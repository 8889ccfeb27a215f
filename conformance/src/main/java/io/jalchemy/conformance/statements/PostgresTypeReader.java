package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jalchemy.dialect.postgresql.DomainType;
import io.jalchemy.dialect.postgresql.JsonbType;
import io.jalchemy.dialect.postgresql.PostgresBitType;
import io.jalchemy.dialect.postgresql.PostgresTypes;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Sql;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** Reads types of PostgreSQL. */
final class PostgresTypeReader {
    private PostgresTypeReader() {}

    static SqlType<?> read(String name, Node node) {
        return switch (name) {
            case "ARRAY" -> TypeReader.array(node);
            case "BIT" -> new PostgresBitType(node.optionalInt("length"), node.flag("varying"));
            case "TIME" -> time(node);
            case "TIMESTAMP" -> timestamp(node);
            case "INTERVAL" -> PostgresTypes.interval(node.optionalInt("precision"), node.optionalText("fields"));
            case "ENUM" -> {
                node.ignore("create_type");
                yield TypeReader.enumeration(node);
            }
            case "DOMAIN" -> domain(node);
            case "JSON" -> json(node);
            case "JSONB" -> new JsonbType<>(json(node));
            case "HSTORE" -> PostgresTypes.hstore();
            case "CITEXT" -> PostgresTypes.citext();
            case "INET" -> PostgresTypes.inet();
            case "CIDR" -> PostgresTypes.cidr();
            case "MACADDR" -> PostgresTypes.macaddr();
            case "MACADDR8" -> PostgresTypes.macaddr8();
            case "TSVECTOR" -> PostgresTypes.tsvector();
            case "TSQUERY" -> PostgresTypes.tsquery();
            case "REGCONFIG" -> PostgresTypes.regconfig();
            case "REGCLASS" -> PostgresTypes.regclass();
            case "JSONPATH" -> PostgresTypes.jsonpath();
            case "MONEY" -> PostgresTypes.money();
            case "OID" -> PostgresTypes.oid();
            case "BYTEA" -> PostgresTypes.bytea();
            case "INT4RANGE" -> PostgresTypes.int4range();
            case "INT8RANGE" -> PostgresTypes.int8range();
            case "NUMRANGE" -> PostgresTypes.numrange();
            case "DATERANGE" -> PostgresTypes.daterange();
            case "TSRANGE" -> PostgresTypes.tsrange();
            case "TSTZRANGE" -> PostgresTypes.tstzrange();
            case "INT4MULTIRANGE" -> PostgresTypes.int4range().multirange();
            case "INT8MULTIRANGE" -> PostgresTypes.int8range().multirange();
            case "NUMMULTIRANGE" -> PostgresTypes.numrange().multirange();
            case "DATEMULTIRANGE" -> PostgresTypes.daterange().multirange();
            case "TSMULTIRANGE" -> PostgresTypes.tsrange().multirange();
            case "TSTZMULTIRANGE" -> PostgresTypes.tstzrange().multirange();
            default -> throw DialectTypes.unknown("postgresql", name);
        };
    }

    private static JsonType<Object> json(Node node) {
        node.ignore("astext_type");
        return new JsonType<>(Object.class, Object.class, node.flag("none_as_null"));
    }

    private static SqlType<?> time(Node node) {
        Integer digits = node.optionalInt("precision");
        boolean zone = node.flag("timezone");
        if (digits == null) {
            return zone ? Types.timeWithZone() : Types.sqlTime();
        }
        return zone ? PostgresTypes.timeWithZone(digits) : PostgresTypes.time(digits);
    }

    private static SqlType<?> timestamp(Node node) {
        Integer digits = node.optionalInt("precision");
        boolean zone = node.flag("timezone");
        if (digits == null) {
            return Types.timestamp(zone);
        }
        return zone ? PostgresTypes.timestampWithZone(digits) : PostgresTypes.timestamp(digits);
    }

    private static DomainType<?> domain(Node node) {
        DomainType.Rules rules = new DomainType.Rules(
                node.flag("not_null"),
                node.optionalText("collation"),
                defaultValue(node.raw("default")),
                expression(node.raw("check")),
                Names.optional(node.raw("constraint_name")));
        node.ignore("create_type");
        return new DomainType<>(
                node.text("name"), node.optionalText("schema"), TypeReader.required(node.raw("data_type")), rules);
    }

    private static @Nullable Object defaultValue(JsonNode json) {
        return json.isTextual() ? json.asText() : expression(json);
    }

    private static @Nullable Expression<?> expression(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return null;
        }
        return json.isTextual()
                ? Sql.text(json.asText()).asExpression()
                : new Interpreter(MissingNode.getInstance()).expression(json);
    }
}
