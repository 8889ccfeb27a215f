package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.ParamStyle;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.dialect.DefaultDialect;
import io.jalchemy.dialect.mssql.MsSqlDialect;
import io.jalchemy.dialect.mysql.MariaDbDialect;
import io.jalchemy.dialect.mysql.MySqlDialect;
import io.jalchemy.dialect.oracle.OracleDialect;
import io.jalchemy.dialect.postgresql.PostgresBindCasts;
import io.jalchemy.dialect.postgresql.PostgresDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The dialect objects that cases name, with their options. Cases share few of them, and each is made once. */
final class Dialects {
    private final Map<JsonNode, Dialect> known = new HashMap<>();

    Dialect of(JsonNode json) {
        Dialect dialect = known.get(json);
        if (dialect == null) {
            dialect = make(new Node(json));
            known.put(json, dialect);
        }
        return dialect;
    }

    private static Dialect make(Node node) {
        ParamStyle style = ParamStyle.valueOf(node.text("paramstyle").toUpperCase(Locale.ROOT));
        Dialect fresh = fresh(node.text("name"), node.flag("is_mariadb"));
        String driver = node.optionalText("driver");
        if (fresh instanceof PostgresDialect postgres) {
            fresh = postgres.withOptions(postgres.options().withBindCasts(casts(driver)));
        }
        Dialect made = fresh.withTraits(fresh.traits().with(traits -> traits.paramStyle(style)));
        if (node.text("name").equals("mariadb")) {
            // Not connected, it could be a server without RETURNING, which is then used where asked for only.
            made = made.withTraits(made.traits().with(traits -> traits.implicitReturning(false)));
        }
        Node options = node.optionalChild("options");
        if (options != null) {
            for (String option : (Iterable<String>) () -> options.json().fieldNames()) {
                made = DialectOptions.apply(made, option, options.raw(option));
            }
        }
        node.requireAllRead();
        return made;
    }

    private static Dialect fresh(String name, boolean asMariadb) {
        return switch (name) {
            case "default" -> DefaultDialect.INSTANCE;
            case "str_compile" -> DefaultDialect.LENIENT;
            case "sqlite" -> SqliteDialect.INSTANCE;
            case "postgresql" -> PostgresDialect.INSTANCE;
            case "mysql" -> asMariadb ? MariaDbDialect.INSTANCE : MySqlDialect.INSTANCE;
            case "mariadb" -> MariaDbDialect.INSTANCE;
            case "oracle" -> OracleDialect.INSTANCE;
            case "mssql" -> MsSqlDialect.INSTANCE;
            default -> throw new UnsupportedCaseException("dialect " + name);
        };
    }

    private static PostgresBindCasts casts(@org.jspecify.annotations.Nullable String driver) {
        return switch (driver == null ? "" : driver) {
            case "asyncpg" -> PostgresBindCasts.ASYNCPG;
            case "psycopg" -> PostgresBindCasts.PSYCOPG;
            case "pg8000" -> PostgresBindCasts.PG8000;
            case "psycopg2" -> PostgresBindCasts.PSYCOPG2;
            default -> PostgresBindCasts.RANGES;
        };
    }
}
