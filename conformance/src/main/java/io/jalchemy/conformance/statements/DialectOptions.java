package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.DialectTraits;
import io.jalchemy.compiler.DialectTraits.EmptyInsert;
import io.jalchemy.compiler.DialectTraits.InsertCte;
import io.jalchemy.compiler.DialectTraits.Returning;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.dialect.mssql.MsSqlDialect;
import io.jalchemy.dialect.mssql.MsSqlOptions;
import io.jalchemy.dialect.mysql.MySqlDialect;
import io.jalchemy.dialect.mysql.MySqlOptions;
import io.jalchemy.dialect.oracle.OracleDialect;
import io.jalchemy.dialect.oracle.OracleOptions;
import io.jalchemy.dialect.postgresql.PostgresDialect;
import io.jalchemy.dialect.postgresql.PostgresOptions;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.dialect.sqlite.SqliteOptions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Options of a dialect under the names that cases use. */
final class DialectOptions {
    private DialectOptions() {}

    static Dialect apply(Dialect dialect, String option, JsonNode value) {
        return switch (option) {
            case "supports_default_values" ->
                with(
                        dialect,
                        t -> t.emptyInsert(value.asBoolean() ? EmptyInsert.DEFAULT_VALUES : EmptyInsert.EMPTY_LISTS));
            // Which of the other two forms an INSERT of several parameter sets could use; no case runs one.
            case "supports_default_metavalue", "supports_empty_insert" -> dialect;
            case "supports_multivalues_insert" -> with(dialect, t -> t.multiRowValues(value.asBoolean()));
            case "supports_native_boolean" -> with(dialect, t -> t.nativeBoolean(value.asBoolean()));
            case "supports_identity_columns" -> with(dialect, t -> t.identityColumns(value.asBoolean()));
            case "supports_simple_order_by_label" -> with(dialect, t -> t.orderByLabel(value.asBoolean()));
            case "insert_null_pk_still_autoincrements" -> with(dialect, t -> t.nullKeyNumbersItself(value.asBoolean()));
            case "implicit_returning" -> with(dialect, t -> t.implicitReturning(value.asBoolean()));
            case "insert_returning" -> returning(dialect, Returning.INSERT, value.asBoolean());
            case "delete_returning" -> returning(dialect, Returning.DELETE, value.asBoolean());
            case "update_returning" -> returning(dialect, Returning.UPDATE, value.asBoolean());
            case "tuple_in_values" -> with(dialect, t -> t.tupleInValues(value.asBoolean()));
            case "cte_follows_insert" ->
                with(dialect, t -> t.insertCte(value.asBoolean() ? InsertCte.BEFORE_SELECT : InsertCte.BEFORE_INSERT));
            case "label_length" -> with(dialect, t -> t.labelLength(value.asInt()));
            case "max_identifier_length" -> with(dialect, t -> t.maxIdentifierLength(value.asInt()));
            case "max_index_name_length" -> with(dialect, t -> t.maxIndexNameLength(value.asInt()));
            case "default_schema_name" -> with(dialect, t -> t.defaultSchema(value.asText()));
            default -> ofDatabase(dialect, option, value);
        };
    }

    private static Dialect with(Dialect dialect, Consumer<DialectTraits.Builder> change) {
        return dialect.withTraits(dialect.traits().with(change));
    }

    private static Dialect returning(Dialect dialect, Returning after, boolean offered) {
        Set<Returning> all = EnumSet.noneOf(Returning.class);
        all.addAll(dialect.traits().returning());
        if (offered) {
            all.add(after);
        } else {
            all.remove(after);
        }
        return with(dialect, t -> t.returning(all.toArray(new Returning[0])));
    }

    private static Dialect ofDatabase(Dialect dialect, String option, JsonNode value) {
        return switch (dialect) {
            case PostgresDialect postgres -> postgres.withOptions(postgres(postgres.options(), option, value));
            case MySqlDialect mysql -> mysql.withOptions(mysql(mysql.options(), option, value));
            case OracleDialect oracle -> oracle.withOptions(oracle(oracle.options(), option, value));
            case MsSqlDialect mssql -> mssql.withOptions(mssql(mssql.options(), option, value));
            case SqliteDialect sqlite -> sqlite.withOptions(sqlite(sqlite.options(), option, value));
            default -> throw unknown(option);
        };
    }

    private static UnsupportedCaseException unknown(String option) {
        return new UnsupportedCaseException("option %s of a dialect".formatted(option));
    }

    private static ServerVersion version(JsonNode value) {
        List<Integer> parts = new ArrayList<>();
        value.forEach(part -> parts.add(part.asInt()));
        return new ServerVersion(parts);
    }

    private static SqliteOptions sqlite(SqliteOptions options, String option, JsonNode value) {
        if (!option.equals("server_version_info")) {
            throw unknown(option);
        }
        return options.withVersion(version(value));
    }

    private static PostgresOptions postgres(PostgresOptions options, String option, JsonNode value) {
        return switch (option) {
            case "server_version_info" -> options.withVersion(version(value));
            case "supports_jsonb_subscripting" -> options.withJsonbSubscripts(value.asBoolean());
            case "supports_create_index_concurrently" -> options.withCreateIndexConcurrently(value.asBoolean());
            case "supports_drop_index_concurrently" -> options.withDropIndexConcurrently(value.asBoolean());
            case "backslash_escapes" -> options.withBackslashEscapes(value.asBoolean());
            default -> throw unknown(option);
        };
    }

    private static MySqlOptions mysql(MySqlOptions options, String option, JsonNode value) {
        return switch (option) {
            case "server_version_info" -> options.withVersion(version(value));
            case "is_mariadb" -> options.withMariadb(value.asBoolean());
            case "supports_for_update_of" -> options.withForUpdateOf(value.asBoolean());
            case "use_mysql_for_share" -> options.withForShare(value.asBoolean());
            case "requires_alias_for_on_duplicate_key" -> options.withRowAliasOnDuplicateKey(value.asBoolean());
            case "backslash_escapes" -> options.withBackslashEscapes(value.asBoolean());
            default -> throw unknown(option);
        };
    }

    private static OracleOptions oracle(OracleOptions options, String option, JsonNode value) {
        return switch (option) {
            case "server_version_info" -> options.withVersion(version(value));
            case "use_ansi" -> options.withAnsiJoins(value.asBoolean());
            case "optimize_limits" -> options.withFirstRowsHint(value.asBoolean());
            case "supports_offset_fetch", "enable_offset_fetch" ->
                options.withOffsetFetch(options.offsetFetch() && value.asBoolean());
            case "use_nchar_for_unicode" -> options.withNcharForUnicode(value.asBoolean());
            default -> throw unknown(option);
        };
    }

    private static MsSqlOptions mssql(MsSqlOptions options, String option, JsonNode value) {
        return switch (option) {
            case "server_version_info" -> options.withVersion(version(value));
            case "supports_offset_fetch" -> options.withOffsetFetch(value.asBoolean());
            case "deprecate_large_types" -> options.withDeprecateLargeTypes(value.asBoolean());
            case "legacy_schema_aliasing" -> options.withLegacySchemaAliasing(value.asBoolean());
            default -> throw unknown(option);
        };
    }
}
