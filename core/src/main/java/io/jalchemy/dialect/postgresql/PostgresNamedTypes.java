package io.jalchemy.dialect.postgresql;

import static io.jalchemy.sql.Sql.text;

import io.jalchemy.reflection.CatalogSource;
import io.jalchemy.row.Row;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Sql;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.NullType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The enumerations and domains of a database, each kind read with one query when the first of them is asked for. */
final class PostgresNamedTypes {
    private static final String TYPES =
            "FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace\n";
    private static final String NAMES = """
            SELECT t.typname AS name, n.nspname AS schema, pg_catalog.pg_type_is_visible(t.oid) AS visible,
                pg_catalog.format_type(t.oid, NULL) AS type_name""";
    private static final String LABELS = NAMES + """
            , (SELECT pg_catalog.array_agg(CAST(e.enumlabel AS text) ORDER BY e.enumsortorder)
                FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid) AS labels
            """ + TYPES + "WHERE t.typtype = 'e'";
    private static final String DOMAINS = NAMES + """
            , pg_catalog.format_type(t.typbasetype, t.typtypmod) AS base_type, t.typnotnull AS not_null,
                t.typdefault AS default_text,
                CASE WHEN t.typcollation <> b.typcollation THEN o.collname END AS collation,
                ARRAY(SELECT CAST(k.conname AS text) FROM pg_catalog.pg_constraint k
                    WHERE k.contypid = t.oid AND k.contype = 'c' ORDER BY k.conname) AS check_names,
                ARRAY(SELECT pg_catalog.pg_get_expr(k.conbin, 0, true) FROM pg_catalog.pg_constraint k
                    WHERE k.contypid = t.oid AND k.contype = 'c' ORDER BY k.conname) AS check_texts
            """ + TYPES + """
            JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
            LEFT JOIN pg_catalog.pg_collation o ON o.oid = t.typcollation
            WHERE t.typtype = 'd'""";
    private static final String ORDER = "\nORDER BY n.nspname, t.typname";

    private final CatalogSource source;
    private final PostgresTypeNames names = new PostgresTypeNames(this::find);
    private @Nullable Map<String, ReflectedEnum> enums;
    private @Nullable Map<String, Row> domains;
    private final Map<String, SqlType<?>> made = new HashMap<>();

    PostgresNamedTypes(CatalogSource source) {
        this.source = source;
    }

    /** All type names, those of the database included. */
    PostgresTypeNames names() {
        return names;
    }

    /** The enumerations of a schema, or what the search path shows if it is null. */
    List<ReflectedEnum> enums(@Nullable String schema) {
        return read(LABELS + " AND " + condition(schema), schema, "labels").stream()
                .map(PostgresNamedTypes::enumeration)
                .toList();
    }

    /** The enumerations of all schemas. */
    List<ReflectedEnum> allEnums() {
        return read(LABELS, null, "labels").stream()
                .map(PostgresNamedTypes::enumeration)
                .toList();
    }

    /** The domains of all schemas. */
    List<ReflectedDomain> allDomains() {
        return read(DOMAINS, null, "check_names", "check_texts").stream()
                .map(this::domain)
                .toList();
    }

    /** The domains of a schema, or what the search path shows if it is null. */
    List<ReflectedDomain> domains(@Nullable String schema) {
        return read(DOMAINS + " AND " + condition(schema), schema, "check_names", "check_texts").stream()
                .map(this::domain)
                .toList();
    }

    private static String condition(@Nullable String schema) {
        return PostgresRelations.schemaCondition(schema, "pg_catalog.pg_type_is_visible(t.oid)");
    }

    private List<Row> read(String sql, @Nullable String schema, String... arrays) {
        List<Expression<?>> columns = new ArrayList<>();
        for (String array : arrays) {
            columns.add(PostgresRelations.texts(array));
        }
        return PostgresRelations.read(source, text(sql + ORDER), schema, columns);
    }

    private static String typeName(Row row) {
        return PostgresRelations.required(row, "type_name");
    }

    private static ReflectedEnum enumeration(Row row) {
        return new ReflectedEnum(
                PostgresRelations.required(row, "name"),
                PostgresRelations.required(row, "schema"),
                PostgresRelations.isTrue(row, "visible"),
                PostgresRelations.textsOf(row, "labels"));
    }

    private ReflectedDomain domain(Row row) {
        String collation = row.get("collation", String.class);
        SqlType<?> dataType = names.find(PostgresRelations.required(row, "base_type"), collation);
        List<ReflectedDomain.Check> checks = new ArrayList<>();
        List<String> texts = PostgresRelations.textsOf(row, "check_texts");
        for (String name : PostgresRelations.textsOf(row, "check_names")) {
            checks.add(new ReflectedDomain.Check(name, texts.get(checks.size())));
        }
        return new ReflectedDomain(
                PostgresRelations.required(row, "name"),
                PostgresRelations.required(row, "schema"),
                PostgresRelations.isTrue(row, "visible"),
                dataType == null ? Types.nullType() : dataType,
                !PostgresRelations.isTrue(row, "not_null"),
                row.get("default_text", String.class),
                collation,
                checks);
    }

    private @Nullable SqlType<?> find(String name) {
        SqlType<?> known = made.get(name);
        if (known == null) {
            known = make(name);
            if (known != null) {
                made.put(name, known);
            }
        }
        return known;
    }

    private @Nullable SqlType<?> make(String name) {
        if (enums == null) {
            enums = read(LABELS, null, "labels").stream()
                    .collect(Collectors.toMap(PostgresNamedTypes::typeName, PostgresNamedTypes::enumeration));
        }
        ReflectedEnum list = enums.get(name);
        if (list != null) {
            EnumType.Options how = EnumType.Options.named(list.name());
            return EnumType.ofValues(list.labels(), list.visible() ? how : how.inSchema(list.schema()));
        }
        if (domains == null) {
            domains = read(DOMAINS, null, "check_names", "check_texts").stream()
                    .collect(Collectors.toMap(PostgresNamedTypes::typeName, row -> row));
        }
        Row domain = domains.get(name);
        return domain == null ? null : type(domain(domain));
    }

    private static @Nullable SqlType<?> type(ReflectedDomain domain) {
        return domain.dataType() instanceof NullType ? null : type(domain, domain.dataType());
    }

    /** Several CHECK constraints become one that has the name of the first. */
    private static <T> SqlType<T> type(ReflectedDomain domain, SqlType<T> dataType) {
        List<ReflectedDomain.Check> checks = domain.checks();
        String condition = checks.size() == 1
                ? checks.getFirst().sqlText()
                : checks.stream().map(check -> "(" + check.sqlText() + ")").collect(Collectors.joining(" AND "));
        DomainType.Rules rules = new DomainType.Rules(
                !domain.nullable(),
                domain.collation(),
                domain.defaultText() == null ? null : Sql.literalColumn(domain.defaultText()),
                checks.isEmpty() ? null : Sql.literalColumn(condition),
                checks.isEmpty() ? null : Name.of(checks.getFirst().name()));
        return new DomainType<>(domain.name(), domain.visible() ? null : domain.schema(), dataType, rules);
    }
}
